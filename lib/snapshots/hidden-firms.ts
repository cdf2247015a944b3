import { SHARE_STEPS } from "./figures";

/** Minimum number of firms not seen individually behind every figure, unless there are none. Source: method 3.6. */
export const HIDDEN_FIRMS_MIN = 5;

/**
 * A share rounded to twentieths for printing.
 *
 * Shape: one share. Unit: none. Range: 0–1. Edge cases: none. Errors: none. Source: method 3.6.
 */
export const printShare = (share: number): number => Math.round(share * SHARE_STEPS) / SHARE_STEPS;

/**
 * Whether a figure over these firms reveals nobody: at least five of those not seen individually, or none of them.
 *
 * Shape: ids of the contributing firms, and those an audience sees. Unit: none. Range: none. Edge cases: without
 * contributors the result is false. Errors: none. Source: method 3.6.
 */
export function hasContributors(firms: Iterable<string>, visible: ReadonlySet<string>): boolean {
  const all = new Set(firms);
  const hidden = [...all].filter((firm) => !visible.has(firm)).length;
  return all.size >= HIDDEN_FIRMS_MIN && (hidden === 0 || hidden >= HIDDEN_FIRMS_MIN);
}

/**
 * The firms that an administrator sees individually.
 *
 * Shape: members with their consent. Unit: none. Range: none. Edge cases: none. Errors: none. Source: method 3.6.
 */
export const visibleFirms = (
  firms: readonly { readonly id: string; readonly consent: number }[],
): ReadonlySet<string> => new Set(firms.flatMap(({ id, consent }) => (consent >= 2 ? [id] : [])));

/**
 * Number of links of all firms, if at least five firms have some and none has more than half; otherwise 0, shown as
 * "under 5".
 *
 * Shape: links of each firm. Unit: links. Range: from 0. Edge cases: firms without a link do not count. Errors: none.
 * Source: method 3.6.
 */
export function safeCount(byFirm: readonly number[]): number {
  const some = byFirm.filter((count) => count > 0);
  const total = some.reduce((sum, count) => sum + count, 0);
  const most = some.reduce((largest, count) => Math.max(largest, count), 0);
  return some.length >= HIDDEN_FIRMS_MIN && 2 * most <= total ? total : 0;
}
