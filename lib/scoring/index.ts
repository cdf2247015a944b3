export { answersOfFirm, type FirmAnswers, PAIR_KINDS, type PairKind } from "./answer-pairs";
export { scoreAssessment } from "./assessment";
export { CELL_ANSWERS_MIN, CELL_NOT_APPLICABLE_MAX } from "./cell";
export * from "./cell-errors";
export * from "./change";
export * from "./consultant-rating";
export { monthsBetween } from "./dates";
export * from "./error-model";
export * from "./errors-of-means";
export * from "./estimate-errors";
export { REDUCED_FORM_FROM } from "./form";
export * from "./handover";
export * from "./kelley";
export * from "./linking";
export * from "./norm";
export { type ErrorsWithOneMore, errorsWithOneMore } from "./one-more-voice";
export { pointsOf } from "./part";
export * from "./part-figures";
export { PHASE_COVERAGE_MIN, PHASE_EMPTY_CELLS_MAX } from "./phase";
export * from "./private-answers";
export * from "./raters/calibration";
export * from "./raters/rater-agreement";
export * from "./raters/self-bias";
export { MULTI_VIEW_FROM, SPLIT_CELLS_FROM, SPLIT_STRATUM_MIN } from "./raters/views";
export {
  CAP_OLDER_RECORD,
  CAP_RECORD,
  CAP_WITHOUT_RECORD,
  evidenceCap,
  hasRecord,
  isOlder,
} from "./records";
export * from "./response-quality/answering-time";
export * from "./response-quality/careless";
export * from "./score-parts";
export * from "./screening";
export * from "./staged";
export * from "./types";
