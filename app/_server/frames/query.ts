import { z } from "zod";
import { plainText } from "../gate/plain-text";

/** Maximum page number: a larger one could overflow the column type in a query. */
const PAGE_MAX = 100_000;
const Page = z.coerce.number().int().min(1).max(PAGE_MAX).catch(1);

/** The requested page, counted from 0; the first for an invalid number. */
export const pageAsked = (asked: unknown): number => Page.parse(asked ?? 1) - 1;

const SEARCH_MAX = 80;

/** The search text; empty if it is missing or given twice. */
export const searchAsked = (asked: unknown): string =>
  typeof asked === "string" ? plainText(asked.trim().slice(0, SEARCH_MAX)) : "";

/** Query parameters with one value each. */
type Once<Q> = { readonly [K in keyof Q]: Exclude<Q[K], readonly string[]> };

/**
 * The query parameters of a page. If a parameter is repeated, Next returns an array; the first value is used, as in
 * `URLSearchParams.get`. Every page reads its parameters through this function.
 */
export async function onceEach<Q extends object>(asked: Promise<Q>): Promise<Once<Q>> {
  const entries = Object.entries(await asked).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]);
  return asOnce<Q>(Object.fromEntries(entries));
}

/** The cast is safe because no arrays are left and the names are unchanged. */
const asOnce = <Q>(values: object): Once<Q> => values as Once<Q>;
