import type { Palette } from "./canvas-palette";
import type { Camera, SceneData } from "./canvas-scene";
import { DOTS_BELOW, RADIUS, stampsFor } from "./canvas-stamps";

const WIDTH_OF_WEIGHT = [0.8, 0.8, 1.4, 2.2, 3.2, 5] as const;
const NAMES_FROM = 0.9;

type Scene = {
  readonly data: SceneData;
  readonly shown: Uint8Array;
  readonly mode: number;
  readonly chosen: number | undefined;
};

type Canvas = {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
};

/** Draws one frame: lines in one path per width, circles as images cached per scale. */
export function drawScene(canvas: Canvas, scene: Scene, camera: Camera, palette: Palette): void {
  const { context, width, height, ratio } = canvas;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  const toX = (x: number) => (x - camera.x) * camera.scale;
  const toY = (y: number) => (y - camera.y) * camera.scale;
  const frame = { context, width, height, camera, palette, toX, toY };
  drawColumns(frame, scene);
  drawLinks(frame, scene);
  drawNodes(frame, scene, ratio);
}

type Frame = {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly camera: Camera;
  readonly palette: Palette;
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
};

function drawColumns({ context, height, palette, toX, camera }: Frame, { data }: Scene): void {
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.fillStyle = palette.ink2;
  context.font = `12px ${palette.font}`;
  context.textAlign = "center";
  let free = Number.NEGATIVE_INFINITY;
  for (const { x, name } of data.columns) {
    const at = Math.round(toX(x)) + 0.5;
    context.beginPath();
    context.moveTo(at, 22);
    context.lineTo(at, height);
    context.stroke();
    const half = context.measureText(name).width / 2;
    // A name that would overlap the previous one is left out; it appears after zooming in.
    if (at - half < free + 8 && camera.scale < 1) continue;
    context.fillText(name, at, 14);
    free = at + half;
  }
}

function drawLinks(
  { context, width, height, camera, palette, toX, toY }: Frame,
  { data, shown, mode, chosen }: Scene,
): void {
  const { x, y, from, to, weight } = data;
  const thin = camera.scale < DOTS_BELOW;
  context.strokeStyle = palette.links;
  context.globalAlpha = thin ? 0.55 : 1;
  for (let size = 0; size <= 5; size += 1) {
    context.lineWidth = Math.max(
      0.4,
      (WIDTH_OF_WEIGHT[size] ?? 1) * Math.min(1, thin ? camera.scale * 2 : camera.scale),
    );
    context.beginPath();
    for (let link = 0; link < from.length; link += 1) {
      if (weight[link] !== size || (mode > 0 && data.mode[link] !== mode)) continue;
      const [a, b] = [from[link] ?? 0, to[link] ?? 0];
      if (shown[a] === 0 || shown[b] === 0) continue;
      const [ax, ay, bx, by] = [toX(x[a] ?? 0), toY(y[a] ?? 0), toX(x[b] ?? 0), toY(y[b] ?? 0)];
      if (Math.max(ax, bx) < 0 || Math.min(ax, bx) > width || Math.max(ay, by) < 0 || Math.min(ay, by) > height)
        continue;
      context.moveTo(ax, ay);
      context.lineTo(bx, by);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
  if (chosen !== undefined) drawChosenLinks({ context, palette, toX, toY }, data, chosen);
}

function drawChosenLinks(
  { context, palette, toX, toY }: Pick<Frame, "context" | "palette" | "toX" | "toY">,
  { x, y, from, to }: SceneData,
  chosen: number,
): void {
  context.strokeStyle = palette.accent;
  context.lineWidth = 2;
  context.beginPath();
  for (let link = 0; link < from.length; link += 1) {
    const [a, b] = [from[link] ?? 0, to[link] ?? 0];
    if (a !== chosen && b !== chosen) continue;
    context.moveTo(toX(x[a] ?? 0), toY(y[a] ?? 0));
    context.lineTo(toX(x[b] ?? 0), toY(y[b] ?? 0));
  }
  context.stroke();
}

function drawNodes(frame: Frame, { data, shown, chosen }: Scene, ratio: number): void {
  const { context, width, height, camera, palette, toX, toY } = frame;
  const stamps = stampsFor(camera.scale, palette, ratio);
  const half = stamps.size / 2;
  const named = camera.scale >= NAMES_FROM;
  context.font = `12px ${palette.font}`;
  context.textAlign = "center";
  for (let node = 0; node < data.x.length; node += 1) {
    if (shown[node] === 0) continue;
    const [px, py] = [toX(data.x[node] ?? 0), toY(data.y[node] ?? 0)];
    if (px < -40 || px > width + 40 || py < -40 || py > height + 40) continue;
    const stamp = stamps.images[data.level[node] ?? 0];
    if (stamp !== undefined) context.drawImage(stamp, px - half, py - half, stamps.size, stamps.size);
    const rank = data.ranks[node];
    if (rank !== undefined) drawRing(frame, { px, py, text: rank });
    if (node === chosen) drawChoice(frame, px, py);
    const name = data.names[node];
    if (name !== undefined && (named || node === chosen)) {
      context.fillStyle = palette.ink;
      context.fillText(name, px, py + RADIUS * camera.scale + 14);
    }
  }
}

function drawRing(
  { context, palette, camera }: Frame,
  { px, py, text }: { px: number; py: number; text: string },
): void {
  const radius = Math.max(6, 15 * camera.scale);
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.75;
  context.beginPath();
  context.arc(px, py, radius, 0, 2 * Math.PI);
  context.stroke();
  context.fillStyle = palette.ink;
  context.fillText(text, px + radius + 12, py - radius / 2);
}

function drawChoice({ context, palette, camera }: Frame, px: number, py: number): void {
  context.strokeStyle = palette.accent;
  context.lineWidth = 3;
  context.beginPath();
  context.arc(px, py, Math.max(7, 12 * camera.scale), 0, 2 * Math.PI);
  context.stroke();
}
