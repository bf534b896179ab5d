'use client';

import type { Remote } from '@visavis/call-client/media';
import type { LedSession } from '@visavis/contract/staff';
import { Button } from '@visavis/ui/button';
import { classNames } from '@visavis/ui/class-names';
import { Duration } from '@visavis/ui/duration';
import { VideoTile } from '@visavis/ui/video-tile';
import { useTranslations } from 'use-intl';
import { CustomerSound } from './customer-sound.tsx';
import { ScenePicture, type ScenePictureProps } from './stage/scene-picture.tsx';
import type { Scene } from './stage/stage-state.ts';
import { useNow } from './use-now.ts';
import { VisitorTile } from './visitor-tile.tsx';

type CustomerPictureProps = ScenePictureProps & {
  readonly session: LedSession;
  readonly own: MediaStream | null;
  readonly visitor: Remote;
  readonly awaySince: number | null;
  readonly onResume: () => Promise<void>;
};

/**
 * The customer as large as can be, and one's own picture small. While something else is looked at,
 * the customer stays in sight.
 */
export function CustomerPicture(props: CustomerPictureProps) {
  const t = useTranslations('call.picture');
  const { remote, own, awaySince, control } = props;
  const { scene } = control.stage;
  return (
    <section
      aria-label={t('region')}
      data-theme="dark"
      className="relative min-h-40 flex-1 overflow-hidden bg-sunken text-ink"
    >
      {/* Two faces side by side keep clear of the small pictures: they would lie over mouth and chin. */}
      <div
        className={classNames(
          'absolute inset-x-0 top-0',
          scene.kind === 'COMPARE' ? 'bottom-22' : 'bottom-0',
        )}
      >
        <ScenePicture {...props} />
      </div>
      {awaySince === null && remote.isVideoPaused && scene.kind === 'LIVE' ? (
        <p className="absolute inset-x-0 bottom-4 text-center">{t('paused')}</p>
      ) : null}
      <div
        className={classNames(
          'absolute bottom-3 left-3 aspect-video overflow-hidden rounded-md border border-edge',
          scene.kind === 'COMPARE' ? 'w-28' : 'w-40 min-[1600px]:w-56',
        )}
      >
        <VideoTile
          stream={own}
          label={t('own')}
          mirrored
          muted
          labelShown
          absent={t('ownAbsent')}
        />
      </div>
      <VisitorTile speaker={props.session.speaker} remote={props.visitor} />
      {isLiveShown(scene) ? null : (
        <div
          className={classNames(
            'absolute right-3 bottom-3 aspect-video overflow-hidden rounded-md border border-edge',
            scene.kind === 'COMPARE' ? 'w-28' : 'w-56 min-[1600px]:w-72',
          )}
        >
          <VideoTile
            stream={remote.video}
            label={t('customer', { name: props.customerName })}
            muted
            absent={t('absent')}
          />
        </div>
      )}
      {awaySince === null ? null : <Away since={awaySince} />}
      {props.session.onHold ? <OnHold onResume={props.onResume} /> : null}
      <CustomerSound stream={remote.audio} />
    </section>
  );
}

const isLiveShown = (scene: Scene): boolean =>
  scene.kind === 'LIVE' ||
  (scene.kind === 'COMPARE' && (scene.left === 'LIVE' || scene.right === 'LIVE'));

function OnHold({ onResume }: Pick<CustomerPictureProps, 'onResume'>) {
  const t = useTranslations('call.hold');
  return (
    <div
      role="status"
      className="absolute inset-x-0 top-0 flex flex-wrap items-center gap-x-4 gap-y-1 bg-paper/90 px-4 py-2"
    >
      <p className="min-w-0 flex-1">
        <strong className="font-semibold text-look">{t('title')}.</strong> {t('hint')}
      </p>
      <Button variant="primary" keyHint="H" onPress={onResume}>
        {t('resume')}
      </Button>
    </div>
  );
}

function Away({ since }: { readonly since: number }) {
  const t = useTranslations('call.picture');
  const now = useNow();
  return (
    <div
      role="status"
      className="absolute inset-0 flex flex-col items-center justify-center gap-2 bg-paper/80 p-6 text-center"
    >
      <p className="text-title font-semibold text-look">{t('away')}</p>
      <p className="text-title">
        <Duration ms={now - since} />
      </p>
      <p className="max-w-prose">{t('awayHint')}</p>
    </div>
  );
}
