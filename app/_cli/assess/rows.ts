import { type ItemAnswer, type ItemId, LEVELS } from "@/lib/instrument";
import type { Text } from "@/lib/result";
import type { FileFault, FileRow } from "@/lib/tables";
import type { FileColumn } from "./columns";
import { findPlace, nameOf } from "./places";

/** Defaults for facts that the file itself does not contain. */
export type Defaults = {
  readonly instrument: { readonly id: string; readonly version: string };
  /** The date of the rating if no column contains it. */
  readonly asOf?: string | undefined;
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
  const tree: Tree = {};
  for (const [column, told] of facts) setFact(tree, column, told, faults);
  return { raw: finish(tree, respondents, defaults), faults, placeOf: (path) => findPlace(path, rows, columns) };
}

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
    } else if (meaning.of === "respondent") person[meaning.field] = value;
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

/** Nested objects that hold the facts of a firm: each key is one step of a fact's path. */
type Tree = { [key: string]: Tree | string | number };

function setFact(tree: Tree, column: FileColumn, told: Told, faults: FileFault[]): void {
  const { meaning } = column;
  if (meaning.of === "fact") setAt(tree, meaning.path, meaning.isNumber ? numberIn(column, told, faults) : told.value);
}

function setAt(tree: Tree, [key, ...rest]: readonly string[], value: string | number): void {
  if (key === undefined) return;
  const below = treeAt(tree, key);
  tree[key] = rest.length === 0 ? value : below;
  setAt(below, rest, value);
}

function treeAt(tree: Tree, key: string): Tree {
  const found = tree[key];
  return typeof found === "object" ? found : {};
}

const A_NUMBER: Text = { en: "a number such as 0.35, or 35%", zh: "数字，如 0.35 或 35%" };

/** The number in a cell; an invalid value is kept and reported as a fault. */
function numberIn(column: FileColumn, { value, line }: Told, faults: FileFault[]): number | string {
  const read = readNumber(value);
  if (read === undefined) faults.push({ line, column: nameOf(column), words: refused(value, A_NUMBER) });
  return read ?? value;
}

/** Reads `0.35`, `420`, `-1` or `35%`; undefined for anything else. */
function readNumber(value: string): number | undefined {
  if (!/^-?\d+(\.\d+)?%?$/.test(value)) return undefined;
  return value.endsWith("%") ? Number(value.slice(0, -1)) / 100 : Number(value);
}

/** Adds what a CSV file may leave out: the name of a firm or of a link, and the usual kind of an aim or a link. */
function finish(tree: Tree, respondents: readonly Respondent[], { instrument, asOf }: Defaults): unknown {
  const [firm, evidence, links] = [treeAt(tree, "firm"), treeAt(tree, "evidence"), treeAt(tree, "links")];
  const roles = { OEA: 0, OEM: 0, ODM: 0, OBM: 0, ...treeAt(firm, "roles") };
  return {
    schema: "trellis/assessment@1",
    instrument,
    firm: {
      name: firm.name ?? firm.id ?? "",
      employees: firm.employees ?? null,
      roles: firm.roles === undefined ? null : roles,
    },
    aim: tree.aim === undefined ? null : { kind: "move", ...treeAt(tree, "aim") },
    notApplicable: treeAt(tree, "notApplicable"),
    evidence: Object.fromEntries(
      Object.keys(evidence).map((item) => [item, [{ title: "", ...treeAt(evidence, item) }]]),
    ),
    respondents,
    links: Object.keys(links).map((id) => ({
      ...{ id, partner: id, direction: "customer", kind: "single", answers: {} },
      ...treeAt(links, id),
    })),
    context: treeAt(tree, "context"),
    asOf: tree.asOf ?? asOf,
    ...(tree.seed === undefined ? {} : { seed: tree.seed }),
  };
}
