import { CELLS, type CellId, type Instrument, type ItemId, type Phase } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { weakestHandover } from "./handover";
import { describeItem, isAbove3, layOut, listHeard, membersOf } from "./items";
import type { NormMeans } from "./norm";
import { hasRecord } from "./records";
import { stagedLevel } from "./staged";
import { cellPlaces, type Form, isReducedForm, scoreTable } from "./table";
import type { ItemDetail, Scores, ScoreTable, ScoringInput } from "./types";
import { agreementTable, countDontKnow, markScores, splitView } from "./views";

/**
 * The capability of a firm from the answers of its members: cells, phases, lenses, overall, each with its error; the
 * same capped by records; staged level, weakest hand-over, agreement, split view, marks, and everything behind an item.
 *
 * What cannot be scored says why. Shape: the answers of each person by item, records and reasons by item, the day of the
 * result. Unit: levels, and points beside them. Range: levels 1–5, points 0–100. Edge cases: answers to items that do not
 * apply are left out; answers and records of ids that the instrument does not have are not read; a consultant's answers
 * never enter; without a norm, missing items are taken at the plain mean. Errors: insufficient scores carry one of
 * SCORE_REASONS; a reason on an item that applies to every firm, or on no item, is thrown. Source: method 3.1, 3.2, 3.4.
 */
export function scoreAssessment(input: ScoringInput): Scores {
  refuseUnknownItems(input);
  const sheet = layOut(membersOf(input.respondents), input.instrument);
  const heard = listHeard(sheet);
  const details = input.instrument.items.map((_, place) => describeItem(input, sheet, place));
  const { norm } = input;
  const form = formOf(input.instrument, details, norm?.self);
  const cappedForm = {
    ...formOf(input.instrument, details, norm?.capped),
    levels: levelsIn(details, "cappedLevel"),
  };
  const { sem, version } = input.errorModel;

  const scores = scoreTable(form, sem);
  const agreement = agreementTable(sheet, form, scores);
  const phases = phaseLevels(scores);
  return {
    ...scores,
    errorModel: version,
    ...(norm === undefined ? {} : { norm: norm.version }),
    staged: isInsufficient(phases) ? phases : stagedLevel(phases, cellLevels(scores)),
    weakestHandover: isInsufficient(phases) ? phases : weakestHandover(phases, sem.phase),
    cappedByRecords: { ...scoreTable(cappedForm, sem), ...countRecords(details) },
    items: listById(details),
    agreement,
    splitView: splitView(sheet, form, { cells: agreement.cells, heard, sem: sem.phase }),
    marks: markScores(heard.filter(Boolean).length, scores, isReducedForm(form.applies)),
    dontKnow: countDontKnow(details),
  };
}

function refuseUnknownItems({ instrument, notApplicable }: ScoringInput): void {
  const known = new Set<string>(instrument.items.map((item) => item.id));
  const unknown = Object.keys(notApplicable).find((id) => !known.has(id));
  if (unknown !== undefined) throw new Error(`${unknown} is no item of ${instrument.id} ${instrument.version}`);
}

function listById(details: readonly ItemDetail[]): Scores["items"] {
  const table: Record<ItemId, ItemDetail> = {};
  for (const detail of details) table[detail.id] = detail;
  return table;
}

function formOf({ items }: Instrument, details: readonly ItemDetail[], norm: NormMeans["self"] | undefined): Form {
  return {
    cells: cellPlaces(items),
    applies: Uint8Array.from(details, (detail) => (detail.notApplicable === null ? 1 : 0)),
    levels: levelsIn(details, "level"),
    norm: norm === undefined ? undefined : Float64Array.from(items, ({ id }) => norm[id] ?? 0),
  };
}

const levelsIn = (details: readonly ItemDetail[], which: "level" | "cappedLevel"): Float64Array =>
  Float64Array.from(details, (detail) => {
    const level = detail[which];
    return typeof level === "number" ? level : 0;
  });

export function phaseLevels(scores: ScoreTable): Readonly<Record<Phase, number>> | Insufficient<"phase-missing"> {
  const { PRE, LRN, APP, EVA } = scores.phases;
  const missing = isInsufficient(PRE) || isInsufficient(LRN) || isInsufficient(APP) || isInsufficient(EVA);
  if (missing) return insufficient("phase-missing");
  return { PRE: PRE.level, LRN: LRN.level, APP: APP.level, EVA: EVA.level };
}

/** Levels of the cells that have one, for every sum that null cells leave. */
export function cellLevels(scores: Pick<ScoreTable, "cells">): Readonly<Partial<Record<CellId, number>>> {
  const levels: Partial<Record<CellId, number>> = {};
  for (const cell of CELLS) {
    const score = scores.cells[cell];
    if (!isInsufficient(score)) levels[cell] = score.level;
  }
  return levels;
}

/** "Records behind n of m answers above 3": m items that a member placed above 3, n of them with E2 or E3. */
function countRecords(details: readonly ItemDetail[]): {
  readonly recordsBehind: number;
  readonly answersAbove3: number;
} {
  const above = details.filter(isAbove3);
  return { recordsBehind: above.filter((detail) => hasRecord(detail.records)).length, answersAbove3: above.length };
}
