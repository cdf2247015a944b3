import { CELLS, type ItemId, type MeasureId } from "@/lib/instrument";

/** One fact that the firm's own data hold or do not hold. Source: method 7. */
export type DoneFact =
  /** Share of sales that registered customer relationships cover, 0–1. */
  | { readonly kind: "coverage"; readonly atLeast: number }
  /** Business relationships that are registered. */
  | { readonly kind: "links"; readonly atLeast: number }
  /** Level of the item after the records check; unknown where whose answers they are may not be told. */
  | { readonly kind: "item"; readonly item: ItemId; readonly atLeast: number }
  /** A record of use or better behind the item, within its months. */
  | { readonly kind: "record"; readonly item: ItemId }
  /** A measure of the firm's plan that is done, or that its record has verified. */
  | { readonly kind: "plan"; readonly measure: MeasureId; readonly state: "done" | "verified" };

type AtLeast = `>= ${number}`;
type FactText =
  | `coverage ${AtLeast}`
  | `links ${AtLeast}`
  | `item ${ItemId} ${AtLeast}`
  | `record ${ItemId}`
  | `plan ${MeasureId} ${"done" | "verified"}`;

/** Facts joined by "and" or "or", as the catalog writes them; "and" binds first. Only the reader checks more than two. */
export type DoneWhen = FactText | `${FactText} ${"and" | "or"} ${string}`;

/**
 * A condition as its ways of being true: any of the lists, all facts of a list.
 *
 * Shape: the text of a condition. Unit: none. Range: one way at least, one fact a way at least. Edge cases: an unknown fact
 * is not true. Errors: undefined where the text does not follow the grammar. Source: method 7.
 */
export function readDoneWhen(text: string): readonly (readonly DoneFact[])[] | undefined {
  const ways: DoneFact[][] = [];
  for (const way of text.split(" or ")) {
    const facts: DoneFact[] = [];
    for (const part of way.split(" and ")) {
      const fact = readFact(part);
      if (fact === undefined) return undefined;
      facts.push(fact);
    }
    ways.push(facts);
  }
  return ways;
}

const FACT =
  /^(?:(coverage|links) >= (\d*\.?\d+)|item ([A-Z.]+\.\d) >= ([1-5](?:\.\d)?)|record ([A-Z.]+\.\d)|plan (M\d\d) (done|verified))$/;

function readFact(text: string): DoneFact | undefined {
  const [, amount, least, item, level, record, measure, state] = FACT.exec(text) ?? [];
  if (amount === "coverage") return { kind: "coverage", atLeast: Number(least) };
  if (amount === "links") return { kind: "links", atLeast: Number(least) };
  if (isItem(item)) return { kind: "item", item, atLeast: Number(level) };
  if (isItem(record)) return { kind: "record", item: record };
  if (!isMeasure(measure)) return undefined;
  return { kind: "plan", measure, state: state === "done" ? "done" : "verified" };
}

const isItem = (text: string | undefined): text is ItemId => CELLS.some((cell) => text?.slice(0, -2) === cell);
const isMeasure = (text: string | undefined): text is MeasureId => text !== undefined;
