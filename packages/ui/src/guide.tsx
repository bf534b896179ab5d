import type { ComponentType } from 'react';
import { GuideDocumentBack, GuideDocumentFront, GuideTilt } from './guide-document.tsx';
import { GuideFaceFront, GuideFaceLeft, GuideFaceRight, GuideLiveness } from './guide-face.tsx';
import { GuideCode, GuideData, GuideSpeak } from './guide-words.tsx';

const GUIDES = {
  SPEAK: GuideSpeak,
  FACE_FRONT: GuideFaceFront,
  FACE_LEFT: GuideFaceLeft,
  FACE_RIGHT: GuideFaceRight,
  LIVENESS: GuideLiveness,
  DOCUMENT_FRONT: GuideDocumentFront,
  DOCUMENT_BACK: GuideDocumentBack,
  TILT: GuideTilt,
  TILT_VERTICAL: GuideTilt,
  ROTATE: GuideTilt,
  FINGER_ACROSS: GuideDocumentFront,
  FINGER_BEHIND: GuideDocumentFront,
  CLOSE_UP: GuideDocumentFront,
  TORCH: GuideDocumentFront,
  HAND_BEFORE_FACE: GuideLiveness,
  NOD: GuideLiveness,
  CLOSE_EYES: GuideLiveness,
  SMILE: GuideLiveness,
  READ_ALOUD: GuideSpeak,
  WAIT: GuideSpeak,
  CODE: GuideCode,
  DATA: GuideData,
} as const satisfies Record<string, ComponentType<{ readonly label: string }>>;

export type GuideName = keyof typeof GUIDES;

/** What to do now, drawn. `label` says in words what the drawing shows. */
export function Guide({ drawing, label }: { readonly drawing: GuideName; readonly label: string }) {
  const Drawing = GUIDES[drawing];
  return <Drawing label={label} />;
}
