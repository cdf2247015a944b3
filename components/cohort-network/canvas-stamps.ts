import type { Palette } from "./canvas-palette";

export const RADIUS = 9;
/** Below this scale circles are drawn as dots, and lines are thin. */
export const DOTS_BELOW = 0.28;

type Stamps = { readonly size: number; readonly images: readonly HTMLCanvasElement[] };

/**
 * One cached image per level and scale: copying 5,000 of them takes a few milliseconds, drawing 5,000 circles much
 * longer.
 */
let made: { readonly key: string; readonly stamps: Stamps } | undefined;

export function stampsFor(scale: number, palette: Palette, ratio: number): Stamps {
  const radius = Math.max(1.6, RADIUS * scale);
  const key = `${radius.toFixed(2)} ${palette.surface} ${palette.levels.join()} ${ratio}`;
  if (made?.key === key) return made.stamps;
  const size = Math.ceil(2 * radius + 4);
  const images = [0, 1, 2, 3, 4, 5].map((level) => makeStamp({ level, radius, size, scale, palette, ratio }));
  made = { key, stamps: { size, images } };
  return made.stamps;
}

type StampFacts = {
  readonly level: number;
  readonly radius: number;
  readonly size: number;
  readonly scale: number;
  readonly palette: Palette;
  readonly ratio: number;
};

function makeStamp({ level, radius, size, scale, palette, ratio }: StampFacts): HTMLCanvasElement {
  const stamp = document.createElement("canvas");
  stamp.width = stamp.height = Math.ceil(size * ratio);
  const context = stamp.getContext("2d");
  if (context === null) return stamp;
  context.scale(ratio, ratio);
  const middle = size / 2;
  context.beginPath();
  context.arc(middle, middle, radius, 0, 2 * Math.PI);
  context.fillStyle = level > 0 ? (palette.levels[level - 1] ?? palette.surface) : palette.surface;
  context.fill();
  context.lineWidth = level > 0 ? 1 : Math.min(1.25, scale < DOTS_BELOW ? 0.6 : 1.25);
  context.strokeStyle = level > 0 ? (palette.levels[4] ?? palette.ink) : palette.ink2;
  if (level === 0 && scale >= DOTS_BELOW) context.setLineDash([3 * Math.min(1, scale), 2.5 * Math.min(1, scale)]);
  context.stroke();
  if (level > 0 && radius >= 5) {
    context.fillStyle = palette.onLevels[level - 1] ?? palette.ink;
    context.font = `600 ${Math.round(radius * 1.25)}px ${palette.font}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(String(level), middle, middle + 0.5);
  }
  return stamp;
}
