'use client';

import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.tsx';

export type VideoTileProps = {
  readonly stream: MediaStream | null;
  /** Whose picture it is, for screen readers and in the corner. */
  readonly label: string;
  /** One's own picture is mirrored, as in a mirror; what is sent never is. */
  readonly mirrored?: boolean | undefined;
  readonly muted?: boolean | undefined;
  readonly fit?: 'cover' | 'contain' | undefined;
  readonly labelShown?: boolean | undefined;
  /** What stands there while there is no picture. */
  readonly absent?: ReactNode;
  /** Drawn over the picture: a guide frame, a magnifier. */
  readonly children?: ReactNode;
  /** Called where the browser does not let sound play before a tap. */
  readonly onPlayRefused?: (() => void) | undefined;
  readonly videoRef?: ((video: HTMLVideoElement | null) => void) | undefined;
};

/** A person's live picture; fills the box that it is put into. */
export function VideoTile(props: VideoTileProps) {
  const { stream, muted = false, fit = 'cover', videoRef, onPlayRefused } = props;
  const video = useRef<HTMLVideoElement>(null);
  const refused = useRef(onPlayRefused);
  refused.current = onPlayRefused;

  useEffect(() => {
    const element = video.current;
    if (element === null || element.srcObject === stream) return;
    element.srcObject = stream;
    if (stream === null) return;
    element.play().catch((error: unknown) => {
      // AbortError: another stream took the place before this one played. That one reports itself.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      refused.current?.();
    });
  }, [stream]);

  return (
    <figure className="relative m-0 size-full overflow-hidden rounded-md bg-sunken">
      <video
        ref={(element) => {
          video.current = element;
          videoRef?.(element);
        }}
        aria-label={props.label}
        autoPlay
        playsInline
        muted={muted}
        className={classNames(
          'size-full',
          fit === 'cover' ? 'object-cover' : 'object-contain',
          props.mirrored && '-scale-x-100',
        )}
      />
      {stream === null && props.absent !== undefined ? (
        <div className="absolute inset-0 flex items-center justify-center p-4 text-center text-ink-soft">
          {props.absent}
        </div>
      ) : null}
      {props.children}
      {props.labelShown ? (
        <figcaption
          aria-hidden="true"
          data-theme="dark"
          className="absolute bottom-2 left-2 max-w-[calc(100%-1rem)] truncate rounded-md bg-paper/80 px-2 py-0.5 text-small text-ink"
        >
          {props.label}
        </figcaption>
      ) : null}
    </figure>
  );
}
