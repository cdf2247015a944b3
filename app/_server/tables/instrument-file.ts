import readWorkbookFile from "read-excel-file/node";
import {
  type DocumentFault,
  type InstrumentFaults,
  printInstrument,
  readInstrument,
  readWorkbook,
  SHEETS,
  writeWorkbook,
} from "@/lib/authoring";
import type { Instrument } from "@/lib/instrument";
import { err, ok, type Result } from "@/lib/result";
import { excessOf, FAULTS_SHOWN, type Table, type TableCell } from "@/lib/tables";
import { openWorkbook } from "./workbook-parts";
import { type TableFile, writeSheets } from "./write-table-file";
import { isZip } from "./zip";

export const INSTRUMENT_FORMATS = ["json", "xlsx"] as const;
type InstrumentFormat = (typeof INSTRUMENT_FORMATS)[number];

/** Maximum size; a questionnaire in two languages is much smaller. */
export const INSTRUMENT_BYTES_MAX = 900_000;

const WIDTHS = { survey: 30, choices: 40, settings: 30 } as const;

/** A questionnaire as a file to download; the same questionnaire always gives exactly the same bytes. */
export async function writeInstrumentFile(instrument: Instrument, format: InstrumentFormat): Promise<TableFile> {
  if (format === "json") {
    return { bytes: new TextEncoder().encode(printInstrument(instrument)), type: "application/json; charset=utf-8" };
  }
  const book = writeWorkbook(instrument);
  return writeSheets(
    SHEETS.map((name) => ({ name, rows: book[name], widths: (book[name][0] ?? []).map(() => WIDTHS[name]) })),
  );
}

/** Maximum number of characters quoted in a fault, because a key of a document may be as long as the document. */
const NAMED_MAX = 200;

/**
 * Reads a questionnaire from a file, whose format is detected by content: a workbook is a ZIP, everything else is JSON.
 */
export async function readInstrumentFile(bytes: Uint8Array): Promise<Result<Instrument, InstrumentFaults>> {
  if (isZip(bytes)) return readBook(bytes);
  const parsed = parseJson(bytes);
  if (parsed === undefined) return err({ kind: "not-readable" });
  const read = readInstrument(parsed);
  return read.ok ? read : err({ kind: "document", faults: firstOf(read.error).map(short), count: read.error.length });
}

const firstOf = <T>(faults: readonly T[]): readonly T[] => faults.slice(0, FAULTS_SHOWN);

const short = ({ path, code, value }: DocumentFault): DocumentFault => ({
  path: path.map((part) => (typeof part === "string" ? part.slice(0, NAMED_MAX) : part)),
  code,
  value: value.slice(0, NAMED_MAX),
});

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

async function readBook(bytes: Uint8Array): Promise<Result<Instrument, InstrumentFaults>> {
  const sheets = await sheetsOf(bytes);
  if (!sheets.ok) return sheets;
  const read = readWorkbook(sheets.value);
  return read.ok ? read : err({ kind: "workbook", faults: firstOf(read.error), count: read.error.length });
}

async function sheetsOf(bytes: Uint8Array): Promise<Result<Readonly<Record<string, Table>>, InstrumentFaults>> {
  const safe = openWorkbook(bytes);
  if (!safe.ok) return err({ kind: safe.error === "overlong" ? "overlong" : "not-readable" });
  try {
    const sheets = await readWorkbookFile(safe.value.bytes, { trim: false });
    if (sheets.some(({ data }) => excessOf(data) !== undefined)) return err({ kind: "overlong" });
    return ok(Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map(toCell))])));
  } catch {
    // whatever the error, it is not a readable workbook
    return err({ kind: "not-readable" });
  }
}

/** Line breaks in cells may be CR LF or LF. */
function toCell(value: unknown): TableCell {
  if (typeof value === "string") return value.replaceAll("\r\n", "\n");
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}
