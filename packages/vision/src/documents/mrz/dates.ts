/** How long after today a document may still expire: beyond, a year belongs to the last century. */
const FURTHEST_EXPIRY_YEARS = 30;

/** YYMMDD as ISO 8601, born not after today: a year to come is one of the last century. */
export function birthDateOf(text: string, today: string): string | undefined {
  const thisCentury = dateIn(Number(today.slice(0, 2)), text);
  if (thisCentury && thisCentury <= today) return thisCentury;
  return dateIn(Number(today.slice(0, 2)) - 1, text);
}

/** YYMMDD as ISO 8601, at most thirty years from now. */
export function expiryDateOf(text: string, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const century = Math.floor(year / 100);
  const nearest = [century + 1, century, century - 1].map((one) => dateIn(one, text));
  return nearest.find((date) => date && Number(date.slice(0, 4)) <= year + FURTHEST_EXPIRY_YEARS);
}

/** The date, or undefined where the calendar has none. */
function dateIn(century: number, text: string): string | undefined {
  if (!/^\d{6}$/.test(text)) return undefined;
  const iso = `${century}${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4)}`;
  return isDate(iso) ? iso : undefined;
}

/** Whether the calendar has this day. */
export function isDate(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}
