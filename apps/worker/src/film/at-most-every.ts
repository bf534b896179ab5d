/** Calls at most once in so many ms; what comes in between is left out. */
export function atMostEvery<Given extends readonly unknown[]>(
  ms: number,
  call: (...given: Given) => void,
): (...given: Given) => void {
  let calledAt = -Infinity;
  return (...given) => {
    const now = performance.now();
    if (now - calledAt < ms) return;
    calledAt = now;
    call(...given);
  };
}
