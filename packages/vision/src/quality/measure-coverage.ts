/**
 * What lies over a face, by colour and light alone: sunglasses and masks are found, a hand in the
 * colour of the skin is not.
 */
export type Coverage = {
  /** Light of the eyes over that of the forehead. */
  readonly eyeLight: number;
  /** Distance in colour between mouth and forehead. */
  readonly mouthColour: number;
  readonly eyes: boolean;
  readonly mouth: boolean;
};
