import { z } from "zod";
import { plainText } from "../gate/plain-text";

/** Further on there is no page, and a query would be handed a number that no column holds. */
const PAGE_MAX = 100_000;
const Page = z.coerce.number().int().min(1).max(PAGE_MAX).catch(1);

/** The page that an address asks for, counted from 0; the first where it asks for none that could be. */
export const pageAsked = (asked: unknown): number => Page.parse(asked ?? 1) - 1;

const SEARCH_MAX = 80;

/** What is searched for; an address may name it twice, and then it is nothing. */
export const searchAsked = (asked: unknown): string =>
  typeof asked === "string" ? plainText(asked.trim().slice(0, SEARCH_MAX)) : "";

/** Parameters of a page as they are read: one value each. */
type Once<Q> = { readonly [K in keyof Q]: Exclude<Q[K], readonly string[]> };

/**
 * What the address of a page asks for. Anybody may name a parameter several times, and then Next hands over a list: the first
 * value stands, as with `URLSearchParams.get`. Every page reads its parameters through this.
 */
export async function onceEach<Q extends object>(asked: Promise<Q>): Promise<Once<Q>> {
  const entries = Object.entries(await asked).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]);
  return asOnce<Q>(Object.fromEntries(entries));
}

/** Safe because no list is left in it, and the names are those that came in. */
const asOnce = <Q>(values: object): Once<Q> => values as Once<Q>;
