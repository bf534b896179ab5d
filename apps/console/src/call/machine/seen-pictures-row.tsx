import { useTranslations } from 'use-intl';
import type { MachineCommands } from './machine-commands.ts';
import type { SeenPicture } from './seen-pictures.ts';
import { useSeenPictures } from './use-seen-pictures.ts';

type SeenPicturesRowProps = {
  readonly pictures: readonly SeenPicture[];
  readonly commands: Pick<MachineCommands, 'readCrop' | 'readSnapshot'>;
  /** Their height: beside a step there is less room than in the drawer. */
  readonly size: 'SMALL' | 'LARGE';
};

/** The pictures that an analysis rests on, beside each other. Their room is there before they come. */
export function SeenPicturesRow({ pictures, commands, size }: SeenPicturesRowProps) {
  const t = useTranslations();
  const urls = useSeenPictures(pictures, commands);
  if (pictures.length === 0) return null;
  const look = `${size === 'SMALL' ? 'h-20 flex-1 low:h-11 low:w-11 low:flex-none' : 'h-32 flex-1'} min-w-0 rounded-md bg-sunken object-contain`;
  return (
    <div className="flex gap-2">
      {pictures.map((picture, index) => {
        const what = picture.kind === 'CROP' ? picture.what : 'SNAPSHOT';
        const key = picture.kind === 'CROP' ? `${picture.analysisId} ${picture.crop}` : picture.id;
        const url = urls[index];
        if (url)
          return <img key={key} src={url} alt={t(`analysis.seen.${what}`)} className={look} />;
        return (
          <p
            key={key}
            className={`${look} flex items-center justify-center text-small text-ink-soft`}
          >
            {t(url === null ? 'call.snapshots.unread' : 'call.snapshots.loading')}
          </p>
        );
      })}
    </div>
  );
}
