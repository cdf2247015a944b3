export { FIRM_TABLES, type FirmMeasure, type FirmTable, NETWORK_MEASURES } from "./network/measures";
export { countFirms } from "./network/nodes";
export { FIRMS_MAX, firmTable, linkTable } from "./network/rows";
export { studyNetwork } from "./network/study";

export type { Figure, LearningStudy, NetworkStudy } from "./network/types";
export type { GroupStudy } from "./statistics/agreement";
export { type Codebook, readCodebookJson, readCodebookTable } from "./statistics/codebook";
export type { ItemColumn } from "./statistics/codebook-entry";
export {
  type RaterStudy,
  type ReliabilityStudy,
  type ScaleStudy,
  type StatisticsStudy,
  studyAnswers,
} from "./statistics/study";
export type { StudyReason } from "./statistics/study-reason";
export { readAnswerTable } from "./statistics/table";
