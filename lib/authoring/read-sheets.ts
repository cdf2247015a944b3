import { CELLS, type CellId, type Instrument } from "@/lib/instrument";
import { err, type Result } from "@/lib/result";
import type { Table } from "@/lib/tables";
import { type DocumentFault, INSTRUMENT_FORMAT, readInstrument } from "./document";
import type { SheetFault, SheetPlace } from "./sheet-faults";
import { readSheetTable, type SheetLine, type SheetTable } from "./sheet-table";
import { FIXED_CHOICES, NOT_APPLICABLE, type SheetName, WORKBOOK_FORMAT } from "./sheets";

/** An instrument while it is read: its values, and the workbook cell of each path. */
type Draft = {
  readonly content: Record<string, unknown>;
  readonly places: Map<string, SheetPlace>;
  readonly faults: SheetFault[];
};

/**
 * Reads an instrument from the rows of a workbook. It lists every fault with sheet, row and column, sheet by sheet; it
 * repairs nothing and skips nothing silently.
 *
 * Shape: rows of the three sheets, headings first; a sheet may be missing. Unit: months where a heading says so. Range:
 * an instrument, or faults. Edge cases: the order of columns, empty rows and unknown columns do not matter; the content
 * must satisfy the same rules as the JSON document. Errors: returned as faults, never thrown. Source: xlsform.org;
 * method 4.
 */
export function readWorkbook(
  sheets: Readonly<Partial<Record<SheetName, Table>>>,
): Result<Instrument, readonly SheetFault[]> {
  const [survey, choices, settings] = (["survey", "choices", "settings"] as const).map((name) =>
    readSheetTable(name, sheets[name]),
  );
  if (survey === undefined || choices === undefined || settings === undefined) return err([]);
  const broken = [survey, choices, settings].flatMap(({ faults }) => faults);
  if (broken.length > 0) return err(broken);

  const draft: Draft = { content: { format: INSTRUMENT_FORMAT }, places: new Map(), faults: [] };
  readSettings(draft, settings);
  const lists = readChoices(draft, choices);
  readSurvey(draft, survey, lists);
  const read = readInstrument(draft.content);
  if (draft.faults.length > 0 || !read.ok) {
    const wrong = read.ok ? [] : read.error.map((fault) => placeFault(draft, fault));
    return err(inOrder([...draft.faults, ...wrong]));
  }
  return read;
}

const text = (line: SheetLine, title: string): string | undefined => {
  const value = line.value(title);
  return value === null || value === "" ? undefined : String(value);
};

/** Reads one text in both languages and remembers the workbook cell of each path. */
function both(draft: Draft, line: SheetLine, heading: string, path: string): Record<string, unknown> {
  const [en, zh] = [`${heading}::English (en)`, `${heading}::中文 (zh)`];
  draft.places.set(path, line.place(en));
  draft.places.set(`${path}.en`, line.place(en));
  draft.places.set(`${path}.zh`, line.place(zh));
  return { en: text(line, en), zh: text(line, zh) };
}

function readSettings({ content, places, faults }: Draft, { lines }: SheetTable): void {
  const [line, ...more] = lines;
  if (line === undefined || more.length > 0) {
    faults.push({ sheet: "settings", row: more[0]?.row ?? 2, column: undefined, code: "not-one-line", value: "" });
  }
  if (line === undefined) return;
  if (line.text("trellis::format") !== WORKBOOK_FORMAT) faults.push(line.fault("not-allowed", "trellis::format"));
  if (line.text("form_title") !== line.text("form_id")) faults.push(line.fault("not-allowed", "form_title"));
  for (const [path, title] of [
    ["id", "form_id"],
    ["version", "version"],
    ["source", "trellis::source"],
  ] as const) {
    content[path] = text(line, title);
    places.set(path, line.place(title));
  }
  content.answerRule = both({ content, places, faults }, line, "trellis::rule", "answerRule");
}

type List = Map<string, SheetLine>;

/** Reads choices by list and name. A name outside the scale, or a duplicate, is a fault. */
function readChoices({ faults }: Draft, { lines }: SheetTable): Map<string, List> {
  const lists = new Map<string, List>();
  for (const line of lines) {
    const [list, name] = [line.text("list_name"), line.text("name")];
    const known = lists.get(list) ?? new Map<string, SheetLine>();
    lists.set(list, known);
    if (!CHOICES.includes(name)) faults.push(line.fault("choice-unknown", "name"));
    else if (known.has(name)) faults.push(line.fault("choice-twice", "name"));
    else known.set(name, line);
    const fixed = name === "2" || name === "4" || name === "dk" ? FIXED_CHOICES[name] : undefined;
    if (fixed === undefined) continue;
    if (line.text(EN) !== fixed.en) faults.push(line.fault("choice-fixed", EN));
    if (line.text(ZH) !== fixed.zh) faults.push(line.fault("choice-fixed", ZH));
  }
  return lists;
}

const CHOICES: readonly string[] = ["1", "2", "3", "4", "5", "dk", NOT_APPLICABLE];
const ASKED: readonly string[] = ["1", "2", "3", "4", "5", "dk"];
const EN = "label::English (en)";
const ZH = "label::中文 (zh)";

/** Groups are cells, and `select_one` rows inside them are items; every other XLSForm row type is refused. */
function readSurvey(draft: Draft, { lines }: SheetTable, lists: Map<string, List>): void {
  const cells: Record<string, unknown> = {};
  const items: unknown[] = [];
  let open: { readonly cell: string; readonly line: SheetLine } | undefined;
  const used = new Set<string>();
  for (const line of lines) {
    const type = line.text("type");
    if (type === "begin_group") {
      if (open !== undefined) draft.faults.push(open.line.fault("group-open", "name"));
      open = { cell: line.text("name"), line };
      readGroup(draft, line, cells);
    } else if (type === "end_group") {
      open = undefined;
    } else if (type.startsWith("select_one ")) {
      if (open === undefined) draft.faults.push(line.fault("outside-group", "name"));
      used.add(line.text("name"));
      items.push(readItem(draft, line, { cell: open?.cell, index: items.length, list: lists.get(line.text("name")) }));
    } else draft.faults.push(line.fault("type-unknown", "type"));
  }
  if (open !== undefined) draft.faults.push(open.line.fault("group-open", "name"));
  for (const [name, list] of lists) {
    const [first] = list.values();
    if (!used.has(name) && first !== undefined) draft.faults.push(first.fault("list-unknown", "list_name"));
  }
  draft.content.cells = cells;
  draft.content.items = items;
}

function readGroup(draft: Draft, line: SheetLine, cells: Record<string, unknown>): void {
  const name = line.text("name");
  if (Object.hasOwn(cells, name)) return void draft.faults.push(line.fault("group-twice", "name"));
  const path = `cells.${name}`;
  draft.places.set(path, line.place("name"));
  draft.places.set(`${path}.sources`, line.place("trellis::sources"));
  cells[name] = {
    name: both(draft, line, "label", `${path}.name`),
    definition: both(draft, line, "hint", `${path}.definition`),
    sources: text(line, "trellis::sources"),
  };
}

type ItemAt = { readonly cell: string | undefined; readonly index: number; readonly list: List | undefined };

function readItem(draft: Draft, line: SheetLine, { cell, index, list }: ItemAt): Record<string, unknown> {
  const [id, path] = [line.text("name"), `items.${index}`];
  if (line.text("type") !== `select_one ${id}`) draft.faults.push(line.fault("other-list", "type"));
  if (line.text("required") !== "yes") draft.faults.push(line.fault("not-supported", "required"));
  for (const title of ["relevant", "constraint"])
    if (line.text(title) !== "") draft.faults.push(line.fault("not-supported", title));
  for (const name of ASKED)
    if (list?.has(name) !== true) draft.faults.push(line.fault("choice-missing", "name", `${id} ${name}`));
  const set = (field: string, title: string) => draft.places.set(`${path}.${field}`, line.place(title));
  draft.places.set(path, line.place());
  for (const field of ["id", "cell"]) set(field, "name");
  set("evidenceMonths", "trellis::months");
  set("sources", "trellis::sources");
  const na = list?.get(NOT_APPLICABLE);
  const anchor = (name: "1" | "3" | "5") => {
    const choice = list?.get(name);
    return choice === undefined ? { en: "–", zh: "–" } : both(draft, choice, "label", `${path}.anchors.${name}`);
  };
  return {
    id,
    cell,
    name: both(draft, line, "trellis::name", `${path}.name`),
    question: both(draft, line, "label", `${path}.question`),
    hint: both(draft, line, "hint", `${path}.hint`),
    anchors: { 1: anchor("1"), 3: anchor("3"), 5: anchor("5") },
    evidence: {
      countsTo5: both(draft, line, "trellis::record to 5", `${path}.evidence.countsTo5`),
      countsTo3: both(draft, line, "trellis::record to 3", `${path}.evidence.countsTo3`),
    },
    evidenceMonths: monthsOf(line),
    ...(na === undefined
      ? {}
      : { notApplicable: { reason: both(draft, na, "label", `${path}.notApplicable.reason`) } }),
    sources: text(line, "trellis::sources"),
  };
}

const monthsOf = (line: SheetLine): unknown => {
  const value = line.value("trellis::months");
  return typeof value === "string" && /^\d{1,3}$/.test(value) ? Number(value) : value;
};

/**
 * Assigns a fault of the content to the workbook cell it was read from; if that part is missing, to the nearest row.
 */
function placeFault({ places }: Draft, { path, code, value }: DocumentFault): SheetFault {
  for (let length = path.length; length > 0; length -= 1) {
    const place = places.get(path.slice(0, length).join("."));
    if (place !== undefined) return { ...place, code, value };
  }
  const cell = CELLS.find((one: CellId) => path.includes(one));
  return { sheet: "survey", row: 1, column: undefined, code, value: cell ?? value };
}

const ORDER: readonly SheetName[] = ["settings", "survey", "choices"];
const inOrder = (faults: readonly SheetFault[]): SheetFault[] =>
  [...faults].sort((a, b) => ORDER.indexOf(a.sheet) - ORDER.indexOf(b.sheet) || a.row - b.row);
