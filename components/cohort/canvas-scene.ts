/** What the large map is drawn from: columns of numbers, so that 5,000 nodes travel and are drawn quickly. */
export type SceneData = {
  readonly members: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly width: number;
  readonly height: number;
  /** 1–5 where a level may be shown, 0 where the circle is dashed. */
  readonly level: readonly number[];
  readonly domestic: readonly number[];
  /** Rank ranges of key firms, by node. */
  readonly ranks: Readonly<Record<number, string>>;
  readonly names: Readonly<Record<number, string>>;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly weight: readonly number[];
  /** Place of the mode in the list of filters, 0 where it is not shown. */
  readonly mode: readonly number[];
  readonly columns: readonly { readonly x: number; readonly name: string }[];
};

export type Camera = { readonly x: number; readonly y: number; readonly scale: number };

export type Filter = {
  readonly level: number;
  readonly mode: number;
  readonly domestic: boolean;
  readonly key: boolean;
};
export const NO_FILTER: Filter = { level: 0, mode: 0, domestic: false, key: false };

export const SCALE_MIN = 0.02;
export const SCALE_MAX = 4;
const RADIUS = 9;
const WIDTH_OF_WEIGHT = [0.8, 0.8, 1.4, 2.2, 3.2, 5] as const;
/** Below this scale circles are dots, and links are thin. */
const DOTS_BELOW = 0.28;
const NAMES_FROM = 0.9;
const MARGIN = 60;

/** Colours as the page has them now. */
export type Palette = {
  readonly surface: string;
  readonly ink: string;
  readonly ink2: string;
  readonly line: string;
  readonly links: string;
  readonly accent: string;
  readonly levels: readonly string[];
  readonly onLevels: readonly string[];
  readonly font: string;
};

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    surface: of("--surface"),
    ink: of("--ink"),
    ink2: of("--ink-2"),
    line: of("--line"),
    links: of("--line-2"),
    accent: of("--accent"),
    levels: [1, 2, 3, 4, 5].map((level) => of(`--l${level}`)),
    onLevels: [1, 2, 3, 4, 5].map((level) => of(`--on-l${level}`)),
    font: style.fontFamily,
  };
}

/** Which nodes a filter leaves, and with them the links between two of them. */
export function filterNodes(data: SceneData, filter: Filter): Uint8Array {
  const shown = new Uint8Array(data.x.length).fill(1);
  const onMode = filter.mode === 0 ? undefined : touchedBy(data, filter.mode);
  for (let node = 0; node < shown.length; node += 1) {
    const out =
      (filter.level > 0 && data.level[node] !== filter.level) ||
      (filter.domestic && data.domestic[node] !== 1) ||
      (filter.key && data.ranks[node] === undefined) ||
      onMode?.[node] === 0;
    if (out) shown[node] = 0;
  }
  return shown;
}

function touchedBy({ x, from, to, mode }: SceneData, wanted: number): Uint8Array {
  const touched = new Uint8Array(x.length);
  for (let link = 0; link < from.length; link += 1) {
    if (mode[link] !== wanted) continue;
    touched[from[link] ?? 0] = 1;
    touched[to[link] ?? 0] = 1;
  }
  return touched;
}

/** The camera that shows the whole map. */
export function fitAll(
  { width, height }: SceneData,
  view: { readonly width: number; readonly height: number },
): Camera {
  const [w, h] = [width + 2 * MARGIN, height + 2 * MARGIN];
  const scale = Math.max(SCALE_MIN, Math.min(SCALE_MAX, Math.min(view.width / w, view.height / h)));
  return { scale, x: width / 2 - view.width / scale / 2, y: height / 2 - view.height / scale / 2 };
}

/** The node under a point of the map; undefined where there is none. */
export function findNode(
  data: SceneData,
  shown: Uint8Array,
  at: { readonly x: number; readonly y: number },
  reach: number,
) {
  let [best, distance] = [-1, reach];
  for (let node = 0; node < data.x.length; node += 1) {
    if (shown[node] === 0) continue;
    const away = Math.hypot((data.x[node] ?? 0) - at.x, (data.y[node] ?? 0) - at.y);
    if (away < distance) [best, distance] = [node, away];
  }
  return best < 0 ? undefined : best;
}

export type Scene = {
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

/** Draws one frame: links in one path a width, circles as stamps made once a scale. */
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
    // A name that would run into the one before is left out; closer it comes back.
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

type Stamps = { readonly size: number; readonly images: readonly HTMLCanvasElement[] };

/** One picture a level and scale: stamping 5,000 of them costs a few milliseconds, drawing 5,000 circles many. */
let made: { readonly key: string; readonly stamps: Stamps } | undefined;

function stampsFor(scale: number, palette: Palette, ratio: number): Stamps {
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
