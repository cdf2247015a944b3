import { CELLS, STRATA } from "@/lib/instrument";
import { COVERAGE_ASKED } from "@/lib/network";
import { isInsufficient } from "@/lib/result";
import { errorModelProvisional, type Respondent, type Scores } from "@/lib/scoring";
import { reaches } from "@/lib/stats";
import type { RatingPosition } from "./format-position";
import type { RatingMarks } from "./format-rating";
import { type AssessmentInput, isItemId } from "./formats";

type Marking = {
  readonly scores: Scores;
  readonly position: RatingPosition;
  readonly members: readonly Respondent[];
};

/** What a reader must know beside the figures: who answered, what is missing, what is provisional. */
export function markRating(input: AssessmentInput, { scores, position, members }: Marking): RatingMarks {
  const answering = members.filter((member) => Object.keys(member.answers).length > 0);
  const { view, reducedForm, respondents } = scores.marks;
  return {
    respondents,
    consultants: input.respondents.length - members.length,
    strata: STRATA.filter((stratum) => answering.some((member) => member.stratum === stratum)),
    singleView: view === "single",
    multiView: view === "multi",
    reducedForm,
    prorated: CELLS.filter((cell) => {
      const score = scores.cells[cell];
      return !isInsufficient(score) && score.prorated;
    }),
    splitView: scores.splitView.split,
    provisionalErrorModel: scores.errorModel === errorModelProvisional.version,
    evidenceStage: "v0",
    coverageLow: !reaches(position.coverage, COVERAGE_ASKED),
    doesNotFitKnownType: !position.fitsKnownType,
    exclusionLargest: position.exclusionLargest,
    dontKnow: scores.dontKnow,
    notApplicable: Object.keys(input.notApplicable).filter(isItemId).sort(),
  };
}
