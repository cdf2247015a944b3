import { type ItemAnswer, type ItemId, LEVELS } from "@/lib/instrument";
import type { Text } from "@/lib/result";
import type { FileFault, FileRow } from "@/lib/tables";
import type { FileColumn, Meaning } from "./columns";
import { findPlace, nameOf } from "./places";

/** Defaults for facts that the file itself does not contain. */
export type Defaults = {
  readonly instrument: { readonly id: string; readonly version: string };
  /** The date of the rating if no column contains it. */
  readonly asOf?: string;
};

type Built = {
  /** `trellis/assessment@1`, not yet checked by `readAssessment`. */
  readonly raw: unknown;
  readonly faults: readonly FileFault[];
  /** The position in the file of a path in `raw`. */
  readonly placeOf: (path: string) => Pick<FileFault, "line" | "column">;
};

/** Possible answers of a cell: a level, or "don't know". Equal answers share one object. */
const ANSWERS: ReadonlyMap<string, ItemAnswer> = new Map<string, ItemAnswer>([
  ...LEVELS.map((level) => [String(level), Object.freeze({ level })] as const),
  ...["dk", "DK", "不清楚"].map((word) => [word, Object.freeze({ dontKnow: true as const })] as const),
]);

/**
 * Builds the assessment of one firm from its rows: one row per respondent, facts of the firm on any of them.
 *
 * A fact may be on every row or only on one; contradicting rows are a fault. Empty cells are ignored.
 */
export function buildAssessment(rows: readonly FileRow[], columns: readonly FileColumn[], defaults: Defaults): Built {
  const faults: FileFault[] = [];
  const facts = new Map<FileColumn, Told>();
  const respondents = rows.map((row, at) => readRow(row, at, { columns, facts, faults }));
  const draft = draftOf(defaults, respondents);
  for (const [column, told] of facts) setFact(draft, column, told, faults);
  return { raw: finish(draft, defaults), faults, placeOf: (path) => findPlace(path, rows, columns) };
}

/** The value of a cell, and its line. */
type Told = { readonly value: string; readonly line: number };

type Reading = {
  readonly columns: readonly FileColumn[];
  readonly facts: Map<FileColumn, Told>;
  readonly faults: FileFault[];
};

type Respondent = { id: string; readonly kind: "member"; stratum: string; readonly answers: Record<ItemId, unknown> };

/**
 * The respondent of one row; facts of the firm are added to `facts`. Without a stratum the respondent counts as
 * management.
 */
function readRow({ line, cells }: FileRow, at: number, { columns, facts, faults }: Reading): Respondent {
  const person: Respondent = { id: `row ${at + 1}`, kind: "member", stratum: "management", answers: {} };
  for (const column of columns) {
    const value = cells[column.index]?.trim() ?? "";
    if (value === "") continue;
    const { meaning } = column;
    if (meaning.of === "answer") {
      const answer = ANSWERS.get(value);
      if (answer !== undefined) person.answers[meaning.item] = answer;
      else faults.push({ line, column: nameOf(column), words: refused(value, AN_ANSWER) });
    } else if (meaning.of === "respondent") person[meaning.field === "stratum" ? "stratum" : "id"] = value;
    else keepFact(facts, column, { value, line }, faults);
  }
  return person;
}

const AN_ANSWER: Text = { en: "1 to 5, dk or nothing", zh: "1 至 5、dk 或空白" };

function keepFact(facts: Map<FileColumn, Told>, column: FileColumn, told: Told, faults: FileFault[]): void {
  const before = facts.get(column);
  if (before === undefined) facts.set(column, told);
  else if (before.value !== told.value)
    faults.push({
      line: told.line,
      column: nameOf(column),
      words: {
        en: `"${told.value}" contradicts "${before.value}" of line ${before.line} of the same firm`,
        zh: `“${told.value}”与同一企业第 ${before.line} 行的“${before.value}”不一致`,
      },
    });
}

const refused = (value: string, expected: Text): Text => ({
  en: `"${value}" is not allowed: expected ${expected.en}`,
  zh: `“${value}”不可用：应为 ${expected.zh}`,
});

type Draft = {
  readonly firm: { name: string; employees: unknown; roles: Record<string, unknown> | null };
  readonly aim: Record<string, unknown>;
  readonly notApplicable: Record<string, string>;
  readonly records: Map<ItemId, Record<string, unknown>>;
  readonly links: Map<string, { readonly [field: string]: unknown; readonly answers: Record<string, unknown> }>;
  readonly context: Record<string, Record<string, unknown>>;
  readonly respondents: readonly Respondent[];
  asOf: string | undefined;
  seed: unknown;
};

function draftOf({ asOf }: Defaults, respondents: readonly Respondent[]): Draft {
  return {
    firm: { name: "", employees: null, roles: null },
    aim: {},
    notApplicable: {},
    records: new Map(),
    links: new Map(),
    context: {},
    respondents,
    asOf,
    seed: undefined,
  };
}

/** Stores a fact in the draft. */
function setFact(draft: Draft, column: FileColumn, told: Told, faults: FileFault[]): void {
  const { meaning } = column;
  const value = isNumber(meaning) ? numberIn(column, told, faults) : told.value;
  switch (meaning.of) {
    case "firm": {
      setFirm(draft, meaning.field, value);
      return;
    }
    case "role":
      draft.firm.roles = { ...(draft.firm.roles ?? { OEA: 0, OEM: 0, ODM: 0, OBM: 0 }), [meaning.role]: value };
      return;
    case "aim": {
      const field = meaning.field.slice("aim.".length);
      draft.aim[field] = value;
      return;
    }
    case "record": {
      const record = draft.records.get(meaning.item) ?? { title: "" };
      draft.records.set(meaning.item, { ...record, [meaning.field]: value });
      return;
    }
    case "not-applicable":
      draft.notApplicable[meaning.item] = told.value;
      return;
    case "link":
    case "link-answer":
      setLink(draft, meaning, value);
      return;
    case "context":
      draft.context[meaning.determinant] = { ...draft.context[meaning.determinant], [meaning.field]: value };
      return;
    case "respondent":
    case "answer":
      return;
  }
}

const A_NUMBER: Text = { en: "a number such as 0.35, or 35%", zh: "数字，如 0.35 或 35%" };

/** Whether a fact of this meaning is a number. */
function isNumber(meaning: Meaning): boolean {
  switch (meaning.of) {
    case "role":
    case "context":
    case "answer":
    case "link-answer":
      return true;
    case "firm":
      return meaning.field === "employees" || meaning.field === "seed";
    case "aim":
      return meaning.field === "aim.year" || meaning.field === "aim.share";
    case "link":
      return meaning.field === "share" || meaning.field === "shareOfPartner";
    case "record":
    case "not-applicable":
    case "respondent":
      return false;
  }
}

/** The number in a cell; an invalid value is kept and reported as a fault. */
function numberIn(column: FileColumn, { value, line }: Told, faults: FileFault[]): number | string {
  const read = readNumber(value);
  if (read === undefined) faults.push({ line, column: nameOf(column), words: refused(value, A_NUMBER) });
  return read ?? value;
}

/** `0.35`, `420`, `-1`, `35%`; undefined for anything else. */
function readNumber(value: string): number | undefined {
  if (!/^-?\d+(\.\d+)?%?$/.test(value)) return undefined;
  return value.endsWith("%") ? Number(value.slice(0, -1)) / 100 : Number(value);
}

function setFirm(draft: Draft, field: Extract<Meaning, { of: "firm" }>["field"], value: number | string): void {
  if (field === "firm.name") draft.firm.name = String(value);
  else if (field === "employees") draft.firm.employees = value;
  else if (field === "asOf") draft.asOf = String(value);
  else if (field === "seed") draft.seed = value;
  else if (draft.firm.name === "") draft.firm.name = String(value);
}

type OfLink = Extract<Meaning, { of: "link" | "link-answer" }>;

function setLink({ links }: Draft, meaning: OfLink, value: number | string): void {
  const link = links.get(meaning.link) ?? {
    id: meaning.link,
    partner: meaning.link,
    direction: "customer",
    kind: "single",
    answers: {},
  };
  if (meaning.of === "link-answer") link.answers[meaning.question] = value;
  links.set(meaning.link, meaning.of === "link" ? { ...link, [meaning.field]: value } : link);
}

function finish(draft: Draft, { instrument }: Defaults): unknown {
  const { firm, aim, notApplicable, records, links, context, respondents, asOf, seed } = draft;
  return {
    schema: "trellis/assessment@1",
    instrument,
    firm,
    aim: Object.keys(aim).length === 0 ? null : { kind: "move", ...aim },
    notApplicable,
    evidence: Object.fromEntries([...records].map(([item, record]) => [item, [record]])),
    respondents,
    links: [...links.values()],
    context,
    asOf,
    ...(seed === undefined ? {} : { seed }),
  };
}
