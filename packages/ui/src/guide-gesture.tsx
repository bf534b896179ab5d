import { GuideArrow, GuideCanvas } from './guide-canvas.tsx';
import { FRAME, FrontHead, SHOULDERS } from './guide-face.tsx';

type GuideProps = { readonly label: string };

const HAND = (
  <path
    d="M176 196v-26c-8-5-13-12-17-21l-8-17c-2-5 4-9 8-5l12 14V92c0-7 9-7 9 0v30-42c0-7 10-7 10 0v42-36c0-7 10-7 10 0v38-26c0-7 9-7 9 0v42c0 15-5 24-12 30v26Z"
    className="fill-paper"
  />
);

/** Something to do with the face: what it is, the agent says. */
export function GuideLiveness({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      {SHOULDERS}
      <FrontHead />
      {FRAME}
      <GuideArrow d="M190 52c14 22 14 52 0 74" tip="M186 112l3 15 14-6" motion="" />
      <GuideArrow d="M50 126c-14-22-14-52 0-74" tip="M54 66l-3-15-14 6" motion="" />
    </GuideCanvas>
  );
}

/** An open hand that passes slowly before the face. */
export function GuideHandBeforeFace({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      {SHOULDERS}
      <FrontHead />
      {FRAME}
      <g className="animate-guide-pass">{HAND}</g>
      <GuideArrow d="M206 40H152" tip="M164 30l-13 10 13 10" motion="" />
    </GuideCanvas>
  );
}

/** The head lowered and raised again. */
export function GuideNod({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      {SHOULDERS}
      <g className="animate-guide-nod">
        <FrontHead />
      </g>
      {FRAME}
      <GuideArrow d="M206 52v62" tip="M195 102l11 13 11-13" motion="" />
      <GuideArrow d="M34 114V52" tip="M23 64l11-13 11 13" motion="" />
    </GuideCanvas>
  );
}

/** Both eyes closed. */
export function GuideCloseEyes({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      {SHOULDERS}
      <FrontHead eyes={<path strokeWidth="3" d="M96 86c4 7 12 7 16 0M128 86c4 7 12 7 16 0" />} />
      {FRAME}
    </GuideCanvas>
  );
}

/** A broad smile. */
export function GuideSmile({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      {SHOULDERS}
      <FrontHead
        eyes={<path strokeWidth="3.5" d="M99 90c3-5 8-5 11 0M130 90c3-5 8-5 11 0" />}
        mouth={<path d="M101 114c4 18 34 18 38 0Z" className="fill-paper" />}
      />
      {FRAME}
    </GuideCanvas>
  );
}
