import { type Insufficient, insufficient } from "@/lib/result";
import { CONTRIBUTORS_MIN, type CountBand, countBand, findSmallSupport } from "@/lib/snapshots";

/** A unit of a firm and the answers given in the unit itself, not in the units below it. */
export type PulseUnit = { readonly id: string; readonly parentId?: string; readonly respondents: number };

/** What was shown of a wave: the answers at that time, and the units with printed figures. */
type PulseTable = { readonly units: readonly PulseUnit[]; readonly shown: readonly string[] };

type PulseUnitDisclosure =
  | { readonly id: string; readonly kind: "published"; readonly count: CountBand }
  | { readonly id: string; readonly kind: "rolled-up"; readonly reason: "too-few" | "sibling" };

type PulseDisclosure = {
  readonly units: readonly PulseUnitDisclosure[];
  /** To be passed as one of `earlier` next time. */
  readonly table: PulseTable;
};

/**
 * Decides for which units figures of the employee questionnaire may be printed; the others are included in the unit
 * above.
 *
 * A unit needs k answers, counting the units below it. Take the answers of a printed unit that are in no printed unit
 * below it: they must be at least k and come from at least two units (the unit itself counts as one). Otherwise the
 * smallest printed unit below is merged into it too. Shape: units, each with its parent unit; one result per unit, in
 * their order.
 * Unit: answers. Range: none.
 * Edge cases: no unit below an unprinted unit is printed; an earlier table of the same wave is replaced as a whole,
 * as soon as every difference is 0 or at least k answers. Errors: insufficient if nothing may be printed, or if too few
 * answers have been added; throws for an unknown parent unit, a cycle, and answers that decreased within a wave.
 * Source: method 3.6 and 4.4.
 */
export function disclosePulse(
  units: readonly PulseUnit[],
  { k = CONTRIBUTORS_MIN, earlier = [] }: { readonly k?: number; readonly earlier?: readonly PulseTable[] } = {},
): PulseDisclosure | Insufficient<"too-few" | "changed-by-few"> {
  const tree = readTree(units);
  const reasons = new Map<string, "too-few" | "sibling">();
  for (const root of tree.below(undefined)) {
    if (tree.total(root) < k) rollUp(tree, root, { reasons, reason: "too-few" });
    else cutBelow(tree, root, { k, reasons });
  }
  const table: PulseTable = { units, shown: units.map(({ id }) => id).filter((id) => !reasons.has(id)) };
  if (table.shown.length === 0) return insufficient("too-few");
  if (!isFresh([...earlier, table], k)) return insufficient("changed-by-few");
  return {
    table,
    units: units.map(({ id }) => {
      const reason = reasons.get(id);
      return reason === undefined
        ? { id, kind: "published", count: countBand(tree.total(id)) }
        : { id, kind: "rolled-up", reason };
    }),
  };
}

type Tree = {
  readonly below: (id: string | undefined) => readonly string[];
  readonly own: (id: string) => number;
  /** Number of answers of a unit and of all units below it. */
  readonly total: (id: string) => number;
};

function readTree(units: readonly PulseUnit[]): Tree {
  const own = new Map(units.map(({ id, respondents }) => [id, respondents]));
  if (own.size < units.length) throw new RangeError("a unit stands in twice");
  if (units.some(({ parentId }) => parentId !== undefined && !own.has(parentId)))
    throw new RangeError("an unknown unit");
  if (units.some(({ respondents }) => !Number.isInteger(respondents) || respondents < 0)) {
    throw new RangeError("not a number of answers");
  }
  const below = (id: string | undefined) => units.filter(({ parentId }) => parentId === id).map((unit) => unit.id);
  const totals = new Map<string, number>();
  const add = (id: string): number => {
    const total = below(id).reduce((sum, child) => sum + add(child), own.get(id) ?? 0);
    totals.set(id, total);
    return total;
  };
  for (const root of below(undefined)) add(root);
  if (totals.size < units.length) throw new RangeError("units in a circle");
  return { below, own: (id) => own.get(id) ?? 0, total: (id) => totals.get(id) ?? 0 };
}

type Cut = { readonly k: number; readonly reasons: Map<string, "too-few" | "sibling"> };

/** Decides which units below a printed one are printed. */
function cutBelow(tree: Tree, id: string, { k, reasons }: Cut): void {
  const children = tree.below(id).toSorted((a, b) => tree.total(a) - tree.total(b));
  for (const child of children) if (tree.total(child) < k) rollUp(tree, child, { reasons, reason: "too-few" });
  for (const child of children) {
    if (isCovered(tree, id, { k, reasons })) break;
    if (!reasons.has(child)) rollUp(tree, child, { reasons, reason: "sibling" });
  }
  for (const child of children) if (!reasons.has(child)) cutBelow(tree, child, { k, reasons });
}

/**
 * Whether the answers of a unit that belong to no printed unit below it are none, or at least k from at least two
 * units.
 */
function isCovered(tree: Tree, id: string, { k, reasons }: Cut): boolean {
  const hidden = tree.below(id).filter((child) => reasons.has(child));
  const parts = [tree.own(id), ...hidden.map(tree.total)].filter((answers) => answers > 0);
  const left = parts.reduce((sum, answers) => sum + answers, 0);
  return left === 0 || hidden.length === tree.below(id).length || (parts.length >= 2 && left >= k);
}

function rollUp(
  tree: Tree,
  id: string,
  { reasons, reason }: { readonly reasons: Cut["reasons"]; readonly reason: "too-few" | "sibling" },
): void {
  reasons.set(id, reason);
  for (const child of tree.below(id))
    rollUp(tree, child, { reasons, reason: tree.total(child) > 0 ? reason : "too-few" });
}

/**
 * Whether no difference of printed figures is based on fewer than k answers. Within a unit, answers are assumed to be
 * added in order.
 */
function isFresh(tables: readonly PulseTable[], k: number): boolean {
  const counts = new Map<string, number>();
  for (const { units } of tables) {
    for (const { id, respondents } of units) {
      if (respondents < (counts.get(id) ?? 0)) throw new RangeError(`answers of ${id} became fewer`);
      counts.set(id, respondents);
    }
  }
  const first = new Map<string, number>();
  let answers = 0;
  for (const [id, count] of counts) {
    first.set(id, answers);
    answers += count;
  }
  const rows = tables.flatMap(({ units, shown }, group) => {
    const tree = readTree(units);
    const held = (id: string): readonly number[] => {
      const own = Array.from({ length: tree.own(id) }, (_, at) => (first.get(id) ?? 0) + at);
      return [...own, ...tree.below(id).flatMap(held)];
    };
    return shown.map((id) => ({ units: held(id), group }));
  });
  const persons = Array.from({ length: answers }, (_, at) => at);
  return findSmallSupport(rows, persons, k) === "none";
}
