import { type Camera, SCALE_MAX, SCALE_MIN } from "./canvas-scene";

/** The camera moved by a number of screen pixels. */
export const panned = ({ x, y, scale }: Camera, dx: number, dy: number): Camera => ({
  scale,
  x: x + dx / scale,
  y: y + dy / scale,
});

/** The camera zoomed by a factor, keeping the given point in place. */
export function zoomed(
  { x, y, scale }: Camera,
  factor: number,
  at: { readonly x: number; readonly y: number },
): Camera {
  const next = Math.min(SCALE_MAX, Math.max(SCALE_MIN, scale * factor));
  return { scale: next, x: x + at.x / scale - at.x / next, y: y + at.y / scale - at.y / next };
}
