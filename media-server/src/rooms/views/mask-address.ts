/** A number (E.164) with all but its country and its last two digits hidden: `+30•••78`. */
export const maskNumber = (number: string): string => `${number.slice(0, 3)}•••${number.slice(-2)}`;

/** An e-mail address with all but the first character of its name hidden: `m•••@visavis.example`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${[...address][0] ?? ''}•••${at > 0 ? address.slice(at) : ''}`;
}
