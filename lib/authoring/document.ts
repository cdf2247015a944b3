import { z } from "zod";
import { CELLS, type CellId, defineInstrument, type Instrument, type Item, type ItemId } from "@/lib/instrument";
import { err, ok, type Result, type Text } from "@/lib/result";

/** The `format` value of the JSON document of an instrument. An incompatible change of the format gets a new number. */
export const INSTRUMENT_FORMAT = "trellis/instrument@1";

/** Maximum length of any text of an instrument; anchors are much shorter. */
const INSTRUMENT_TEXT_MAX = 1000;

/** What can be wrong at a path of a document. */
export const DOCUMENT_FAULTS = [
  "missing",
  "not-text",
  "too-long",
  "untidy",
  "not-a-version",
  "not-an-id",
  "not-allowed",
  "unknown-field",
  "item-twice",
  "other-cell",
  "out-of-order",
  "not-three",
  "not-an-object",
] as const;
type DocumentFaultCode = (typeof DOCUMENT_FAULTS)[number];

/** The path of a fault in a document, and its code; `value` fills the placeholder in the message of the code. */
export type DocumentFault = {
  readonly path: readonly (string | number)[];
  readonly code: DocumentFaultCode;
  readonly value: string;
};

const code = (fault: DocumentFaultCode): string => fault;

/**
 * A text may not start or end with a space, and may contain no control character except a line feed: spreadsheets drop
 * both.
 */
const TIDY = /^(?:[^\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]|\n)+$/u;
/** A text that contains `_x0041_` or the like is refused, because Excel would show it as one character. */
const ESCAPED = /_x[0-9a-f]{4}_/i;
const isTidy = (text: string): boolean => TIDY.test(text) && !ESCAPED.test(text) && text.trim() === text;

const words = z
  .string({ error: ({ input }) => code(input === undefined ? "missing" : "not-text") })
  .superRefine((text, at) => {
    const fault = faultOfText(text);
    if (fault !== undefined) at.addIssue({ code: "custom", message: fault });
  });

function faultOfText(text: string): DocumentFaultCode | undefined {
  if (text.trim() === "") return "missing";
  if (text.length > INSTRUMENT_TEXT_MAX) return "too-long";
  return isTidy(text) ? undefined : "untidy";
}

const object = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === "unrecognized_keys") return code("unknown-field");
      return code(issue.input === undefined ? "missing" : "not-an-object");
    },
  });
const Both = object({ en: words, zh: words });

/** Numbers without sign or leading zeros, six digits at most. */
const VERSION = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/;
const INSTRUMENT_ID = /^[a-z][a-z0-9-]{1,39}$/;
const ITEM_ID = /^(?:PRE|LRN|APP|EVA)\.(?:ORG|NET|POS|INT)\.[1-9]\d{0,2}$/;

const matching = (pattern: RegExp, fault: DocumentFaultCode) =>
  z
    .string({ error: ({ input }) => code(input === undefined ? "missing" : "not-text") })
    .regex(pattern, { error: code(fault) });

const itemId = z.custom<ItemId>((value) => typeof value === "string" && ITEM_ID.test(value), {
  error: code("not-an-id"),
});
const cellId = z.enum(CELLS, { error: code("not-allowed") });
const Cell = object({ name: Both, definition: Both, sources: words });

const DocumentItem = object({
  id: itemId,
  cell: cellId,
  name: Both,
  question: Both,
  hint: Both,
  anchors: object({ 1: Both, 3: Both, 5: Both }),
  evidence: object({ countsTo5: Both, countsTo3: Both }),
  evidenceMonths: z.union([z.literal(12), z.literal(24), z.literal(36)], { error: code("not-allowed") }),
  notApplicable: object({ reason: Both }).optional(),
  sources: words,
});

const Document = object({
  format: z.literal(INSTRUMENT_FORMAT, { error: code("not-allowed") }),
  id: matching(INSTRUMENT_ID, "not-an-id"),
  version: matching(VERSION, "not-a-version"),
  source: words,
  answerRule: Both,
  cells: object(Object.fromEntries(CELLS.map((cell) => [cell, Cell]))),
  items: z.array(DocumentItem, { error: code("missing") }).superRefine((items, at) => {
    for (const fault of faultsOfItems(items)) at.addIssue({ code: "custom", message: fault.code, path: fault.path });
  }),
});

type Placed = { readonly id: string; readonly cell: CellId };

/** Checks that each id occurs once, in its own cell, in the order of cells and phases, three to a cell. */
function* faultsOfItems(items: readonly Placed[]): Generator<{ code: DocumentFaultCode; path: (string | number)[] }> {
  const seen = new Set<string>();
  let latest = 0;
  for (const [index, { id, cell }] of items.entries()) {
    if (seen.has(id)) yield { code: "item-twice", path: [index, "id"] };
    if (!id.startsWith(`${cell}.`)) yield { code: "other-cell", path: [index, "cell"] };
    if (CELLS.indexOf(cell) < latest) yield { code: "out-of-order", path: [index, "cell"] };
    latest = Math.max(latest, CELLS.indexOf(cell));
    seen.add(id);
  }
  for (const cell of CELLS) {
    if (items.filter((item) => item.cell === cell).length !== 3) yield { code: "not-three", path: [cell] };
  }
}

/**
 * Reads `trellis/instrument@1` from parsed JSON. It lists every fault in the order of the document; it repairs nothing
 * and skips nothing silently.
 *
 * Shape: parsed JSON of any kind. Unit: none. Range: an instrument with three items in each of the 16 cells, so that
 * every requirement matrix applies to it; or faults with their paths. Edge cases: a fault of the whole list of items
 * has the affected cell in its path. Errors: returned as faults, never thrown. Source: method 3.9, 4.
 */
export function readInstrument(raw: unknown): Result<Instrument, readonly DocumentFault[]> {
  const parsed = Document.safeParse(raw);
  if (!parsed.success) return err(parsed.error.issues.flatMap((issue) => toFaults(issue, raw)));
  const { format: _format, items, cells, ...rest } = parsed.data;
  return ok(defineInstrument({ ...rest, cells: wholeCells(cells), items: items.map(toItem) }));
}

/** The document of an instrument as an object, with its fields in a fixed order. */
export function toDocument(instrument: Instrument): object {
  const { id, version, source, answerRule, cells, items } = instrument;
  return {
    format: INSTRUMENT_FORMAT,
    id,
    version,
    source,
    answerRule: both(answerRule),
    cells: Object.fromEntries(
      CELLS.map((cell) => {
        const { name, definition, sources } = cells[cell];
        return [cell, { name: both(name), definition: both(definition), sources }];
      }),
    ),
    items: items.map(itemOfDocument),
  };
}

/**
 * The JSON document of an instrument: indented by two spaces, fields in a fixed order, a line feed at the end.
 *
 * Shape: any instrument. Unit: none. Range: text. Edge cases: reading it and writing it again gives the same bytes.
 * Errors: none. Source: ours.
 */
export const printInstrument = (instrument: Instrument): string =>
  `${JSON.stringify(toDocument(instrument), null, 2)}\n`;

const both = ({ en, zh }: Text): Text => ({ en, zh });

function itemOfDocument(item: Item): object {
  const { id, cell, name, question, hint, anchors, evidence, evidenceMonths, notApplicable, sources } = item;
  return {
    id,
    cell,
    name: both(name),
    question: both(question),
    hint: both(hint),
    anchors: { 1: both(anchors[1]), 3: both(anchors[3]), 5: both(anchors[5]) },
    evidence: { countsTo5: both(evidence.countsTo5), countsTo3: both(evidence.countsTo3) },
    evidenceMonths,
    ...(notApplicable === undefined ? {} : { notApplicable: { reason: both(notApplicable.reason) } }),
    sources,
  };
}

function toItem({ notApplicable, ...item }: z.infer<typeof DocumentItem>): Item {
  return notApplicable === undefined ? item : { ...item, notApplicable };
}

function wholeCells(read: Readonly<Record<string, z.infer<typeof Cell>>>): Instrument["cells"] {
  const whole = {} as Record<CellId, z.infer<typeof Cell>>; // the schema requires every cell
  for (const cell of CELLS) {
    const found = read[cell];
    if (found !== undefined) whole[cell] = found;
  }
  return whole;
}

function toFaults(issue: z.core.$ZodIssue, raw: unknown): DocumentFault[] {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  const known = DOCUMENT_FAULTS.find((one) => one === issue.message) ?? "not-allowed";
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...path, key], code: "unknown-field", value: key }));
  return [{ path, code: known, value: shorten(valueAt(raw, path)) }];
}

const valueAt = (raw: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((at, part) => (isIndexable(at) ? at[part] : undefined), raw);

const isIndexable = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  typeof value === "object" && value !== null;

/** A value shortened to fit into a list. */
function shorten(value: unknown): string {
  if (typeof value === "string") return value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
