import { type Camera, SCALE_MAX, SCALE_MIN } from "./canvas-scene";

/** The camera moved by so many pixels of the screen. */
export const panned = ({ x, y, scale }: Camera, dx: number, dy: number): Camera => ({
  scale,
  x: x + dx / scale,
  y: y + dy / scale,
});

/** The camera closer by a factor, with the point under the hand where it was. */
export function zoomed(
  { x, y, scale }: Camera,
  factor: number,
  at: { readonly x: number; readonly y: number },
): Camera {
  const next = Math.min(SCALE_MAX, Math.max(SCALE_MIN, scale * factor));
  return { scale: next, x: x + at.x / scale - at.x / next, y: y + at.y / scale - at.y / next };
}
