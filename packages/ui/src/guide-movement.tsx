import { GuideArrow, GuideCanvas } from './guide-canvas.tsx';
import { CardFront, CORNERS } from './guide-document.tsx';

type GuideProps = { readonly label: string };

/** Where the light catches the card: what changes while it is tilted. */
const GLEAM = (
  <g className="text-ink-soft">
    <circle cx="166" cy="122" r="20" className="fill-paper" />
    <path d="M152 122c5-12 23-12 28 0M158 130c3-6 13-6 16 0" />
  </g>
);

/** A finger that points up, its tip at 0 0. */
const FINGER = (
  <path
    d="M-9 70V8c0-12 18-12 18 0v26c8 0 18 3 20 12l4 24"
    className="fill-paper"
    strokeLinejoin="round"
  />
);

/** The card turned to the left and to the right, so that the light runs over it. */
export function GuideTilt({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      <g
        className="animate-guide-tilt"
        transform="translate(120 100) skewY(-8) scale(.78 .94) translate(-120 -100)"
      >
        <CardFront />
        {GLEAM}
      </g>
      <GuideArrow d="M74 24c28-12 64-12 92 0" tip="M154 12l13 12-14 8" motion="" />
      <GuideArrow d="M166 178c-28 12-64 12-92 0" tip="M86 190l-13-12 14-8" motion="" />
    </GuideCanvas>
  );
}

/** The upper edge of the card towards oneself, and away. */
export function GuideTiltVertical({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      <g
        className="animate-guide-tilt-vertical"
        transform="translate(120 100) skewX(-10) scale(.94 .82) translate(-120 -100)"
      >
        <CardFront />
        {GLEAM}
      </g>
      <GuideArrow d="M214 62c10 22 10 52 0 76" tip="M204 128l9 11 11-8" motion="" />
      <GuideArrow d="M26 138c-10-22-10-52 0-76" tip="M36 72l-9-11-11 8" motion="" />
    </GuideCanvas>
  );
}

/** The card turned like a steering wheel. */
export function GuideRotate({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      <g
        className="animate-guide-rotate"
        transform="translate(120 104) rotate(-14) scale(.86) translate(-120 -100)"
      >
        <CardFront />
      </g>
      <GuideArrow d="M62 24c34-18 82-18 116 0" tip="M164 12l15 12-15 9" motion="" />
    </GuideCanvas>
  );
}

/** One finger that passes in front of the card, which stays seen around it. */
export function GuideFingerAcross({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      {CORNERS}
      <CardFront />
      <g className="animate-guide-across" transform="translate(160 112)">
        {FINGER}
      </g>
      <GuideArrow d="M142 34H92" tip="M104 24L91 34l13 10" motion="" />
    </GuideCanvas>
  );
}

/** One finger behind the card: what shines through, or what the card hides. */
export function GuideFingerBehind({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      {CORNERS}
      <g className="animate-guide-across" transform="translate(150 126)">
        <path
          d="M-9 70V8c0-12 18-12 18 0v26c8 0 18 3 20 12l4 24"
          className="fill-paper"
          strokeDasharray="4 6"
        />
      </g>
      <CardFront />
      <path d="M141 154v-20c0-12 18-12 18 0v20" strokeDasharray="4 6" />
      <GuideArrow d="M142 34H92" tip="M104 24L91 34l13 10" motion="" />
    </GuideCanvas>
  );
}

/** The card brought nearer, until it fills the frame. */
export function GuideCloseUp({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      {CORNERS}
      <g
        className="animate-guide-closer"
        transform="translate(120 100) scale(.6) translate(-120 -100)"
      >
        <CardFront />
      </g>
      <GuideArrow d="M66 60L44 44" tip="M44 57V44h14" motion="" />
      <GuideArrow d="M174 140l22 16" tip="M182 156h14v-13" motion="" />
    </GuideCanvas>
  );
}

/** The light of the phone, falling on the card. */
export function GuideTorch({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      <g transform="translate(34 44) scale(.8)">
        <CardFront />
      </g>
      <rect x="10" y="30" width="48" height="92" rx="9" className="fill-surface" />
      <circle cx="34" cy="50" r="9" />
      <circle cx="34" cy="76" r="4" className="fill-current" />
      <g className="animate-guide-voice" strokeDasharray="1 7" strokeWidth="3">
        <path d="M46 72l92-20M48 78l120 22M46 84l88 58" />
      </g>
    </GuideCanvas>
  );
}
