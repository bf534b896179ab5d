/**
 * Functions of plain additions and multiplications: the same bits on every processor and in every
 * libm, so that training gives the same weights everywhere. Not exact to the last place.
 */
const LN_2 = 0.6931471805599453;

/** e to the power of `x`, for x from -700 to 700; below, 0. */
export function portableExp(x: number): number {
  if (x < -700) return 0;
  const doublings = Math.round(x / LN_2);
  const rest = x - doublings * LN_2;
  let term = 1;
  let sum = 1;
  for (let at = 1; at < 14; at++) {
    term *= rest / at;
    sum += term;
  }
  let factor = 1;
  for (let at = 0; at < Math.abs(doublings); at++) factor *= doublings > 0 ? 2 : 0.5;
  return sum * factor;
}

const TURN = 6.283185307179586;

/** The sine of an angle in radians. */
export function portableSin(angle: number): number {
  const x = angle - Math.round(angle / TURN) * TURN;
  let term = x;
  let sum = x;
  for (let at = 1; at < 12; at++) {
    term *= (-x * x) / (2 * at * (2 * at + 1));
    sum += term;
  }
  return sum;
}
