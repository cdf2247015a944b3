import { z } from "zod";
import { err, ok, type Result, type Text } from "@/lib/result";
import { type FileFault, type FileLine, type FileRow, refusalOfBreak, type TableRefusal } from "@/lib/tables";
import { columnTwice, notJson, otherHeadings, otherShape } from "@/lib/words/research/statistics/codebook-faults";
import { type CodebookColumn, type CodebookEntry, ENTRY_FIELDS, LIST_MARK, readEntry } from "./codebook-entry";

export type Codebook = { readonly columns: readonly CodebookColumn[]; readonly faults: readonly FileFault[] };

/** Reads a codebook from a CSV file. An error in a line is a fault; a file that is not a codebook is rejected. */
export async function readCodebookTable(lines: AsyncIterable<FileLine>): Promise<Result<Codebook, TableRefusal>> {
  const rows: FileRow[] = [];
  for await (const line of lines) {
    if ("fault" in line) return err(refusalOfBreak(line));
    rows.push(line);
  }
  const [head, ...entries] = rows;
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const unknown = names.find((name) => !ENTRY_FIELDS.some((field) => field === name));
  if (unknown !== undefined || !names.includes("column")) return err({ words: otherHeadings(ENTRY_FIELDS, unknown) });
  return ok(
    collect(
      entries.map(({ line, cells }) => ({
        entry: Object.fromEntries(names.map((name, index) => [name, cells[index]?.trim() ?? ""])),
        place: { line },
      })),
    ),
  );
}

/** An entry in JSON: numbers and booleans as such, several scales or codes as a list. */
const JsonCell = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()])), z.null()]);
const JsonEntries = z.array(z.partialRecord(z.enum(ENTRY_FIELDS), JsonCell));
const JsonCodebook = z.union([JsonEntries, z.object({ columns: JsonEntries }).transform(({ columns }) => columns)]);

/** Reads a codebook from the text of a JSON file. */
export function readCodebookJson(text: string): Result<Codebook, TableRefusal> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = JsonCodebook.safeParse(json.value);
  if (!parsed.success) return err({ words: otherShape(ENTRY_FIELDS, parsed.error.issues[0]?.message ?? "") });
  return ok(
    collect(
      parsed.data.map((entry, at) => ({
        entry: Object.fromEntries(ENTRY_FIELDS.map((field) => [field, textOf(entry[field] ?? null)])),
        place: { path: `[${at}]` },
      })),
    ),
  );
}

function parseJson(text: string): Result<unknown, TableRefusal> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch (error) {
    return err({ words: notJson(error) });
  }
}

function textOf(cell: z.infer<typeof JsonCell>): string {
  if (cell === null) return "";
  return Array.isArray(cell) ? cell.join(LIST_MARK) : String(cell).trim();
}

type Placed = { readonly entry: CodebookEntry; readonly place: Pick<FileFault, "line" | "path"> };

function collect(entries: readonly Placed[]): Codebook {
  const columns: CodebookColumn[] = [];
  const faults: FileFault[] = [];
  for (const { entry, place } of entries) {
    const refuse = (words: Text) => faults.push({ ...place, words });
    const column = readEntry(entry, refuse);
    if (column === undefined) continue;
    if (columns.some(({ name }) => name === column.name)) refuse(columnTwice(column.name));
    else columns.push(column);
  }
  return { columns, faults };
}
