'use client';

import { useEffect, useRef, type PointerEvent, type ReactNode } from 'react';
import {
  closer,
  farther,
  isMagnified,
  moveBy,
  toggle,
  type Magnified,
  type Share,
} from './magnified.ts';

export type Change = (change: (view: Magnified) => Magnified) => void;

type ZoomableProps = {
  readonly view: Magnified;
  readonly onChange: Change;
  /** While something else is drawn with the pointer. */
  readonly isStill?: boolean;
  readonly children: ReactNode;
};

/** A picture that the wheel, a double click and dragging look closer into. */
export function Zoomable({ view, onChange, isStill = false, children }: ZoomableProps) {
  const box = useRef<HTMLDivElement>(null);
  useWheel(box, onChange);
  const drag = useDrag(box, onChange);
  const canMove = isMagnified(view) && !isStill;
  return (
    <div
      ref={box}
      className={`size-full touch-none overflow-hidden ${canMove ? 'cursor-grab' : ''}`}
      onDoubleClick={(event) => {
        if (!isStill) onChange((before) => toggle(before, shareOf(event, event.currentTarget)));
      }}
      {...(canMove ? drag : {})}
    >
      <div
        className="size-full"
        style={{
          transform: `translate(${view.x * 100}%, ${view.y * 100}%) scale(${view.scale})`,
        }}
      >
        {children}
      </div>
    </div>
  );
}

/** Where in the box something happened, as shares of it from its middle. */
function shareOf(at: { readonly clientX: number; readonly clientY: number }, box: Element): Share {
  const { left, top, width, height } = box.getBoundingClientRect();
  return { x: (at.clientX - left) / width - 0.5, y: (at.clientY - top) / height - 0.5 };
}

/** React listens passively to the wheel: then the page could not be kept from scrolling. */
function useWheel(box: React.RefObject<HTMLDivElement | null>, onChange: Change): void {
  const change = useRef(onChange);
  change.current = onChange;
  useEffect(() => {
    const element = box.current;
    const turn = (event: WheelEvent) => {
      if (!element || event.ctrlKey) return;
      event.preventDefault();
      const at = shareOf(event, element);
      change.current((view) => (event.deltaY < 0 ? closer(view, at) : farther(view, at)));
    };
    element?.addEventListener('wheel', turn, { passive: false });
    return () => element?.removeEventListener('wheel', turn);
  }, [box]);
}

function useDrag(box: React.RefObject<HTMLDivElement | null>, onChange: Change) {
  const from = useRef<Share | null>(null);
  const end = () => {
    from.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (!box.current) return;
      box.current.setPointerCapture(event.pointerId);
      from.current = shareOf(event, box.current);
    },
    onPointerMove: (event: PointerEvent) => {
      const before = from.current;
      if (!before || !box.current) return;
      const now = shareOf(event, box.current);
      from.current = now;
      onChange((view) => moveBy(view, { x: now.x - before.x, y: now.y - before.y }));
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
