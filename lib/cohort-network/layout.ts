import { buildGraph, trophicLevels } from "@/lib/graph";
import { isInsufficient } from "@/lib/result";
import type { Assembled } from "./assemble";
import type { NetworkMap } from "./types";

/** A column of up to this many rows is not widened; large networks get more rows, for a drawing twice as wide as high. */
const ROWS_MIN = 12;
const ROW_GAP = 44;
const ROW_GAP_DENSE = 26;
const DENSE_NODES = 120;
const COLUMN_GAP = 190;
const SWEEPS = 8;
/** Thresholds of value for the width of a link, in millions of yuan. */
const WIDTH_STEPS = [1, 5, 20, 100] as const;

/**
 * Coordinates of every node: columns from supplier to buyer by trophic level, rows ordered to reduce crossings.
 *
 * Shape: an assembled network. Unit: of the drawing. Range: from 0 to `width` and `height`. Edge cases: firms without a
 * link get their own column at the far left; a column with many firms becomes wider, not higher; cycles and separate
 * components are handled. Errors: none. Source: levels by MacKay, Johnson & Sansom 2020; rows by means of neighbours,
 * after Sugiyama, Tagawa & Toda 1981.
 */
export function layoutNetwork(network: Assembled): NetworkMap {
  const { nodes, links, firms, source, country, home } = network;
  const column = columnsOf(network);
  const rows = Math.max(ROWS_MIN, Math.ceil(Math.sqrt(nodes) * 0.85));
  const placed = placeInColumns(order(network, column), rows, nodes > DENSE_NODES ? ROW_GAP_DENSE : ROW_GAP);
  return {
    members: firms.length,
    ...placed,
    column,
    domestic: country.map((each) => (each !== null && each === home ? 1 : 0)),
    source: source.map((each) => (each ? 1 : 0)),
    from: links.map(({ supplier }) => supplier),
    to: links.map(({ buyer }) => buyer),
    weight: links.map(({ value }) => (value === null ? 0 : 1 + WIDTH_STEPS.filter((step) => value >= step).length)),
  };
}

/**
 * Trophic levels rounded to integers. If values are missing, all links weigh the same, so that each linked firm has a
 * level.
 */
function columnsOf({ nodes, links, byValue }: Assembled): number[] {
  const ends = { from: links.map(({ supplier }) => supplier), to: links.map(({ buyer }) => buyer) };
  const weight = links.map(({ value }) => (byValue ? Math.max(value ?? 0, 0.1) : 1));
  const { levels, component } = trophicLevels(buildGraph(nodes, { ...ends, weight }));
  const linked = new Uint8Array(nodes);
  for (const { supplier, buyer } of links) linked[supplier] = linked[buyer] = 1;
  const whole = alignRight(
    levels.map((level, node) => (linked[node] === 0 ? -1 : isInsufficient(level) ? 0 : Math.round(level))),
    component,
  );
  const used = [...new Set(whole.filter((level) => level >= 0))].toSorted((a, b) => a - b);
  const place = new Map(used.map((level, at) => [level, at]));
  return whole.map((level) => (level < 0 ? -1 : (place.get(level) ?? 0)));
}

/** Levels of separate components cannot be compared; they are aligned so that their last buyers share one column. */
function alignRight(levels: readonly number[], component: Int32Array): number[] {
  const top = new Map<number, number>();
  levels.forEach((level, node) => {
    const part = component[node] ?? 0;
    top.set(part, Math.max(top.get(part) ?? -1, level));
  });
  const highest = levels.reduce((most, level) => Math.max(most, level), 0);
  return levels.map((level, node) => (level < 0 ? -1 : level + highest - (top.get(component[node] ?? 0) ?? highest)));
}

/** Nodes of each column from top to bottom; the column of firms without links comes first. */
function order({ nodes, links }: Assembled, column: readonly number[]): number[][] {
  const count = column.reduce((most, each) => Math.max(most, each), -1) + 1;
  const lists: number[][] = Array.from({ length: count + 1 }, () => []);
  for (let node = 0; node < nodes; node += 1) lists[(column[node] ?? -1) + 1]?.push(node);
  const neighbours: number[][] = Array.from({ length: nodes }, () => []);
  for (const { supplier, buyer } of links) {
    neighbours[supplier]?.push(buyer);
    neighbours[buyer]?.push(supplier);
  }
  const height = new Float64Array(nodes);
  const level = (list: readonly number[]) =>
    list.forEach((node, at) => {
      height[node] = (at + 0.5) / list.length;
    });
  for (const list of lists) level(list);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const turn = sweep % 2 === 0 ? lists : lists.toReversed();
    for (const list of turn) {
      const wish = new Map(list.map((node) => [node, meanHeight(neighbours[node] ?? [], height) ?? height[node] ?? 0]));
      list.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a - b);
      level(list);
    }
  }
  return lists;
}

function meanHeight(nodes: readonly number[], height: Float64Array): number | undefined {
  if (nodes.length === 0) return undefined;
  return nodes.reduce((total, node) => total + (height[node] ?? 0), 0) / nodes.length;
}

function placeInColumns(lists: readonly (readonly number[])[], rows: number, gap: number) {
  const nodes = lists.reduce((total, list) => total + list.length, 0);
  const x = Array.from({ length: nodes }, () => 0);
  const y = Array.from({ length: nodes }, () => 0);
  const height =
    Math.min(
      rows,
      lists.reduce((most, list) => Math.max(most, list.length), 1),
    ) * gap;
  const columns: { x: number; nodes: number }[] = [];
  let left = 0;
  lists.forEach((list, at) => {
    if (list.length === 0) return;
    const wide = Math.ceil(list.length / rows);
    const high = Math.ceil(list.length / wide);
    list.forEach((node, place) => {
      // Nodes that follow each other in the order are placed side by side, so that a wide column keeps its order from
      // top to bottom.
      const [row, step] = [Math.floor(place / wide), place % wide];
      x[node] = Math.round(left + step * gap + (row % 2) * (wide > 1 ? gap / 2 : 0));
      y[node] = Math.round(((row + 0.5) / high) * height + (wide > 1 ? (step % 2) * (gap / 4) : 0));
    });
    if (at > 0) columns.push({ x: Math.round(left + ((wide - 1) * gap) / 2), nodes: list.length });
    left += (wide - 1) * gap + COLUMN_GAP;
  });
  return { x, y, columns, width: Math.max(0, left - COLUMN_GAP), height };
}
