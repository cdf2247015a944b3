import type { ReadLink } from "./links";

/** What a reader of a long register asked for, as it stands in the address. */
export type AskedRows = {
  readonly q?: string | undefined;
  readonly page?: string | undefined;
  /** All on one page, to print it, where they are not too many for one. */
  readonly all?: string | undefined;
};

export type RowsPage = {
  readonly rows: readonly ReadLink[];
  /** Links that were looked for, and those of the whole side. */
  readonly found: number;
  readonly of: number;
  readonly number: number;
  readonly pages: number;
};

/** Links of one page, and of one that is to be printed: a page of thousands of links would be tens of megabytes. */
export const ROWS_OF_PAGE = 50;
export const PRINTED_ROWS_MAX = 250;

/** The page of a side that was asked for; an address beyond the last page shows the last one. */
export function pageOf(side: readonly ReadLink[], asked: AskedRows): RowsPage {
  const wanted = fold(asked.q ?? "");
  const found = wanted === "" ? side : side.filter((link) => textsOf(link).some((text) => fold(text).includes(wanted)));
  const size = asked.all === undefined || found.length > PRINTED_ROWS_MAX ? ROWS_OF_PAGE : PRINTED_ROWS_MAX;
  const pages = Math.max(1, Math.ceil(found.length / size));
  const number = Math.min(pages, Math.max(1, Math.floor(Number(asked.page ?? 1)) || 1));
  const rows = found.slice((number - 1) * size, number * size);
  return { rows, found: found.length, of: side.length, number, pages };
}

const textsOf = ({ partnerName, product }: ReadLink): readonly string[] => [partnerName, product ?? ""];
/** Case, width and spaces make no difference. */
const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
