import { requirements1 } from "@/lib/catalog";
import { type Survey, type SurveyInput, surveyNetwork } from "@/lib/cohort-network";
import { seededRandom } from "@/lib/stats";

export type SurveyTask = Omit<SurveyInput, "random" | "table"> & { readonly seed: string };

/** Computes one map of a network; reports progress as a share. */
export function computeSurvey({ seed, ...input }: SurveyTask, note?: (share: number) => void): Survey {
  return surveyNetwork({ ...input, random: seededRandom(seed), table: requirements1 }, note);
}
