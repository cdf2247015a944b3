/** Minimum number of firms behind a published figure whose own value must stay unknown. Source: method 3.6. */
export const CONTRIBUTORS_MIN = 5;
/** Minimum number of firms for publishing quartiles. Source: method 3.6. */
export const QUARTILES_MIN = 10;
/** Maximum share of a figure's weight that one firm may have. Source: method 3.6. */
export const DOMINANCE_MAX = 1 / 2;

export type DisclosureLimits = { readonly k: number; readonly quartilesMin: number; readonly dominanceMax: number };

/** Why a cell is not shown; complementary: to protect another cell. */
export type SuppressionReason = "too-few" | "dominance" | "complementary";

/**
 * Why a set is not published: its own content, or what it would reveal together with earlier snapshots or other cohorts
 * and sets.
 */
export type WithholdingReason = "too-few" | "dominance" | "nothing-left" | "changed-by-few" | "linked-by-few";

/** Days within which a snapshot without an erased firm should follow. Source: method 3.6. */
export const ERASURE_DAYS_MAX = 90;

/** An erased firm, and how many days ago it was erased. */
export type ErasedFirm = { readonly firmId: string; readonly days: number };
