import { err, ok, type Result, type Text } from "@/lib/result";
import { columnLetter } from "./cell";
import { type FileFault, type KeptFaults, keepFault } from "./file-fault";
import type { FileLine, TableRefusal } from "./file-line";
import { unusedColumns } from "./unused-columns";

/** A kind of table: its columns, its maximum number of lines, and how a line is read. */
export type TableKind<F extends string, R> = {
  readonly fields: readonly F[];
  readonly required: readonly F[];
  readonly rowsMax: number;
  /** The message if the table has too many lines. */
  readonly tooMany: (most: number) => Text;
  /** Returns undefined to skip the line; its faults are reported. */
  readonly read: (cells: Cells<F>, line: number) => R | undefined;
};

export type Cells<F extends string> = {
  /** The text of a cell; empty if the column or the text is missing. */
  readonly text: (field: F) => string;
  readonly refuse: (field: F, words: Text) => void;
};

type ReadTable<F extends string, R> = {
  readonly rows: readonly R[];
  /** Columns that the file has, and those of them that are not used. */
  readonly present: ReadonlySet<F>;
  readonly unused: readonly string[];
  readonly faults: KeptFaults;
};

/**
 * Reads a table line by line. An unreadable cell is a fault and counts as empty; the caller decides whether the line is
 * usable. A file of another kind, or one that is too long, is rejected as a whole.
 */
export async function readTable<F extends string, R>(
  lines: AsyncIterable<FileLine>,
  kind: TableKind<F, R>,
): Promise<Result<ReadTable<F, R>, TableRefusal>> {
  let plan: Plan<F> | undefined;
  const rows: R[] = [];
  const faults: KeptFaults = { faults: [], more: 0 };
  let seen = 0;
  for await (const row of lines) {
    if (plan === undefined) {
      const planned = planColumns(row, kind);
      if (!planned.ok) return planned;
      plan = planned.value;
      continue;
    }
    seen += 1;
    if (seen > kind.rowsMax) return err({ words: kind.tooMany(kind.rowsMax) });
    const read = readLine(row, plan, { kind, faults });
    if (read !== undefined) rows.push(read);
  }
  if (plan === undefined || seen === 0) return err({ words: EMPTY });
  return ok({ rows, present: new Set(plan.places.keys()), unused: plan.unused, faults });
}

type Plan<F> = {
  readonly names: readonly string[];
  readonly places: ReadonlyMap<F, number>;
  readonly unused: readonly string[];
};

function planColumns<F extends string, R>(
  head: FileLine,
  { fields, required }: TableKind<F, R>,
): Result<Plan<F>, TableRefusal> {
  if ("fault" in head) return err({ line: head.line, words: head.fault });
  const names = head.cells.map((cell) => cell.trim());
  const fieldOf = (name: string) => fields.find((field) => field.toLowerCase() === name.toLowerCase());
  const places = new Map<F, number>();
  for (const [index, name] of names.entries()) {
    const field = fieldOf(name);
    if (field === undefined) continue;
    if (places.has(field)) return err({ line: head.line, words: twice(field) });
    places.set(field, index);
  }
  const absent = required.filter((field) => !places.has(field));
  if (absent.length > 0) return err({ line: head.line, words: missing(absent) });
  return ok({ names, places, unused: unusedColumns(names, (name) => fieldOf(name) !== undefined) });
}

function readLine<F extends string, R>(
  row: FileLine,
  { names, places }: Plan<F>,
  { kind, faults }: { readonly kind: TableKind<F, R>; readonly faults: KeptFaults },
): R | undefined {
  const { line } = row;
  const tell = (fault: FileFault) => keepFault(faults, fault);
  if ("fault" in row) return void tell({ line, words: row.fault });
  const { cells } = row;
  if (cells.length !== names.length) return void tell({ line, words: otherWidth(cells.length, names.length) });
  return kind.read(
    {
      text: (field) => cells[places.get(field) ?? -1]?.trim() ?? "",
      refuse: (field, words) => {
        const index = places.get(field) ?? 0;
        tell({ line, column: { name: names[index] ?? field, letter: columnLetter(index) }, words });
      },
    },
    line,
  );
}

const EMPTY: Text = { en: "has no lines below the names of its columns.", zh: "除列名外没有数据。" };
const twice = (name: string): Text => ({
  en: `the column "${name}" occurs twice. Keep one.`,
  zh: `列“${name}”出现两次。请只保留一列。`,
});
const missing = (names: readonly string[]): Text => ({
  en: `there is no column ${names.map((name) => `"${name}"`).join(", ")}. Name the columns in the first line.`,
  zh: `缺少列${names.map((name) => `“${name}”`).join("、")}。请在首行写上列名。`,
});
const otherWidth = (cells: number, width: number): Text => ({
  en: `has ${cells} cells, but the first line has ${width}. Look for a comma too many or too few.`,
  zh: `有 ${cells} 个单元格，而首行有 ${width} 个。请检查逗号是否多了或少了。`,
});
