import type { ItemId, Phase } from "@/lib/instrument";
import type { Text } from "@/lib/result";
import type { Weeks } from "./weeks";

/** A cohort directly below, or the cohort itself, with its counts by week. */
export type CohortPart = Weeks & { readonly id: string; readonly name: Text; readonly liaison: string };

/**
 * One firm as administrators see it singly: a name at consent 3, with its digits of today. From consent 2 on its digits stand
 * in a lot of at least minimum k firms, whose columns belong to no firm; before that, its column has none.
 */
export type HeatColumn = {
  readonly part: string | null;
  readonly consent: number;
  readonly started: boolean;
  /** It has a final result. */
  readonly final: boolean;
  readonly levels: readonly (number | null)[];
  readonly name: string | null;
};

/** How far the firms of a cohort are with one item. */
export type ItemProgress = {
  readonly item: ItemId;
  readonly phase: Phase;
  readonly name: Text;
  /** Firms of which somebody has answered it, when counts were last let go: minimum k firms of a cohort come further at once. */
  readonly reached: number;
  /** Firms of those that had not submitted and answered nothing new after it. */
  readonly stopped: number;
  /** The band, 1–5, in which the median time lies, and how many firms it rests on; undefined below minimum k. */
  readonly time: { readonly band: number; readonly firms: number } | undefined;
};
