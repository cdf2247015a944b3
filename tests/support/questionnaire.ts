import {
  CELLS,
  defineInstrument,
  type Instrument,
  type Item,
  type ItemAnswer,
  type ItemId,
  type Level,
  type Stratum,
} from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { errorModelProvisional, type Respondent, type ScoringInput } from "@/lib/scoring";

const words = { en: "words", zh: "文字" };

/** Items that may not apply to a firm, as in the published questionnaire. */
export const MAY_NOT_APPLY: readonly ItemId[] = ["PRE.INT.2", "APP.INT.1", "APP.INT.2", "EVA.INT.2"];

const anItem = (cell: Item["cell"], number: number): Item => ({
  id: `${cell}.${number}`,
  cell,
  name: words,
  question: words,
  hint: words,
  anchors: { 1: words, 3: words, 5: words },
  evidence: { countsTo5: words, countsTo3: words },
  evidenceMonths: 12,
  ...(MAY_NOT_APPLY.includes(`${cell}.${number}`) ? { notApplicable: { reason: words } } : {}),
  sources: "",
});

/**
 * A questionnaire with the structure of the published one: 16 cells of three items. Four items may not apply to a firm.
 */
export const anInstrument = (): Instrument =>
  defineInstrument({
    id: "test",
    version: "1.0.0",
    source: "",
    answerRule: words,
    cells: tabulate(CELLS, () => ({ name: words, definition: words, sources: "" })),
    items: CELLS.flatMap((cell) => [1, 2, 3].map((number) => anItem(cell, number))),
  });

export type Answers = Partial<Record<ItemId, ItemAnswer>>;

/** One answer everywhere, or by item with `levelOf`; undefined leaves the item unanswered. */
export function answersOf(levelOf: Level | ((id: ItemId) => Level | "dontKnow" | undefined)): Answers {
  const answers: Answers = {};
  for (const { id } of anInstrument().items) {
    const level = typeof levelOf === "number" ? levelOf : levelOf(id);
    if (level !== undefined) answers[id] = level === "dontKnow" ? { dontKnow: true } : { level };
  }
  return answers;
}

export const aMember = (answers: Answers, stratum: Stratum = "management"): Respondent => ({
  id: "member",
  kind: "member",
  stratum,
  answers,
});

export const anAssessment = (given: Partial<ScoringInput> = {}): ScoringInput => ({
  instrument: anInstrument(),
  respondents: [aMember(answersOf(3))],
  notApplicable: {},
  evidence: {},
  asOf: "2026-11-01",
  errorModel: errorModelProvisional,
  ...given,
});

/** Converts rows of people into lists of levels by item; null is no level. */
export const byItem = (rows: readonly (readonly (number | null)[])[]): readonly (readonly number[])[] =>
  (rows[0] ?? []).map((_, item) => rows.flatMap((row) => row[item] ?? []));
