import { currentInstrument, findInstrument, findItem } from "@/lib/catalog";
import type { CellId, Item, ItemId } from "@/lib/instrument";
import { type ExplainedItem, isMissing, type Rating, whyThisScore } from "@/lib/rating";
import type { Text } from "@/lib/result";
import { reaches } from "@/lib/stats";

/** One practice in the firm's own sentences: what is done now, and the next full sentence up. */
export type Practice = {
  readonly item: ItemId;
  readonly name: Text;
  /** What was asked; the sentences answer it. */
  readonly question: Text;
  /** The last sentence that the level reaches; undefined where not even the first is. */
  readonly now: Text | undefined;
  /** The level lies between this sentence and the next. */
  readonly isBetween: boolean;
  readonly next: Text | undefined;
};

/** Behind a part: the practice that pulls it down, or all three where nobody may be told which it is. */
export type PracticesBehind =
  | { readonly kind: "lowest"; readonly practice: Practice }
  | { readonly kind: "each"; readonly practices: readonly Practice[] };

const ANCHORS = [1, 3, 5] as const;
type Anchor = (typeof ANCHORS)[number];

/**
 * The practices behind a part, within the rule of whose answers a reader may see.
 *
 * Where the levels of all its items are open to the reader (his own single voice, or three others on each), the item with
 * the lowest level: the last sentence it reaches and the next one up. Else all items of the part, each with the sentence
 * for the level above the part's, and none singled out. Source: method 3.2, 7.
 */
export function practicesBehind(rating: Rating, cell: CellId): PracticesBehind | undefined {
  const items = whyThisScore(rating, cell).items.filter(({ detail }) => detail.notApplicable === null);
  if (items.some(({ detail }) => detail.withheld === "level")) return eachOf(rating, cell, items);
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
    },
  };
}

function eachOf(rating: Rating, cell: CellId, items: readonly ExplainedItem[]): PracticesBehind | undefined {
  const score = rating.scores.cells[cell];
  if (isMissing(score)) return undefined;
  return {
    kind: "each",
    practices: items.flatMap(({ item }) => {
      const asked = itemOf(rating, item);
      if (asked === undefined) return [];
      const { name, question } = asked;
      return [{ item, name, question, now: undefined, isBetween: false, next: nextOf(asked, score.level) }];
    }),
  };
}

const itemOf = ({ versions }: Rating, item: ItemId): Item | undefined => itemIn(versions.instrument, item);

/** The item in a version of the questionnaire, as a rating names it. */
export function itemIn(instrument: string, item: ItemId): Item | undefined {
  const [id = "", version = ""] = instrument.split("@");
  return findItem(findInstrument(id, version) ?? currentInstrument, item);
}

const lastReached = (level: number): Anchor | undefined => ANCHORS.findLast((anchor) => reaches(level, anchor));

/** The next full sentence above a level. */
function nextOf({ anchors }: Item, level: number): Text | undefined {
  const next = ANCHORS.find((anchor) => !reaches(level, anchor));
  return next === undefined ? undefined : anchors[next];
}
