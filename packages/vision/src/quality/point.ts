/** A place in a picture: pixels from the left and from the top. */
export type Point = readonly [xPx: number, yPx: number];
