/** A file of weights by name, and the SHA-256 of what was tried. */
export type ModelFile = { readonly name: string; readonly sha256: string };

/** What decides whether two faces are one person's; each result names them. */
export const EMBEDDING_MODELS: readonly ModelFile[] = [
  {
    name: 'human/faceres.json',
    sha256: '5b83d49c0385d2e68a05122441b94226313677cae9fcc40b9587ad50079eb4df',
  },
  {
    name: 'human/faceres.bin',
    sha256: '2c7d2d62b76c97528b736527aa09d310ea71743c9e3e79fb6c62d4b2d73af79b',
  },
  {
    name: 'face-api/face_recognition_model-weights_manifest.json',
    sha256: 'cbaffa501b0b9275a12b63357a6843e7e30c054e1c9151e1a5f879b26e32986b',
  },
  {
    name: 'face-api/face_recognition_model.bin',
    sha256: 'b413e420d6840b2775fba32008db6f3cddb07d485967fb42cfcf379c16a8c589',
  },
];

/** What finds faces and their parts. */
export const MESH_MODELS: readonly ModelFile[] = [
  {
    name: 'human/blazeface.json',
    sha256: 'cd7bbfc078270572beb39f9e5ae67aadbd50b5e67cff37e6d4f6b3ea39312e5f',
  },
  {
    name: 'human/blazeface.bin',
    sha256: 'dc9a97fdc50bc43216554bdd69aa3e7b9361a519ee7bdd996a2f69a98a6f9b72',
  },
  {
    name: 'human/facemesh.json',
    sha256: 'b60ca26f404724f43bd2b1575761d8265180e1f053cc0731caa68462927309e7',
  },
  {
    name: 'human/facemesh.bin',
    sha256: '3826da640b0a3021161605369ee6af293f75d518040355b960ec71a3390c1c0b',
  },
  {
    name: 'human/iris.json',
    sha256: '49038ac9dcc09aa05474d91d98e9db5b47af4830929bcf102ed5a56bfbabb465',
  },
  {
    name: 'human/iris.bin',
    sha256: 'd7f296d184274213d4642681ae186112cbbec77fd2ab066257d3c56a1940bc71',
  },
];

/** Shown beside a face and never decided by. */
export const HINT_MODELS: readonly ModelFile[] = [
  {
    name: 'human/antispoof.json',
    sha256: '7fd698ae1cebabbcad79d3b8b448587b0365eb7911987418231bdcf36583112a',
  },
  {
    name: 'human/antispoof.bin',
    sha256: '4490fecb2becdb6869edc7e60f5e59962be013a8def8719b1373afb0f905c094',
  },
  {
    name: 'human/liveness.json',
    sha256: '9e51c8acf83b80abbf329b2735309ab5c90611c66905ade8b1bd130d473df9c8',
  },
  {
    name: 'human/liveness.bin',
    sha256: 'fc6a6b6b3b9721bdb8bff67a457a15b7cbfd81715cfb27f3e65b757e81dd663e',
  },
];
