/** An e-mail address with all but the first character of its name hidden: `m•••@visavis.example`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${[...address][0] ?? ''}•••${at > 0 ? address.slice(at) : ''}`;
}
