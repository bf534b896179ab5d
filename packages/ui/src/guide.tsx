import type { ComponentType } from 'react';
import { GuideDocumentBack, GuideDocumentFront } from './guide-document.tsx';
import { GuideFaceFront, GuideFaceLeft, GuideFaceRight } from './guide-face.tsx';
import {
  GuideCloseEyes,
  GuideHandBeforeFace,
  GuideLiveness,
  GuideNod,
  GuideSmile,
} from './guide-gesture.tsx';
import {
  GuideCloseUp,
  GuideFingerAcross,
  GuideFingerBehind,
  GuideRotate,
  GuideTilt,
  GuideTiltVertical,
  GuideTorch,
} from './guide-movement.tsx';
import { GuideCode, GuideData, GuideReadAloud, GuideSpeak, GuideWait } from './guide-words.tsx';

const GUIDES = {
  SPEAK: GuideSpeak,
  FACE_FRONT: GuideFaceFront,
  FACE_LEFT: GuideFaceLeft,
  FACE_RIGHT: GuideFaceRight,
  LIVENESS: GuideLiveness,
  DOCUMENT_FRONT: GuideDocumentFront,
  DOCUMENT_BACK: GuideDocumentBack,
  TILT: GuideTilt,
  TILT_VERTICAL: GuideTiltVertical,
  ROTATE: GuideRotate,
  FINGER_ACROSS: GuideFingerAcross,
  FINGER_BEHIND: GuideFingerBehind,
  CLOSE_UP: GuideCloseUp,
  TORCH: GuideTorch,
  HAND_BEFORE_FACE: GuideHandBeforeFace,
  NOD: GuideNod,
  CLOSE_EYES: GuideCloseEyes,
  SMILE: GuideSmile,
  READ_ALOUD: GuideReadAloud,
  WAIT: GuideWait,
  CODE: GuideCode,
  DATA: GuideData,
} as const satisfies Record<string, ComponentType<{ readonly label: string }>>;

export type GuideName = keyof typeof GUIDES;

/** What to do now, drawn. `label` says in words what the drawing shows. */
export function Guide({ drawing, label }: { readonly drawing: GuideName; readonly label: string }) {
  const Drawing = GUIDES[drawing];
  return <Drawing label={label} />;
}
