import { byCell, byLens, byPhase, type CELLS, type PHASES } from "@/lib/instrument";
import type { Scores, ScoreTable } from "@/lib/scoring";
import type { Agreement } from "@/lib/stats";
import { isMissing } from "./missing";
import type { RatingScores, ScoreSet, Split } from "./rating";
import { mapMaybe, toMaybe } from "./reasons";
import type { FirmLevels } from "./verdict";

/** Minimum number of respondents in a group for showing its levels. */
export const GROUP_MIN = 3;

/** Converts scores to the format of the file. */
export function rateScores(scores: Scores): RatingScores {
  const { recordsBehind, answersAbove3, ...capped } = scores.cappedByRecords;
  return {
    ...scoreSet(scores),
    ...stagesOf(scores),
    cappedByRecords: { ...scoreSet(capped), recordsBehind, answersAbove3 },
  };
}

/** Converts the staged level and the weakest hand-over to the format of the file. */
export const stagesOf = (
  scores: Pick<Scores, "staged" | "weakestHandover">,
): Pick<RatingScores, "staged" | "weakestHandover"> => ({
  staged: mapMaybe(scores.staged, ({ level, blocking }) => ({
    level,
    blocking: blocking.map((blocker) => blocker.id),
    blockers: blocking.map((blocker) => ({ at: blocker.id, level: blocker.level, mustReach: blocker.threshold })),
  })),
  weakestHandover: toMaybe(scores.weakestHandover),
});

/** Converts the scores of cells, phases, lenses and the whole to the format of the file. */
export function scoreSet(table: ScoreTable): ScoreSet {
  return {
    cells: byCell((cell) => toMaybe(table.cells[cell])),
    phases: byPhase((phase) => toMaybe(table.phases[phase])),
    lenses: byLens((lens) => toMaybe(table.lenses[lens])),
    overall: toMaybe(table.overall),
  };
}

/** The levels without other figures, for verdicts. */
export function levelsOf(set: ScoreSet): FirmLevels {
  return {
    cells: byCell((cell) => levelOf(set.cells[cell])),
    phases: byPhase((phase) => levelOf(set.phases[phase])),
    lenses: byLens((lens) => levelOf(set.lenses[lens])),
    overall: levelOf(set.overall),
  };
}

const levelOf = (score: ScoreSet["overall"]) => (isMissing(score) ? score : score.level);

export function rateAgreement({ agreement }: Scores): {
  readonly cells: Readonly<Record<(typeof CELLS)[number], ReturnType<typeof agreementOf>>>;
  readonly phases: Readonly<Record<(typeof PHASES)[number], ReturnType<typeof agreementOf>>>;
} {
  return {
    cells: byCell((cell) => agreementOf(agreement.cells[cell])),
    phases: byPhase((phase) => agreementOf(agreement.phases[phase])),
  };
}

const agreementOf = (agreed: Scores["agreement"]["cells"]["PRE.ORG"]) => mapMaybe(agreed, (known): Agreement => known);

/** How role groups differ; the levels of a group with fewer than three people are not shown. Source: method 3.2. */
export function rateSplit({ splitView }: Scores): Split {
  return {
    cellsWithoutAgreement: splitView.unclearCells,
    differences: splitView.differences,
    byStratum: splitView.byStratum
      .filter((group) => group.respondents >= GROUP_MIN)
      .map(({ stratum, respondents, phases }) => ({
        stratum,
        respondents,
        phases: byPhase((phase) => toMaybe(phases[phase])),
      })),
  };
}
