import { CELLS, STRATA } from "@/lib/instrument";
import { COVERAGE_ASKED } from "@/lib/position";
import { isProvisional, MULTI_VIEW_FROM, type Respondent, type Scores } from "@/lib/scoring";
import { reaches } from "@/lib/stats";
import { isItemId } from "./input/facts";
import type { AssessmentInput, RespondentInput } from "./input/formats";
import { isMissing } from "./missing";
import type { RatingMarks, RatingPosition, ScoreSet } from "./rating";

type Marking = {
  readonly scores: Scores;
  readonly position: RatingPosition;
  readonly members: readonly Respondent[];
  readonly cells: ScoreSet["cells"];
};

/** Notes that a reader must see with the figures: who answered, what is missing, what is provisional. */
export function markRating(input: AssessmentInput, { scores, position, members, cells }: Marking): RatingMarks {
  const answering = members.filter((member) => Object.keys(member.answers).length > 0);
  return {
    ...markFirm({
      answering: answering.map(({ stratum }) => stratum),
      respondents: scores.marks.respondents,
      consultants: input.respondents.length - members.length,
      reducedForm: scores.marks.reducedForm,
      cells,
      errorModel: scores.errorModel,
      position,
      notApplicable: input.notApplicable,
    }),
    splitView: scores.splitView.split,
    dontKnow: scores.dontKnow,
  };
}

type FirmMarks = Omit<RatingMarks, "splitView" | "dontKnow">;

type FirmMarking = {
  /** Role groups of the members who answered anything, one entry per person. */
  readonly answering: readonly RespondentInput["stratum"][];
  readonly respondents: number;
  readonly consultants: number;
  readonly reducedForm: boolean;
  readonly cells: ScoreSet["cells"];
  readonly errorModel: string;
  readonly position: RatingPosition;
  readonly notApplicable: AssessmentInput["notApplicable"];
};

/** The notes that do not depend on anyone's level: who answered, what is missing, what is provisional. */
export function markFirm(facts: FirmMarking): FirmMarks {
  const { answering, respondents, position, cells } = facts;
  return {
    respondents,
    consultants: facts.consultants,
    strata: STRATA.filter((stratum) => answering.includes(stratum)),
    singleView: respondents === 1,
    multiView: respondents >= MULTI_VIEW_FROM,
    reducedForm: facts.reducedForm,
    prorated: CELLS.filter((cell) => {
      const score = cells[cell];
      return !isMissing(score) && score.prorated;
    }),
    provisionalErrorModel: isProvisional(facts.errorModel),
    evidenceStage: "v0",
    coverageLow: !reaches(position.coverage, COVERAGE_ASKED),
    doesNotFitKnownType: !position.fitsKnownType,
    exclusionLargest: position.exclusionLargest,
    notApplicable: Object.keys(facts.notApplicable).filter(isItemId).sort(),
  };
}
