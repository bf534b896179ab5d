import { GuideCanvas } from './guide-canvas.tsx';

type GuideProps = { readonly label: string };

/** Four corners: what must be seen wholly lies inside of them. */
export const CORNERS = (
  <path
    strokeWidth="3"
    d="M20 50V34a8 8 0 0 1 8-8h16M196 26h16a8 8 0 0 1 8 8v16M220 150v16a8 8 0 0 1-8 8h-16M44 174H28a8 8 0 0 1-8-8v-16"
  />
);

/** The side with the photograph. */
export function CardFront() {
  return (
    <g>
      <rect x="42" y="46" width="156" height="108" rx="10" className="fill-surface" />
      <path d="M42 66h156" />
      <rect x="56" y="80" width="42" height="54" rx="4" />
      <circle cx="77" cy="99" r="9" />
      <path d="M61 134c1-14 7-20 16-20s15 6 16 20" />
      <path d="M112 86h70M112 102h52M112 118h62M112 134h34" />
    </g>
  );
}

function CardBack() {
  return (
    <g>
      <rect x="42" y="46" width="156" height="108" rx="10" className="fill-surface" />
      <path d="M58 64h60M58 78h44" />
      <rect x="152" y="60" width="30" height="24" rx="4" />
      <g strokeDasharray="6 5" strokeLinecap="butt">
        <path d="M56 106h128M56 121h128M56 136h128" strokeWidth="5" />
      </g>
    </g>
  );
}

/** The front of the card: the side with the photograph. */
export function GuideDocumentFront({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      {CORNERS}
      <CardFront />
    </GuideCanvas>
  );
}

/** The back of the card, with the machine-read lines. */
export function GuideDocumentBack({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      {CORNERS}
      <CardBack />
    </GuideCanvas>
  );
}
