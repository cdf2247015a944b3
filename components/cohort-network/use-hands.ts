import { type PointerEvent, useEffect, useRef } from "react";
import { panned } from "./canvas-camera";
import type { Camera } from "./canvas-scene";
import type { CanvasRef } from "./use-drawing";

/** The wheel zooms the map instead of scrolling the page; a React listener could not prevent scrolling. */
export function useWheel(canvas: CanvasRef, zoomAt: (factor: number, at: { x: number; y: number }) => void): void {
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      zoomAt(Math.exp(-event.deltaY * 0.0015), { x: event.offsetX, y: event.offsetY });
    };
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  }, [canvas, zoomAt]);
}

type HandsFacts = {
  readonly move: (change: (now: Camera) => Camera) => void;
  readonly zoomAt: (factor: number, at: { x: number; y: number }) => void;
};

/** One finger or the mouse drags, two fingers zoom. */
export function useHands({ move, zoomAt }: HandsFacts) {
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const travelled = useRef(0);
  return {
    wasMoved: () => travelled.current > 4,
    down: (event: PointerEvent<HTMLCanvasElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      if (fingers.current.size === 0) travelled.current = 0;
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    },
    drag: (event: PointerEvent<HTMLCanvasElement>) => {
      const before = fingers.current.get(event.pointerId);
      if (before === undefined) return;
      const now = { x: event.clientX, y: event.clientY };
      travelled.current += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
      fingers.current.set(event.pointerId, now);
      if (other === undefined) return move((camera) => panned(camera, before.x - now.x, before.y - now.y));
      const box = event.currentTarget.getBoundingClientRect();
      const spread = (one: { x: number; y: number }) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
      const middle = { x: (now.x + other.x) / 2 - box.left, y: (now.y + other.y) / 2 - box.top };
      zoomAt(spread(now) / spread(before), middle);
    },
    up: (event: PointerEvent<HTMLCanvasElement>) => {
      fingers.current.delete(event.pointerId);
    },
  };
}
