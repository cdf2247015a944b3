import type { ItemId, Phase } from "@/lib/instrument";
import type { Text } from "@/lib/result";
import type { Weeks } from "./weeks";

/** A cohort directly below, or the cohort itself, with its counts by week. */
export type CohortPart = Weeks & { readonly id: string; readonly name: Text; readonly liaison: string };

/**
 * One column of the heat map. With consent level 3 it has the firm's name and current levels. With consent level 2,
 * levels are shown only for groups of at least k firms, and no column can be assigned to one of them; before that, the
 * column is empty.
 */
export type HeatColumn = {
  readonly part: string | null;
  readonly consent: number;
  readonly started: boolean;
  /** Whether the firm has a final result. */
  readonly final: boolean;
  readonly levels: readonly (number | null)[];
  readonly name: string | null;
};

/** How far the firms of a cohort have come with one item. */
export type ItemProgress = {
  readonly item: ItemId;
  readonly phase: Phase;
  readonly name: Text;
  /**
   * Number of firms in which someone has answered the item, as of the last update. Counts are updated only when at
   * least k firms have progressed.
   */
  readonly reached: number;
  /** Of these firms, those that had not submitted and had answered nothing after this item. */
  readonly stopped: number;
  /** The band, 1–5, of the median time, and the number of firms behind it; undefined below the minimum k. */
  readonly time: { readonly band: number; readonly firms: number } | undefined;
};
