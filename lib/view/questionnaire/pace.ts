/** Default seconds per item, and the number of items from which the person's own pace is used. Source: design, time. */
export const SECONDS_AN_ITEM = 65;
const ITEMS_KNOWN = 5;

/** A longer time on an item counts as a break. */
const STAY_MAX_SECONDS = 600;
const KEPT = 25;

/** The seconds for the latest items, with one more added; breaks are left out. */
export function withStay(stays: readonly number[], seconds: number): readonly number[] {
  return seconds <= 0 || seconds > STAY_MAX_SECONDS ? stays : [...stays, seconds].slice(-KEPT);
}

/** The person's own median from five items on, otherwise 65 seconds. */
export function secondsAnItem(stays: readonly number[]): number {
  if (stays.length < ITEMS_KNOWN) return SECONDS_AN_ITEM;
  const sorted = [...stays].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? SECONDS_AN_ITEM;
  const high = sorted[Math.floor(half)] ?? low;
  return (low + high) / 2;
}

/** Minutes for a number of items, rounded; never 0 if one is left. */
export const minutesFor = (items: number, seconds: number): number =>
  items === 0 ? 0 : Math.max(1, Math.round((items * seconds) / 60));
