import type {
  AgreementReason,
  BlandAltmanReason,
  ComponentReason,
  IccReason,
  KappaReason,
  OmegaReason,
  ReliabilityReason,
  TwoWayReason,
} from "@/lib/stats";
import type { GroupsWithheld } from "./agreement";
import type { Withheld } from "./study";

/** All reasons why a figure of a study can be missing. */
export type StudyReason =
  | AgreementReason
  | BlandAltmanReason
  | ComponentReason
  | IccReason
  | KappaReason
  | OmegaReason
  | ReliabilityReason
  | TwoWayReason
  | GroupsWithheld["reason"]
  | Withheld["reason"]
  | "no-answers"
  | "no-estimate"
  | "too-few-units"
  | "too-many-failed-resamples"
  | "no-common-range";
