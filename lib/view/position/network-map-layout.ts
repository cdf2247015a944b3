import type { SubSupplier } from "@/lib/position";
import { customersOf, type ReadLink, suppliersOf } from "../register/links";

export type Point = { readonly x: number; readonly y: number };

export type MapNode = Point & {
  readonly key: string;
  /** Null for a firm that does not show its name. */
  readonly name: string | null;
  readonly level: number | null;
  readonly bundle: boolean;
  readonly side: "sub" | "supplier" | "customer";
};

export type MapEdge = {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
  /** The firm's own link; undefined if the link is another firm's. */
  readonly link: ReadLink | undefined;
};

type MapLayout = {
  readonly width: number;
  readonly height: number;
  readonly hub: Point;
  readonly columns: Readonly<Record<MapNode["side"] | "firm", number | undefined>>;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
};

/** Height of the column heads, and of a row: a node with its name below. */
const TOP = 50;
const ROW = 50;
const ROWS_MIN = 3;

/** A drawing of this width fits on a phone with readable text. */
export const NARROW_WIDTH = 300;
const WIDTH = 520;

/** Horizontal positions by number of columns; the names of customers follow the last one. */
const COLUMNS = {
  three: { sub: 44, supplier: 158, firm: 272, customer: 368 },
  two: { sub: undefined, supplier: 92, firm: 240, customer: 356 },
  one: { sub: undefined, supplier: undefined, firm: 44, customer: 180 },
} as const;

export type MapFacts = {
  readonly links: readonly ReadLink[];
  readonly subSuppliers: readonly SubSupplier[];
  /** Level attained by link, if the partner is a firm in Trellis and shows it. */
  readonly levels: ReadonlyMap<string, number>;
};

/** Positions of the nodes of the firm's own network: goods flow from left to right, one column per step. */
export function layOutMap({ links, subSuppliers, levels }: MapFacts): MapLayout {
  const [suppliers, customers] = [suppliersOf(links), customersOf(links)];
  const subs = [...new Map(subSuppliers.map((one) => [one.key, one])).values()];
  const columns = subs.length > 0 ? COLUMNS.three : suppliers.length > 0 ? COLUMNS.two : COLUMNS.one;
  const rows = Math.max(suppliers.length, customers.length, subs.length, ROWS_MIN);
  const middle = TOP + (rows * ROW) / 2 - 6;
  const yOf = (index: number, count: number) => middle + (index - (count - 1) / 2) * ROW;
  const hub = { x: columns.firm, y: middle };

  const place = (side: "supplier" | "customer", own: readonly ReadLink[]): MapNode[] =>
    own.map((link, index) => ({
      key: link.id,
      name: link.partnerName,
      level: levels.get(link.id) ?? null,
      bundle: link.kind === "bundle",
      side,
      x: columns[side] ?? columns.firm,
      y: yOf(index, own.length),
    }));
  const near = [...place("supplier", suppliers), ...place("customer", customers)];
  const far = subs.map(
    (sub, index): MapNode => ({
      key: sub.key,
      name: sub.name,
      level: sub.level,
      bundle: false,
      side: "sub",
      x: columns.sub ?? columns.firm,
      y: yOf(index, subs.length),
    }),
  );
  return {
    width: columns === COLUMNS.one ? NARROW_WIDTH : WIDTH,
    height: TOP + rows * ROW + 8,
    hub,
    columns,
    nodes: [...far, ...near],
    edges: [...farEdges(subSuppliers, { far, near }), ...nearEdges(links, { near, hub })],
  };
}

function farEdges(
  subSuppliers: readonly SubSupplier[],
  { far, near }: { far: readonly MapNode[]; near: readonly MapNode[] },
): MapEdge[] {
  const [farOf, nearOf] = [byKey(far), byKey(near)];
  return subSuppliers.flatMap(({ key, linkId }): MapEdge[] => {
    const [from, to] = [farOf.get(key), nearOf.get(linkId)];
    return from === undefined || to === undefined ? [] : [{ key: `${key} ${linkId}`, from, to, link: undefined }];
  });
}

const byKey = (nodes: readonly MapNode[]) => new Map(nodes.map((node) => [node.key, node]));

function nearEdges(links: readonly ReadLink[], { near, hub }: { near: readonly MapNode[]; hub: Point }): MapEdge[] {
  const linkOf = new Map(links.map((link) => [link.id, link]));
  return near.flatMap((node): MapEdge[] => {
    const link = linkOf.get(node.key);
    if (link === undefined) return [];
    const [from, to] = node.side === "supplier" ? [node, hub] : [hub, node];
    return [{ key: node.key, from, to, link }];
  });
}
