import { CELLS, type CellId, type Instrument, type ItemId, type Phase } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { weakestHandover } from "./handover";
import { describeItem, isAbove3, membersOf } from "./items";
import { hasRecord } from "./records";
import { stagedLevel } from "./staged";
import { type Form, isReducedForm, scoreTable } from "./table";
import type { ItemDetail, Scores, ScoreTable, ScoringInput } from "./types";
import { agreementTable, countDontKnow, markScores, splitView } from "./views";

/**
 * The capability of a firm from the answers of its members: cells, phases, lenses, overall, each with its error; the
 * same capped by records; staged level, weakest hand-over, agreement, split view, marks, and everything behind an item.
 *
 * What cannot be scored says why. Answers to items that do not apply are left out; answers and records of ids that the
 * instrument does not have are not read. A reason on an item that applies to every firm is a broken invariant and is
 * thrown. Source: method 3.1, 3.2, 3.4.
 */
export function scoreAssessment(input: ScoringInput): Scores {
  refuseUnknownItems(input);
  const members = membersOf(input.respondents);
  const details = input.instrument.items.map((item) => describeItem(input, members, item));
  const items = tableOf(details);
  const form = formOf(input.instrument, items, (detail) => detail.level);
  const cappedForm = formOf(input.instrument, items, (detail) => detail.cappedLevel);
  const { sem, version } = input.errorModel;

  const scores = scoreTable(form, sem);
  const agreement = agreementTable(members, form, scores);
  const phases = phaseLevels(scores);
  return {
    ...scores,
    errorModel: version,
    staged: isInsufficient(phases) ? phases : stagedLevel(phases, cellLevels(scores)),
    weakestHandover: isInsufficient(phases) ? phases : weakestHandover(phases, sem.phase),
    cappedByRecords: { ...scoreTable(cappedForm, sem), ...countRecords(details) },
    items,
    agreement,
    splitView: splitView(members, form, agreement.cells, sem),
    marks: markScores(members, scores, isReducedForm(form)),
    dontKnow: countDontKnow(details),
  };
}

function refuseUnknownItems({ instrument, notApplicable }: ScoringInput): void {
  const known = new Set<string>(instrument.items.map((item) => item.id));
  const unknown = Object.keys(notApplicable).find((id) => !known.has(id));
  if (unknown !== undefined) throw new Error(`${unknown} is no item of ${instrument.id} ${instrument.version}`);
}

function tableOf(details: readonly ItemDetail[]): Scores["items"] {
  const table: Record<ItemId, ItemDetail> = {};
  for (const detail of details) table[detail.id] = detail;
  return table;
}

function formOf(
  instrument: Instrument,
  items: Scores["items"],
  levelIn: (detail: ItemDetail) => ItemDetail["level"],
): Form {
  return {
    items: instrument.items,
    applies: (id) => items[id]?.notApplicable === null,
    levelOf: (id) => {
      const detail = items[id];
      const level = detail === undefined ? undefined : levelIn(detail);
      return typeof level === "number" ? level : undefined;
    },
  };
}

/** The four phase levels; insufficient with a null phase. Source: method 3.1. */
export function phaseLevels(scores: ScoreTable): Readonly<Record<Phase, number>> | Insufficient<"phase-missing"> {
  const { PRE, LRN, APP, EVA } = scores.phases;
  const missing = isInsufficient(PRE) || isInsufficient(LRN) || isInsufficient(APP) || isInsufficient(EVA);
  if (missing) return insufficient("phase-missing");
  return { PRE: PRE.level, LRN: LRN.level, APP: APP.level, EVA: EVA.level };
}

/** Levels of the cells that have one; null cells leave every sum. */
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
