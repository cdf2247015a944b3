import { CELLS, type ItemId, type MeasureId } from "@/lib/instrument";

/** One fact that the firm's own data can confirm. Source: method 7. */
export type DoneFact =
  /** Share of sales covered by registered customer relationships, 0–1. */
  | { readonly kind: "coverage"; readonly atLeast: number }
  /** Number of registered business relationships. */
  | { readonly kind: "links"; readonly atLeast: number }
  /** Level of the item after the records check; unknown if telling it would reveal an individual's answers. */
  | { readonly kind: "item"; readonly item: ItemId; readonly atLeast: number }
  /** A record of use or better for the item, within its validity in months. */
  | { readonly kind: "record"; readonly item: ItemId }
  /** A measure of the firm's plan that is done, or verified by its record. */
  | { readonly kind: "plan"; readonly measure: MeasureId; readonly state: "done" | "verified" };

type AtLeast = `>= ${number}`;
type FactText =
  | `coverage ${AtLeast}`
  | `links ${AtLeast}`
  | `item ${ItemId} ${AtLeast}`
  | `record ${ItemId}`
  | `plan ${MeasureId} ${"done" | "verified"}`;

/**
 * Facts joined by "and" or "or", as the catalog writes them; "and" binds tighter. The type checks the first two only,
 * `readDoneWhen` checks all.
 */
export type DoneWhen = FactText | `${FactText} ${"and" | "or"} ${string}`;

/**
 * A condition in disjunctive normal form: it is true if all facts of any one list are true.
 *
 * Shape: the text of a condition. Unit: none. Range: at least one list, each with at least one fact. Edge cases: an
 * unknown fact is not true. Errors: undefined if the text does not follow the grammar. Source: method 7.
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
