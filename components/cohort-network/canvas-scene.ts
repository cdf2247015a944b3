/** The data for drawing the large map, as columns of numbers, so that 5,000 nodes are transferred and drawn fast. */
export type SceneData = {
  readonly members: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly width: number;
  readonly height: number;
  /** 1–5 if a level may be shown, 0 if the circle is dashed. */
  readonly level: readonly number[];
  readonly domestic: readonly number[];
  /** Rank ranges of key firms, by node. */
  readonly ranks: Readonly<Record<number, string>>;
  readonly names: Readonly<Record<number, string>>;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly weight: readonly number[];
  /** Place of each relationship's type in the list of filters; 0 if its type is not shown. */
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
const MARGIN = 60;

/** The nodes that a filter keeps. A line is kept if both of its ends are. */
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

/** The node at a point of the map; undefined if there is none. */
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
