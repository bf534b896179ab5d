import type { LocalText } from '../language.ts';

/** Where a rule comes from, and how sure we are of it (`docs/procedures.md` explains the marks). */
export type Source = {
  readonly text: string;
  readonly standing: 'PRIMARY' | 'SECONDARY' | 'DIGEST' | 'TO_BE_VERIFIED' | 'OWN_INFERENCE';
};

/** What the customer's screen draws beside the words. */
export const DRAWINGS = [
  'SPEAK',
  'FACE_FRONT',
  'FACE_LEFT',
  'FACE_RIGHT',
  'LIVENESS',
  'DOCUMENT_FRONT',
  'DOCUMENT_BACK',
  'TILT',
  'TILT_VERTICAL',
  'ROTATE',
  'FINGER_ACROSS',
  'FINGER_BEHIND',
  'CLOSE_UP',
  'TORCH',
  'HAND_BEFORE_FACE',
  'NOD',
  'CLOSE_EYES',
  'SMILE',
  'READ_ALOUD',
  'CODE',
  'DATA',
  'WAIT',
] as const;
export type Drawing = (typeof DRAWINGS)[number];

/** The words of one thing to do: for who leads, for who is asked, and as it is spoken. */
export type Variant = {
  readonly id: string;
  readonly title: LocalText;
  /** What the agent does and looks for. */
  readonly instruction: LocalText;
  /** The words that the agent says, in the customer's language. */
  readonly say: LocalText;
  /** What the customer's screen says to do now; at most twelve words a sentence. */
  readonly prompt: LocalText;
  readonly drawing: Drawing;
};
