/** Chromium's own, where the system has it (https://wicg.github.io/shape-detection-api/#face-detection-api). */
type FaceDetector = {
  detect(
    image: HTMLCanvasElement,
  ): Promise<
    readonly { readonly boundingBox: { readonly width: number; readonly height: number } }[]
  >;
};
type Finder = new (options: { readonly fastMode: boolean }) => FaceDetector;

export type FaceMeasures = {
  readonly faces: number;
  /** How much of the picture's height the largest face takes, where there is one. */
  readonly faceHeightShare?: number;
};

/** Looks for faces in a frame; null where this browser can't. Nothing leaves the device. */
export async function measureFace(frame: HTMLCanvasElement): Promise<FaceMeasures | null> {
  const { FaceDetector: Detector }: { FaceDetector?: Finder } = globalThis as object;
  if (!Detector) return null;
  try {
    const found = await new Detector({ fastMode: true }).detect(frame);
    const heights = found.map(({ boundingBox }) => boundingBox.height / frame.height);
    if (heights.length === 0) return { faces: 0 };
    return { faces: found.length, faceHeightShare: Math.min(1, Math.max(...heights)) };
  } catch (error) {
    // The name is there on systems that have no detector behind it.
    if (error instanceof DOMException) return null;
    throw error;
  }
}
