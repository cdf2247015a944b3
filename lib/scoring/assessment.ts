import { CELLS, type CellId, type ItemId, itemIdsOf, itemsById, type Phase } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient, tabulate } from "@/lib/result";
import { type CellErrors, cellErrors, type Voice } from "./cell-errors";
import { errorOfMean, weighPhases } from "./errors-of-means";
import { type Form, isReducedForm } from "./form";
import { weakestHandover } from "./handover";
import { describeItems, isAbove3, layOut, membersOf, pickHeard, type Sheet, splitByStratum } from "./items";
import { agreementTable, countDontKnow, markScores, splitView } from "./raters/views";
import { hasRecord } from "./records";
import { stagedLevel } from "./staged";
import type { Handover, ItemScore, Scores, ScoreTable, ScoringInput } from "./types";
import { errorsOfParts, partsOf, scoreCellsOf, toScores } from "./whole";

/**
 * The capability of a firm from the answers of its members: cells, phases, lenses and overall, each with its error; the
 * same capped by records; staged level, weakest hand-over, agreement, split view, marks, and the details of each item.
 *
 * A score that cannot be computed is replaced by the reason. Shape: the answers of each person by item, records and
 * reasons by item, the day of the result. Unit: levels, and points beside them. Range: levels 1–5, points 0–100. Edge
 * cases: answers to items that do not apply are left out; answers and records of unknown item ids are ignored; a
 * consultant's answers are never used; without a norm, missing items are replaced by the plain mean. Errors:
 * insufficient scores have one of SCORE_REASONS; throws for a "does not apply" on an item that applies to every firm,
 * or on an unknown item. Source: method 3.1, 3.2, 3.4.
 */
export function scoreAssessment(input: ScoringInput): Scores {
  refuseUnknownItems(input);
  const members = membersOf(input.respondents);
  const sheet = layOut(members, input.instrument);
  const groups = splitByStratum(sheet);
  const details = describeItems(input, groups);
  const { norm } = input;
  const form = formOf(details, ({ level }) => level, norm?.self);
  const cappedForm = formOf(details, ({ cappedLevel }) => cappedLevel, norm?.capped);
  const errors = cellErrors(form, voicesOf(sheet), input.errorModel);

  const parts = partsOf(form);
  // levels capped by records come from the same cells and answers, so they have the same errors
  const sems = errorsOfParts(parts, errors);
  const scores = toScores(parts, sems);
  const agreement = agreementTable(sheet, form, scores);
  const phases = phaseLevels(scores);
  return {
    ...scores,
    errorModel: input.errorModel.version,
    errors,
    ...(norm === undefined ? {} : { norm: norm.version }),
    staged: isInsufficient(phases) ? phases : stagedLevel(phases, cellLevels(scores)),
    weakestHandover: isInsufficient(phases) ? phases : handoverOf(phases, scores, errors),
    cappedByRecords: { ...toScores(partsOf(cappedForm), sems), ...countRecords(details) },
    cellsIfRecorded:
      norm === undefined && details.every(countsWhole)
        ? scores.cells
        : scoreCellsOf(formOf(details, levelIfRecorded, norm?.capped), sems),
    items: listById(input, details),
    agreement,
    splitView: splitView(groups, form, { agreement, scores }),
    marks: markScores(pickHeard(sheet).people.length, scores, isReducedForm(form)),
    dontKnow: countDontKnow(details),
  };
}

/** The weakest hand-over, with the error of its difference of phases. */
export const handoverOf = (
  phases: Readonly<Record<Phase, number>>,
  scores: Pick<ScoreTable, "cells">,
  errors: CellErrors,
): Handover => {
  const scored = CELLS.filter((cell) => !isInsufficient(scores.cells[cell]));
  return weakestHandover(phases, (weights) => errorOfMean(errors, weighPhases(scored, weights)));
};

/** Which member gave a level to which item. */
const voicesOf = ({ people, levels }: Sheet): readonly Voice[] =>
  people.map(({ stratum }, row) => ({ stratum, placed: (levels[row] ?? []).map((level) => level !== undefined) }));

function refuseUnknownItems({ instrument, notApplicable }: ScoringInput): void {
  const known = itemsById(instrument);
  const unknown = Object.keys(notApplicable).find((id) => !known.has(id));
  if (unknown !== undefined) throw new Error(`${unknown} is no item of ${instrument.id} ${instrument.version}`);
}

function listById({ instrument }: ScoringInput, details: readonly ItemScore[]): Scores["items"] {
  return tabulate(itemIdsOf(instrument), (id, place) => {
    const detail = details[place];
    if (detail === undefined) throw new RangeError(`${id} was not described`);
    return detail;
  });
}

/** Converts described items to a form, using the level that `read` selects. */
const formOf = (
  details: readonly ItemScore[],
  read: (detail: ItemScore) => ItemScore["level"],
  norm: Readonly<Partial<Record<ItemId, number>>> | undefined,
): Form =>
  details.map((detail) => {
    const level = read(detail);
    return {
      cell: detail.cell,
      applies: detail.notApplicable === null,
      level: typeof level === "number" ? level : undefined,
      norm: norm?.[detail.id],
    };
  });

export function phaseLevels(scores: ScoreTable): Readonly<Record<Phase, number>> | Insufficient<"phase-missing"> {
  const { PRE, LRN, APP, EVA } = scores.phases;
  const missing = isInsufficient(PRE) || isInsufficient(LRN) || isInsufficient(APP) || isInsufficient(EVA);
  if (missing) return insufficient("phase-missing");
  return { PRE: PRE.level, LRN: LRN.level, APP: APP.level, EVA: EVA.level };
}

/** Levels of the scored cells. A cell without a score is absent, and so left out of every sum. */
export function cellLevels(scores: Pick<ScoreTable, "cells">): Readonly<Partial<Record<CellId, number>>> {
  const levels: Partial<Record<CellId, number>> = {};
  for (const cell of CELLS) {
    const score = scores.cells[cell];
    if (!isInsufficient(score)) levels[cell] = score.level;
  }
  return levels;
}

/** "Records behind n of m answers above 3": m items that a member answered above 3, n of them with E2 or E3. */
function countRecords(details: readonly ItemScore[]): {
  readonly recordsBehind: number;
  readonly answersAbove3: number;
} {
  const above = details.filter(isAbove3);
  return { recordsBehind: above.length - above.filter(lacksRecord).length, answersAbove3: above.length };
}

/** The level of an item if its answers above 3 had a valid record. */
const levelIfRecorded = (detail: ItemScore): ItemScore["level"] =>
  lacksRecord(detail) ? detail.level : detail.cappedLevel;

/** Whether the item would then count in full: its records are the only thing that limits it. */
const countsWhole = (detail: ItemScore): boolean =>
  typeof detail.level !== "number" || levelIfRecorded(detail) === detail.level;

/** Whether a member answered the item above 3 and it has no record of use or of a third party. */
const lacksRecord = (detail: ItemScore): boolean => isAbove3(detail) && !hasRecord(detail.records);
