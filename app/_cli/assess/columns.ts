import { CONTEXT_IDS, type ItemId, POSITION_IDS, ROLES } from "@/lib/instrument";
import { isItemId } from "@/lib/rating";
import { columnLetter, type FileRow } from "@/lib/tables";
import { readCsv } from "../csv";
import { Problem } from "../problem";

/**
 * The meaning of a column in a wide CSV file, which has one row per respondent: an answer, a fact of this respondent,
 * or a fact of the firm.
 */
export type Meaning =
  | { readonly of: "answer"; readonly item: ItemId }
  | { readonly of: "respondent"; readonly field: "id" | "stratum" }
  | { readonly of: "fact"; readonly path: FactPath; readonly isNumber: boolean };

/** The path of a fact in `trellis/assessment@1`. A link is identified by its name instead of its index. */
type FactPath = readonly [string, ...string[]];

/** A used column: its index, its name in the file, its letter in a spreadsheet, and its meaning. */
export type FileColumn = {
  readonly index: number;
  readonly name: string;
  readonly letter: string;
  readonly meaning: Meaning;
};

/** The value in a codebook that leaves a column out. */
const LEFT_OUT = "-";

const text = (...path: FactPath): Meaning => ({ of: "fact", path, isNumber: false });
const number = (...path: FactPath): Meaning => ({ of: "fact", path, isNumber: true });

/** Columns whose names contain no item, link or determinant. */
const FIXED: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ["firm.id", text("firm", "id")],
  ["firm.name", text("firm", "name")],
  ["employees", number("firm", "employees")],
  ["asOf", text("asOf")],
  ["seed", number("seed")],
  ["respondent.id", { of: "respondent", field: "id" }],
  ["stratum", { of: "respondent", field: "stratum" }],
  ...ROLES.map((role) => [role, number("firm", "roles", role)] as const),
  ...["kind", "role", "mode", "upgrading"].map((field) => [`aim.${field}`, text("aim", field)] as const),
  ...["year", "share"].map((field) => [`aim.${field}`, number("aim", field)] as const),
]);

/**
 * The meaning of a column by its name, such as `firm.id`, `LRN.INT.2`, `LRN.INT.2.grade`, `link1.share` or `EX4.state`.
 * Undefined for any other name.
 */
function readMeaning(name: string): Meaning | undefined {
  const fixed = FIXED.get(name);
  if (fixed !== undefined) return fixed;
  if (isItemId(name)) return { of: "answer", item: name };

  const dot = name.lastIndexOf(".");
  const [head, tail] = [name.slice(0, dot), name.slice(dot + 1)];
  const isIn = (list: readonly string[], value = tail) => list.includes(value);
  if (isItemId(head)) {
    if (tail === "na") return text("notApplicable", head);
    return isIn(["grade", "date", "title"]) ? text("evidence", head, tail) : undefined;
  }
  if (/^link[1-9][0-9]*$/.test(head)) {
    if (isIn(POSITION_IDS)) return number("links", head, "answers", tail);
    if (isIn(["share", "shareOfPartner"])) return number("links", head, tail);
    return isIn(["partner", "direction", "kind"]) ? text("links", head, tail) : undefined;
  }
  return isIn(CONTEXT_IDS, head) && isIn(["state", "effect"]) ? number("context", head, tail) : undefined;
}

/** Meanings by column name, from a CSV file with the columns `column` and `meaning`. */
export async function readCodebook(file: string): Promise<ReadonlyMap<string, string>> {
  const rows: FileRow[] = [];
  for await (const row of readCsv(file)) rows.push(row);
  const [head, ...lines] = rows;
  const [column, meaning] = ["column", "meaning"].map((name) => head?.cells.findIndex((cell) => cell.trim() === name));
  if (column === undefined || meaning === undefined || column < 0 || meaning < 0)
    throw new Problem(`${file} is not a codebook: its first line must name the columns "column" and "meaning".`, 2);
  const meanings = new Map<string, string>();
  for (const { line, cells } of lines) {
    const [name, means] = [cells[column]?.trim() ?? "", cells[meaning]?.trim() ?? ""];
    if (means !== LEFT_OUT && readMeaning(means) === undefined)
      throw new Problem(`${file}, line ${line}: "${means}" is not a meaning that a column can have.\n${MEANINGS}`, 2);
    if (meanings.has(name)) throw new Problem(`${file}, line ${line}: the column "${name}" occurs twice.`, 2);
    meanings.set(name, means);
  }
  return meanings;
}

const MEANINGS = `Meanings: firm.id, firm.name, employees, asOf, seed, OEA, OEM, ODM, OBM, aim.kind, aim.role, aim.mode, aim.upgrading,
aim.year, aim.share, respondent.id, stratum, an item (LRN.INT.2), its record (LRN.INT.2.grade, .date, .title) or the reason why
it does not apply (LRN.INT.2.na), link1.share, .shareOfPartner, .partner, .direction, .kind, .CX1 …, EX4.state, EX4.effect,
and "-" for a column that is left out.`;

/** The columns of a file from its first line: by the codebook, otherwise by their own names. */
export function planColumns(head: FileRow, file: string, codebook: ReadonlyMap<string, string>): readonly FileColumn[] {
  const names = head.cells.map((cell) => cell.trim());
  const where = (index: number) => `"${names[index]}" (${columnLetter(index)})`;
  const refuse = (words: string) => new Problem(`${file}, line ${head.line}: ${words}`, 2);
  for (const name of codebook.keys())
    if (!names.includes(name)) throw refuse(`the codebook's column "${name}" is missing in the file.`);

  const columns = names.flatMap((name, index): FileColumn[] => {
    const means = codebook.get(name) ?? name;
    if (means === LEFT_OUT) return [];
    const meaning = readMeaning(means);
    if (meaning === undefined)
      throw refuse(`the column ${where(index)} has no meaning. Give it one in a codebook, or "-".\n${MEANINGS}`);
    return [{ index, name, letter: columnLetter(index), meaning }];
  });
  const seen = new Map<string, number>();
  for (const { index, meaning } of columns) {
    const key = JSON.stringify(meaning);
    const before = seen.get(key);
    if (before !== undefined)
      throw refuse(`the columns ${where(before)} and ${where(index)} have the same meaning. Keep one.`);
    seen.set(key, index);
  }
  if (columnOf("firm.id", columns) === undefined)
    throw refuse('no column is "firm.id". A codebook can say which one it is.');
  return columns;
}

/** The column of the fact at a path; undefined if there is none. */
export const columnOf = (path: string, columns: readonly FileColumn[]): FileColumn | undefined =>
  columns.find(({ meaning }) => meaning.of === "fact" && meaning.path.join(".") === path);
