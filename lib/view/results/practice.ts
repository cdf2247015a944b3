import { currentInstrument, findInstrument, findItem } from "@/lib/catalog";
import type { CellId, Item, ItemId, Level } from "@/lib/instrument";
import { type ExplainedItem, isMissing, type Rating, whyThisScore } from "@/lib/rating";
import type { Text } from "@/lib/result";
import { reaches } from "@/lib/stats";

/** One practice in the firm's own sentences: the present one, and the next full sentence above. */
export type Practice = {
  readonly item: ItemId;
  readonly name: Text;
  /** The question that the sentences answer. */
  readonly question: Text;
  /** The last sentence that the level reaches; undefined if it does not reach the first. */
  readonly now: Text | undefined;
  /** True if the level lies between this sentence and the next. */
  readonly isBetween: boolean;
  readonly next: Text | undefined;
  /** The reader's own answer, if the firm's level of this practice is hidden from them. */
  readonly own: OwnPlace | undefined;
};

/** A level in the sentences of its question: one sentence, or for level 2 and 4 the sentences below and above. */
type OwnPlace = { readonly level: Level; readonly at: Text; readonly above: Text | undefined };

/** The levels that the reader chose, by item. */
export type OwnLevels = ReadonlyMap<string, Level>;

/** The practice that lowers a part, or all three if it may not be revealed which one it is. */
export type PracticesBehind =
  | { readonly kind: "lowest"; readonly practice: Practice }
  | { readonly kind: "each"; readonly practices: readonly Practice[] };

const NO_LEVELS: OwnLevels = new Map();

const ANCHORS = [1, 3, 5] as const;
type Anchor = (typeof ANCHORS)[number];

/**
 * The practices behind a part, within the privacy rule for answers.
 *
 * If the reader may see the levels of all its items (own answers only, or at least three other respondents to each), it
 * is the item with the lowest level: the last sentence it reaches and the next one. Otherwise all items of the part,
 * each with the sentence for the level above that of the part and the reader's own answer, and none singled out. Source:
 * method 3.2, 7.
 */
export function practicesBehind(rating: Rating, cell: CellId, own: OwnLevels = NO_LEVELS): PracticesBehind | undefined {
  const items = whyThisScore(rating, cell).items.filter(({ detail }) => detail.notApplicable === null);
  if (items.some(({ detail }) => detail.withheld === "level")) return eachOf(rating, cell, items, own);
  const placed = items.flatMap(({ item, detail: { level } }) => (level === null ? [] : [{ item, level }]));
  const [lowest] = placed.toSorted((a, b) => a.level - b.level);
  if (lowest === undefined) return undefined;
  const asked = itemOf(rating, lowest.item);
  if (asked === undefined) return undefined;
  const reached = lastReached(lowest.level);
  return {
    kind: "lowest",
    practice: {
      item: lowest.item,
      name: asked.name,
      question: asked.question,
      now: reached === undefined ? undefined : asked.anchors[reached],
      isBetween: reached !== undefined && !reaches(reached, lowest.level),
      next: nextOf(asked, lowest.level),
      own: undefined,
    },
  };
}

function eachOf(
  rating: Rating,
  cell: CellId,
  items: readonly ExplainedItem[],
  own: OwnLevels,
): PracticesBehind | undefined {
  const score = rating.scores.cells[cell];
  if (isMissing(score)) return undefined;
  return {
    kind: "each",
    practices: items.flatMap(({ item }) => {
      const asked = itemOf(rating, item);
      if (asked === undefined) return [];
      const { name, question } = asked;
      const next = nextOf(asked, score.level);
      return [{ item, name, question, now: undefined, isBetween: false, next, own: placeOf(asked, own.get(item)) }];
    }),
  };
}

const itemOf = ({ versions }: Rating, item: ItemId): Item | undefined => itemIn(versions.instrument, item);

/** The item in the version of the questionnaire used by a rating. */
export function itemIn(instrument: string, item: string): Item | undefined {
  const [id = "", version = ""] = instrument.split("@");
  return findItem(findInstrument(id, version) ?? currentInstrument, item);
}

const lastReached = (level: number): Anchor | undefined => ANCHORS.findLast((anchor) => reaches(level, anchor));

/** Where an answer stands among the sentences of its question; undefined without an answer. */
function placeOf({ anchors }: Item, level: Level | undefined): OwnPlace | undefined {
  if (level === undefined) return undefined;
  const reached = lastReached(level) ?? 1;
  return { level, at: anchors[reached], above: reached === level ? undefined : nextOf({ anchors }, level) };
}

/** The next full sentence above a level. */
function nextOf({ anchors }: Pick<Item, "anchors">, level: number): Text | undefined {
  const next = ANCHORS.find((anchor) => !reaches(level, anchor));
  return next === undefined ? undefined : anchors[next];
}
