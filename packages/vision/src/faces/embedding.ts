/** A face as numbers, by two networks. Two of one person lie near each other. */
export type Embedding = {
  /** 1024 numbers of `faceres`, compared by their angle. */
  readonly faceres: Float32Array;
  /** 128 numbers of dlib's network, compared by their distance. */
  readonly dlib: Float32Array;
};
