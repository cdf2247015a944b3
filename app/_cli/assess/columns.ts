import {
  CONTEXT_IDS,
  type ContextId,
  type ItemId,
  POSITION_IDS,
  type PositionId,
  ROLES,
  type Role,
} from "@/lib/instrument";
import { isItemId } from "@/lib/rating";
import { columnLetter, type FileRow } from "@/lib/tables";
import { readCsv } from "../csv";
import { Problem } from "../problem";

const FIRM_FIELDS = ["firm.id", "firm.name", "employees", "asOf", "seed"] as const;
const RESPONDENT_FIELDS = ["respondent.id", "stratum"] as const;
const AIM_FIELDS = ["aim.kind", "aim.role", "aim.mode", "aim.upgrading", "aim.year", "aim.share"] as const;
const LINK_FIELDS = ["partner", "direction", "kind", "share", "shareOfPartner"] as const;
const RECORD_FIELDS = ["grade", "date", "title"] as const;
const CONTEXT_FIELDS = ["state", "effect"] as const;

type FirmField = (typeof FIRM_FIELDS)[number];
type LinkColumn = (typeof LINK_FIELDS)[number];

/** The meaning of a column in a wide file. */
export type Meaning =
  | { readonly of: "firm"; readonly field: FirmField }
  | { readonly of: "role"; readonly role: Role }
  | { readonly of: "aim"; readonly field: (typeof AIM_FIELDS)[number] }
  | { readonly of: "respondent"; readonly field: (typeof RESPONDENT_FIELDS)[number] }
  | { readonly of: "answer"; readonly item: ItemId }
  | { readonly of: "record"; readonly item: ItemId; readonly field: (typeof RECORD_FIELDS)[number] }
  | { readonly of: "not-applicable"; readonly item: ItemId }
  | { readonly of: "link"; readonly link: string; readonly field: LinkColumn }
  | { readonly of: "link-answer"; readonly link: string; readonly question: PositionId }
  | { readonly of: "context"; readonly determinant: ContextId; readonly field: (typeof CONTEXT_FIELDS)[number] };

/** A used column: its index, its name in the file, its letter in a spreadsheet, and its meaning. */
export type FileColumn = {
  readonly index: number;
  readonly name: string;
  readonly letter: string;
  readonly meaning: Meaning;
};

/** The codebook value that excludes a column. */
const LEFT_OUT = "-";

/** `firm.id`, `LRN.INT.2`, `LRN.INT.2.grade`, `link1.share`, `EX4.state`; undefined for anything else. */
function readMeaning(text: string): Meaning | undefined {
  const is = <T extends string>(list: readonly T[], value: string | undefined) => list.find((each) => each === value);
  const [firm, respondent, aim, role] = [
    is(FIRM_FIELDS, text),
    is(RESPONDENT_FIELDS, text),
    is(AIM_FIELDS, text),
    is(ROLES, text),
  ];
  if (firm !== undefined) return { of: "firm", field: firm };
  if (respondent !== undefined) return { of: "respondent", field: respondent };
  if (aim !== undefined) return { of: "aim", field: aim };
  if (role !== undefined) return { of: "role", role };
  if (isItemId(text)) return { of: "answer", item: text };

  const dot = text.lastIndexOf(".");
  const [head, tail] = [text.slice(0, dot), text.slice(dot + 1)];
  if (isItemId(head)) {
    if (tail === "na") return { of: "not-applicable", item: head };
    const field = is(RECORD_FIELDS, tail);
    return field === undefined ? undefined : { of: "record", item: head, field };
  }
  if (/^link[1-9][0-9]*$/.test(head)) {
    const [field, question] = [is(LINK_FIELDS, tail), is(POSITION_IDS, tail)];
    if (field !== undefined) return { of: "link", link: head, field };
    return question === undefined ? undefined : { of: "link-answer", link: head, question };
  }
  const [determinant, field] = [is(CONTEXT_IDS, head), is(CONTEXT_FIELDS, tail)];
  return determinant === undefined || field === undefined ? undefined : { of: "context", determinant, field };
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
  if (!columns.some(({ meaning }) => meaning.of === "firm" && meaning.field === "firm.id"))
    throw refuse('no column is "firm.id". A codebook can say which one it is.');
  return columns;
}
