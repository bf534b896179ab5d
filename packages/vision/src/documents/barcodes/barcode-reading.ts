/** A barcode of a document. Its text is kept as it is: what it means differs by issuer. */
export type BarcodeReading = {
  readonly format: 'PDF417' | 'QRCode';
  readonly text: string;
};
