import { z } from "zod";
import { plainText } from "./plain-text";

/** Further on there is no page, and a query would be handed a number that no column holds. */
const PAGE_MAX = 100_000;
const Page = z.coerce.number().int().min(1).max(PAGE_MAX).catch(1);

/** The page that an address asks for, counted from 0; the first where it asks for none that could be. */
export const pageAsked = (asked: unknown): number => Page.parse(asked ?? 1) - 1;

const SEARCH_MAX = 80;

/** What is searched for; an address may name it twice, and then it is nothing. */
export const searchAsked = (asked: unknown): string =>
  typeof asked === "string" ? plainText(asked.trim().slice(0, SEARCH_MAX)) : "";
