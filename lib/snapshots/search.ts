import { type FigureBases, findDirections, packBases } from "./bases";
import { clearColumn, isZero, reduceRows } from "./field";

/** Approximate number of multiplications left for a search; shared by all its branches. */
export type Effort = { left: number };

/** Columns of a combination that involves too few firms; "none" if there is none; "unproven" if the effort ran out. */
export type Exposure = readonly number[] | "none" | "unproven";

/**
 * Whether some combination of the rows is not 0 everywhere and involves at most `most` firms.
 *
 * Exact: m disjoint spanning sets prove that m firms are involved. Columns of one direction that more than `most` firms
 * share must be 0 and are eliminated. Then, if 2m > most, it is enough to check the rows reduced by each spanning set;
 * otherwise some firm of a spanning set is involved, and each is tried in turn.
 */
export function findExposure(figures: FigureBases, most: number, effort: Effort): Exposure {
  if (isWide(figures, most)) return "none";
  const cleared = clearCommon(figures, most);
  const columns = nonzeroColumns(cleared);
  const bases = packBases(cleared, columns, most + 1);
  if (columns.length === 0 || bases.length > most) return "none";

  for (const base of bases) {
    if (!spend(effort, cleared)) return "unproven";
    const { rows } = reduceRows(copy(cleared.rows), base);
    const narrow = rows.find((row) => countFirms(row, cleared.firms, most) <= most);
    if (narrow !== undefined) return columns.filter((column) => narrow[column] !== 0);
  }
  if (2 * bases.length > most) return "none";
  return branch(cleared, bases[0] ?? columns, { most, effort });
}

/** Whether the spanning sets alone prove that more firms are involved. */
const isWide = (figures: FigureBases, most: number): boolean =>
  packBases(figures, nonzeroColumns(figures), most + 1).length > most;

/** Eliminates columns of a direction that more than `most` firms share. */
function clearCommon(figures: FigureBases, most: number): FigureBases {
  let rows: readonly Float64Array[] = copy(figures.rows).filter((row) => !isZero(row));
  while (rows.length > 0) {
    const common = findDirections({ rows, firms: figures.firms }).filter(({ firms }) => firms > most);
    if (common.length === 0) break;
    for (const { column } of common) rows = clearColumn(rows, column);
    rows = rows.filter((row) => !isZero(row));
  }
  return { rows, firms: figures.firms };
}

/** A combination must involve the firm of some column of a spanning set; tries each as the first one. */
function branch(
  { rows, firms }: FigureBases,
  order: readonly number[],
  { most, effort }: { readonly most: number; readonly effort: Effort },
): Exposure {
  const reduced = reduceRows(copy(rows), order);
  for (const [at, pivot] of reduced.pivots.entries()) {
    if (!spend(effort, { rows, firms })) return "unproven";
    // Columns of earlier pivots are not involved: their rows are left out.
    const found = without(reduced.rows.slice(at), firms, { firm: firms[pivot] ?? 0, most, effort });
    if (found !== "none") return found;
  }
  return "none";
}

type Touch = { readonly firm: number; readonly most: number; readonly effort: Effort };

/**
 * `findExposure` for combinations that use the figures of one given firm: the columns of this firm are removed, and one
 * other firm less may be used.
 */
function without(rows: readonly Float64Array[], firms: ArrayLike<number>, { firm, most, effort }: Touch): Exposure {
  const all = Array.from({ length: firms.length }, (_, column) => column);
  const kept = all.filter((column) => firms[column] !== firm && rows.some((row) => row[column] !== 0));
  const own = all.filter((column) => firms[column] === firm && rows.some((row) => row[column] !== 0));
  const rest = {
    rows: rows.map((row) => Float64Array.from(kept, (column) => row[column] ?? 0)),
    firms: kept.map((column) => firms[column] ?? 0),
  };
  // Rows that become dependent have a combination that is 0 on all other firms and not 0 on this one.
  if (reduceRows(copy(rest.rows), kept.keys()).rows.length < rows.length) return own;
  if (most <= 1) return "none";
  const found = findExposure(rest, most - 1, effort);
  return typeof found === "string" ? found : [...own, ...found.map((column) => kept[column] ?? 0)];
}

/** Subtracts the cost of reducing the rows once; false if the effort is used up. */
function spend(effort: Effort, { rows, firms }: FigureBases): boolean {
  effort.left -= rows.length ** 2 * firms.length;
  return effort.left >= 0;
}

const copy = (rows: readonly Float64Array[]): readonly Float64Array[] => rows.map((row) => row.slice());

function nonzeroColumns({ rows, firms }: FigureBases): readonly number[] {
  const columns: number[] = [];
  for (let column = 0; column < firms.length; column += 1) {
    if (rows.some((row) => row[column] !== 0)) columns.push(column);
  }
  return columns;
}

/** Number of firms that a row involves; stops counting above `most`. */
function countFirms(row: Float64Array, firms: ArrayLike<number>, most: number): number {
  const touched = new Set<number>();
  for (let column = 0; column < row.length && touched.size <= most; column += 1) {
    if (row[column] !== 0) touched.add(firms[column] ?? 0);
  }
  return touched.size;
}
