import type { z } from "zod";
import type { CellId, ItemId, Lens, Phase } from "@/lib/instrument";
import type { Missing } from "./missing";
import type { ratingSchema } from "./rating-schema";

/** The five letters of a fit, from the best fit down. Source: method 3.8 (10). */
export const BANDS = ["A", "B", "C", "D", "E"] as const;
export type Band = (typeof BANDS)[number];

/** The three possible verdicts on a level against a requirement. Source: method 3.8 (9). */
export const VERDICTS = ["meets", "unclear", "short"] as const;
export type VerdictWord = (typeof VERDICTS)[number];

/** How certain the letters of a fit are, by the number of letters in the run. Source: method 3.8 (10). */
export const SURENESS_WORDS = ["fairly sure", "unsure", "very unsure"] as const;
export type SurenessWord = (typeof SURENESS_WORDS)[number];

/** A type whose fields and lists cannot be changed, at any depth. */
type Fixed<T> = T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T;
type Known<T> = Exclude<T, Missing | undefined>;

/** `trellis/rating@1`. The fields and their meanings are in `ratingSchema`. */
export type Rating = Fixed<z.infer<typeof ratingSchema>>;

export type RatingScores = Rating["scores"];
export type ScoreSet = Pick<RatingScores, "cells" | "phases" | "lenses" | "overall">;
export type RatedStage = Known<RatingScores["staged"]>;

export type RatingPosition = Rating["position"];
export type RatedLink = RatingPosition["links"][number];

export type RatingRequirement = Rating["requirement"];
export type RequirementParts = Known<RatingRequirement["parts"]>[CellId];
export type MoveParts = Known<RequirementParts["move"]>;
export type Signature = Known<RatingRequirement["signature"]>;

export type Fit = Known<Rating["fit"]["serve"]>;
export type Verdicts = Known<Rating["verdicts"]["serve"]>;
export type Verdict = Known<Verdicts["overall"]>;
export type Gap = Known<Rating["gaps"]>[number];
export type Against = Gap["against"];
export type BiggestGaps = Known<Rating["biggestGaps"]>;
export type Sureness = Known<Known<Rating["sureness"]>["serve"]>;
export type Recommendation = Known<Rating["recommendations"]>[number];
export type Surer = Known<Rating["surer"]>;
export type SurerByVoice = Surer["voices"];
/** Everything that has a verdict. */
export type RatedPart = CellId | Phase | Lens | "overall";

export type ItemDetail = Rating["detail"][ItemId];
export type StratumDetail = Known<ItemDetail["strata"]>[number];
export type RatingMarks = Rating["marks"];
export type Split = Rating["split"];
export type ExtraLine = Rating["extraLines"][number];
