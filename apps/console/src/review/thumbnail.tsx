import { clockOf } from '@visavis/ui/duration';
import { PARTICIPANTS } from '@visavis/domain/session/session';
import { indexAt, visitAt, type Side, type Stretch } from './stretches.ts';

type ThumbnailAtProps = { readonly stretches: readonly Stretch[]; readonly atMs: number };

/** What the cameras showed at a place of the time line. */
export function ThumbnailAt({ stretches, atMs }: ThumbnailAtProps) {
  const stretch = stretches[indexAt(stretches, atMs)];
  const intoMs = atMs - (stretch?.fromMs ?? 0);
  const visit = visitAt(stretch, intoMs);
  return (
    <div className="flex flex-col items-center gap-1 rounded-md border border-line bg-surface p-1 shadow-float">
      <div className="flex gap-1">
        {PARTICIPANTS.map((participant) => {
          const side = stretch?.sides[participant];
          return side ? <Still key={participant} side={side} intoMs={intoMs} /> : null;
        })}
        {visit ? <Still side={visit} intoMs={intoMs} /> : null}
      </div>
      <span className="font-mono text-small tabular-nums">{clockOf(atMs)}</span>
    </div>
  );
}

const STILL_HEIGHT_PX = 80;

function Still({ side, intoMs }: { readonly side: Side; readonly intoMs: number }) {
  const { thumbnails } = side;
  if (!thumbnails) return null;
  const { columns, count, widthPx, heightPx, everyMs } = thumbnails;
  const wanted = Math.floor(Math.max(0, intoMs - side.offsetMs) / everyMs);
  const index = Math.min(wanted, count - 1);
  const scale = STILL_HEIGHT_PX / heightPx;
  const width = widthPx * scale;
  const [left, top] = [(index % columns) * width, Math.floor(index / columns) * STILL_HEIGHT_PX];
  return (
    <span
      className="block rounded-md bg-sunken"
      style={{
        width,
        height: STILL_HEIGHT_PX,
        backgroundImage: `url(/evidence/${side.recordingId}?part=thumbnails)`,
        backgroundSize: `${width * columns}px auto`,
        backgroundPosition: `-${left}px -${top}px`,
      }}
    />
  );
}
