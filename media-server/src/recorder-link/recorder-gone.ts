/** The recorder did not do what it was asked to: it is not there, or is at fault. */
export class RecorderGone extends Error {}
