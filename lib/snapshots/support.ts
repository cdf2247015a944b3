import { type FigureBases, packBases } from "./bases";
import { reduceRows, residue } from "./field";
import { type Effort, type Exposure, findExposure } from "./search";

/** A published sum: the numbers of its unknown values, and when it was published (0 is first). */
export type FigureRow = { readonly units: readonly number[]; readonly group: number };

/** Number of multiplications after which a question counts as unproven, which is treated as unsafe. */
const EFFORT_MAX = 2e7;
/** Limit for the rank of a whole table. It is higher than EFFORT_MAX, because a rank is computed only once. */
const RANK_EFFORT_MAX = 2e8;

/**
 * The unknown values of a combination of the sums that involves fewer than `k` firms, if there is one.
 *
 * Processes sums from the newest to the oldest, each time using the unknowns that no older sum contains. If these alone
 * prove that k firms are involved, only combinations that are 0 on them remain; so twenty years of snapshots cost as
 * much as twenty small tables.
 */
export function findSmallSupport(rows: readonly FigureRow[], firmOf: readonly number[], k: number): Exposure {
  const table = arrange(rows, firmOf);
  const effort: Effort = { left: EFFORT_MAX };
  let open: readonly SparseRow[] = [];
  for (const { sums, fresh } of table.groups) {
    open = settle(table, [...open, ...sums], { fresh, k, effort });
  }
  const used = [...new Set(open.flatMap(({ columns }) => columns))];
  const found = findExposure(pick(table, open, used), k - 1, effort);
  return typeof found === "string" ? found : found.map((column) => table.units[used[column] ?? 0] ?? 0);
}

/**
 * Prepares `findSmallSupport` for many questions about new sums next to the same older sums.
 *
 * If the unknowns that no older sum contains prove that every combination with an added sum involves k firms, only
 * combinations of older sums remain to be checked, and that is done once.
 */
export function besideOlder(
  older: readonly FigureRow[],
  firmOf: readonly number[],
  k: number,
): (added: readonly FigureRow[]) => Exposure {
  const held = new Set(older.flatMap(({ units }) => units));
  const known = new Map<number, (readonly number[])[]>();
  for (const { units } of older) isRepeated(known, units);
  let own: Exposure | undefined;
  return (added) => {
    const sought = added.filter(({ units }) => !isKnown(known, units));
    const table = arrange(sought, firmOf);
    const fresh = [...table.units.keys()].filter((column) => !held.has(table.units[column] ?? 0));
    const sums = table.groups.flatMap((group) => group.sums);
    const open = settle(table, sums, { fresh, k, effort: { left: EFFORT_MAX } });
    if (open.length > 0) return findSmallSupport([...older, ...added], firmOf, k);
    own ??= findSmallSupport(older, firmOf, k);
    return own;
  };
}

/**
 * Number of independent combinations of the sums that are 0 outside some hidden unknowns.
 *
 * Undefined if the table is too large to be processed at once.
 */
export function countHidden(rows: readonly FigureRow[], hidden: ReadonlySet<number>): number | undefined {
  const table = arrange(rows, []);
  const sums = table.groups.flatMap((group) => group.sums);
  if (sums.length ** 2 * table.units.length > RANK_EFFORT_MAX) return undefined;
  const columns = [...table.units.keys()];
  const isHidden = (column: number) => hidden.has(table.units[column] ?? 0);
  const order = [...columns.filter((column) => !isHidden(column)), ...columns.filter(isHidden)];
  return reduceRows(pick(table, sums, columns).rows, order).pivots.filter(isHidden).length;
}

/** The columns in which a row is not 0, and the values there. */
type SparseRow = { readonly columns: readonly number[]; readonly values: readonly number[] };

/** Sums published at one time, and the columns that no older sum contains. */
type Group = { readonly sums: readonly SparseRow[]; readonly fresh: readonly number[] };

type Table = {
  /** The unknown value of each column, and its firm. */
  readonly units: readonly number[];
  readonly firms: readonly number[];
  /** The sums by time of publication, newest first. */
  readonly groups: readonly Group[];
};

/** Removes duplicate sums, keeping the one published first. */
function arrange(rows: readonly FigureRow[], firmOf: readonly number[]): Table {
  const columnOf = new Map<number, number>();
  const seen = new Map<number, (readonly number[])[]>();
  const groups = new Map<number, { sums: SparseRow[]; fresh: number[] }>();
  for (const { units, group } of rows.toSorted((a, b) => a.group - b.group)) {
    if (isRepeated(seen, units)) continue;
    const own = groups.get(group) ?? { sums: [], fresh: [] };
    groups.set(group, own);
    const columns = units.map((unit) => {
      const column = columnOf.get(unit) ?? columnOf.size;
      if (column === columnOf.size) {
        own.fresh.push(column);
        columnOf.set(unit, column);
      }
      return column;
    });
    own.sums.push({ columns, values: columns.map(() => 1) });
  }
  const units = [...columnOf.keys()];
  return { units, firms: units.map((unit) => firmOf[unit] ?? 0), groups: [...groups.values()].reverse() };
}

/** Whether the same sum occurred before, in any order of its parts; true for an empty one. */
function isRepeated(seen: Map<number, (readonly number[])[]>, units: readonly number[]): boolean {
  if (isKnown(seen, units)) return true;
  const key = keyOf(units);
  seen.set(key, [...(seen.get(key) ?? []), units]);
  return false;
}

const isKnown = (seen: ReadonlyMap<number, readonly (readonly number[])[]>, units: readonly number[]): boolean =>
  units.length === 0 || (seen.get(keyOf(units)) ?? []).some((other) => isSame(other, units));

const keyOf = (units: readonly number[]): number =>
  units.reduce((key, unit) => (key + Math.imul(unit + 1, 0x9e3779b1)) | 0, units.length);

function isSame(a: readonly number[], b: readonly number[]): boolean {
  const held = new Set(a);
  return a.length === b.length && b.every((unit) => held.has(unit));
}

/**
 * The rows that remain after using the fresh columns to prove that k firms are involved.
 *
 * Columns of combinations that involve too few firms there are set aside, until there are none. Then every combination
 * that may involve too few firms in total is 0 on the fresh columns not set aside, and only those combinations remain.
 */
function settle(
  table: Table,
  open: readonly SparseRow[],
  { fresh, k, effort }: { readonly fresh: readonly number[]; readonly k: number; readonly effort: Effort },
): readonly SparseRow[] {
  let columns = fresh;
  while (columns.length > 0) {
    const local = pick(table, open, columns);
    const found = findExposure(local, k - 1, effort);
    if (found === "none") return combine(table, open, vanishing(local));
    if (found === "unproven") return open;
    const aside = new Set(found);
    columns = columns.filter((_, place) => !aside.has(place));
  }
  return open;
}

/** Combinations of rows that are 0 on all columns, as weights of the rows. */
function vanishing(figures: FigureBases): readonly Float64Array[] {
  const { rows } = figures;
  const all = [...Array.from(figures.firms).keys()];
  const [base = all] = packBases(figures, all, 1);
  const width = base.length;
  const tagged = rows.map((row, at) => {
    const wide = new Float64Array(width + rows.length);
    for (const [place, column] of base.entries()) wide[place] = row[column] ?? 0;
    wide[width + at] = 1;
    return wide;
  });
  const columns = Array.from({ length: width + rows.length }, (_, column) => column);
  const { rows: reduced, pivots } = reduceRows(tagged, columns);
  const rank = pivots.filter((column) => column < width).length;
  return reduced.slice(rank).map((row) => row.slice(width));
}

/** Weighted sums of rows, without those that are 0 everywhere. */
function combine(table: Table, rows: readonly SparseRow[], weights: readonly Float64Array[]): readonly SparseRow[] {
  const total = new Float64Array(table.units.length);
  const combined = weights.map((own): SparseRow => {
    const touched = new Set<number>();
    for (const [at, { columns, values }] of rows.entries()) {
      const weight = own[at] ?? 0;
      if (weight === 0) continue;
      for (const [place, column] of columns.entries()) {
        total[column] = residue((total[column] ?? 0) + weight * (values[place] ?? 0));
        touched.add(column);
      }
    }
    const columns = [...touched].filter((column) => total[column] !== 0);
    const values = columns.map((column) => total[column] ?? 0);
    for (const column of columns) total[column] = 0;
    return { columns, values };
  });
  return combined.filter(({ columns }) => columns.length > 0);
}

/** Some columns of some rows as a dense table. */
function pick({ units, firms }: Table, rows: readonly SparseRow[], columns: readonly number[]): FigureBases {
  const placeOf = new Int32Array(units.length).fill(-1);
  for (const [place, column] of columns.entries()) placeOf[column] = place;
  const dense = rows.map((row) => {
    const line = new Float64Array(columns.length);
    for (const [at, column] of row.columns.entries()) {
      const place = placeOf[column] ?? -1;
      if (place >= 0) line[place] = row.values[at] ?? 0;
    }
    return line;
  });
  return { rows: dense, firms: columns.map((column) => firms[column] ?? 0) };
}
