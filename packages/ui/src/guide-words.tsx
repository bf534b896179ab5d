import { GuideCanvas } from './guide-canvas.tsx';

type GuideProps = { readonly label: string };

/** A code that came by message, and the boxes that it goes into. */
export function GuideCode({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      <path
        d="M52 30h136a10 10 0 0 1 10 10v46a10 10 0 0 1-10 10H98l-20 18V96H52a10 10 0 0 1-10-10V40a10 10 0 0 1 10-10Z"
        className="fill-surface"
      />
      <g strokeWidth="5">
        <path d="M66 63h.1M88 63h.1M110 63h.1M132 63h.1M154 63h.1M176 63h.1" strokeWidth="9" />
      </g>
      {[0, 1, 2, 3, 4, 5].map((box) => (
        <rect
          key={box}
          x={34 + box * 30}
          y="136"
          width="22"
          height="34"
          rx="4"
          className="fill-surface"
        />
      ))}
      <path d="M45 146v14" />
    </GuideCanvas>
  );
}

/** A form with lines that are read together, and a tick. */
export function GuideData({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      <path
        d="M72 24h72l32 32v112a8 8 0 0 1-8 8H72a8 8 0 0 1-8-8V32a8 8 0 0 1 8-8Z"
        className="fill-surface"
      />
      <path d="M144 24v24a8 8 0 0 0 8 8h24" />
      <path d="M84 62h34M84 84h72M84 104h58M84 124h66" />
      <path d="M84 150l8 8 16-18" strokeWidth="3.5" />
    </GuideCanvas>
  );
}

/** Somebody who speaks. */
export function GuideSpeak({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      <path d="M20 196c4-30 24-42 52-47l1-12m91 59c-4-30-22-42-48-47l-1-12" />
      <path
        d="M58 82c0-28 15-46 38-46s38 18 38 46c0 36-18 62-38 62S58 118 58 82Z"
        className="fill-surface"
      />
      <path d="M60 72c14-2 28-9 36-19 8 10 22 17 36 19" />
      <path d="M74 78c3-2 8-2 11 0M107 78c3-2 8-2 11 0M96 90l-4 17h8" />
      <path strokeWidth="5" d="M80 88h.1M112 88h.1" />
      <ellipse cx="96" cy="124" rx="9" ry="6" />
      <g className="animate-guide-voice">
        <path d="M158 108c6 8 6 20 0 28M174 98c11 15 11 34 0 48M190 88c16 21 16 48 0 68" />
      </g>
    </GuideCanvas>
  );
}

/** Signs that are read aloud, one after the other. */
export function GuideReadAloud({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      <rect x="24" y="34" width="110" height="76" rx="8" className="fill-surface" />
      <path d="M40 90V58h8a8 8 0 0 1 0 16h-8M66 58v32M66 58h14M66 73h11M94 58h20l-14 32" />
      <path d="M118 176c0-22 12-34 32-37l1-10" />
      <path
        d="M136 92c0-22 12-36 30-36s32 14 32 36c0 30-14 50-32 50s-30-20-30-50Z"
        className="fill-surface"
      />
      <path strokeWidth="5" d="M154 94h.1M178 94h.1" />
      <ellipse cx="166" cy="120" rx="8" ry="5" />
      <path d="M214 176c0-22-12-34-32-37l-1-10" />
      <g className="animate-guide-voice">
        <path d="M210 108c5 7 5 17 0 24M222 100c9 13 9 27 0 40" />
      </g>
    </GuideCanvas>
  );
}

/** Nothing to do for a moment. */
export function GuideWait({ label }: GuideProps) {
  return (
    <GuideCanvas label={label}>
      <path d="M84 30h72M84 170h72" strokeWidth="3.5" />
      <path
        d="M92 30v22c0 22 28 30 28 48s-28 26-28 48v22h56v-22c0-22-28-30-28-48s28-26 28-48V30Z"
        className="fill-surface"
      />
      <path d="M104 66h32M120 96v30M104 158c2-14 30-14 32 0" />
    </GuideCanvas>
  );
}
