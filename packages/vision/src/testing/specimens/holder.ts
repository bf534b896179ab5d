/** Who a specimen is about. Every character of it is made up. Names as the document prints them. */
export type Holder = {
  readonly familyName: string;
  readonly givenNames: string;
  readonly birthDate: string;
  readonly nationality: string;
  readonly documentNumber: string;
  readonly expiryDate: string;
  readonly sex: 'F' | 'M';
  readonly personalNumber?: string;
};
