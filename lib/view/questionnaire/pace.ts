/** Seconds an item takes before the person's own pace is known, and from how many items it is. Source: design, time. */
export const SECONDS_AN_ITEM = 65;
const ITEMS_KNOWN = 5;

/** A longer stay is a break, not a pace. */
const STAY_MAX_SECONDS = 600;
const KEPT = 25;

/** The seconds of the latest items, with one more; breaks are left out. */
export function withStay(stays: readonly number[], seconds: number): readonly number[] {
  return seconds <= 0 || seconds > STAY_MAX_SECONDS ? stays : [...stays, seconds].slice(-KEPT);
}

/** The person's own median after five items, else 65 seconds. */
export function secondsAnItem(stays: readonly number[]): number {
  if (stays.length < ITEMS_KNOWN) return SECONDS_AN_ITEM;
  const sorted = [...stays].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? SECONDS_AN_ITEM;
  const high = sorted[Math.floor(half)] ?? low;
  return (low + high) / 2;
}

/** Whole minutes for so many items; never 0 while one is left. */
export const minutesFor = (items: number, seconds: number): number =>
  items === 0 ? 0 : Math.max(1, Math.round((items * seconds) / 60));
