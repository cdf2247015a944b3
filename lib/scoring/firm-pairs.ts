import type { FirmItems, FirmPlace } from "./firm-items";

/** Respondents whose sums fit into half a number: n ≤ 63, Σx ≤ 315, Σx² ≤ 1575 in 6, 9 and 11 bits. */
const PEOPLE_MAX = 63;
const HALF = 2 ** 26;
const ABOVE_SUM = 20;
const ABOVE_SQUARES = 11;
const SUM_MASK = 2 ** 9 - 1;
const SQUARES_MASK = 2 ** ABOVE_SQUARES - 1;

/** Answers read two at a time, and what each two add to the sums of their two items. */
export type Pairs = { readonly words: Uint16Array; readonly packed: Float64Array };

/**
 * The answers of a block by twos: one look-up and one addition take two answers, which saves a quarter of reading.
 * Undefined where they cannot be read so: an odd number of items, an odd start in memory, or a firm of more than 63.
 */
export function pairLevels(
  levels: Uint8Array,
  of: { readonly width: number; readonly most: number },
): Pairs | undefined {
  if (of.width % 2 !== 0 || levels.byteOffset % 2 !== 0 || of.most > PEOPLE_MAX) return undefined;
  const words = new Uint16Array(levels.buffer, levels.byteOffset, levels.length / 2);
  const packed = new Float64Array(2 ** 16).fill(Number.NaN);
  const bytes = new Uint8Array(2);
  const word = new Uint16Array(bytes.buffer);
  for (let first = 0; first <= 5; first += 1) {
    for (let second = 0; second <= 5; second += 1) {
      bytes.set([first, second]);
      packed[word[0] ?? 0] = packHalf(first) + packHalf(second) * HALF;
    }
  }
  return { words, packed };
}

const packHalf = (level: number): number =>
  level === 0 ? 0 : 2 ** ABOVE_SUM + level * 2 ** ABOVE_SQUARES + level * level;

/** As `fillItems`, two pairs side by side: their sums do not wait for each other. */
export function fillPairs(
  items: FirmItems,
  { words, packed }: Pairs,
  { firstRow, lastRow, at, width }: FirmPlace,
): void {
  const stride = width / 2;
  const last = lastRow * stride;
  for (let pair = 0; pair < stride; pair += 2) {
    const other = pair + 1 < stride ? 1 : 0;
    let near = 0;
    let far = 0;
    for (let from = firstRow * stride + pair; from < last; from += stride) {
      near += packed[words[from] ?? 0] ?? 0;
      far += packed[words[from + other] ?? 0] ?? 0;
    }
    unpackPair(items, at + 2 * pair, near);
    unpackPair(items, at + 2 * (pair + other), far);
  }
}

function unpackPair(items: FirmItems, at: number, packed: number): void {
  if (Number.isNaN(packed)) throw new RangeError("an answer above level 5");
  const second = (packed / HALF) | 0;
  unpackHalf(items, at, (packed - second * HALF) | 0);
  unpackHalf(items, at + 1, second);
}

function unpackHalf({ count, mean, variance }: FirmItems, at: number, half: number): void {
  const people = half >>> ABOVE_SUM;
  const sum = (half >>> ABOVE_SQUARES) & SUM_MASK;
  count[at] = people;
  mean[at] = people === 0 ? 0 : sum / people;
  variance[at] = people < 2 ? 0 : (people * (half & SQUARES_MASK) - sum * sum) / (people * (people - 1));
}
