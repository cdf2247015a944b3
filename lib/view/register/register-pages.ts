import type { ReadLink } from "./links";

/** What a reader of a long register asked for, as it stands in the address. */
export type AskedRows = {
  readonly q?: string | undefined;
  readonly page?: string | undefined;
  /** All on one page, to print it. */
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

/** Links of one page. */
export const ROWS_OF_PAGE = 50;

/** The page of a side that was asked for; an address beyond the last page shows the last one. */
export function pageOf(side: readonly ReadLink[], asked: AskedRows): RowsPage {
  const wanted = fold(asked.q ?? "");
  const found = wanted === "" ? side : side.filter((link) => textsOf(link).some((text) => fold(text).includes(wanted)));
  const pages = asked.all === undefined ? Math.max(1, Math.ceil(found.length / ROWS_OF_PAGE)) : 1;
  const number = Math.min(pages, Math.max(1, Math.floor(Number(asked.page ?? 1)) || 1));
  const rows = asked.all === undefined ? found.slice((number - 1) * ROWS_OF_PAGE, number * ROWS_OF_PAGE) : found;
  return { rows, found: found.length, of: side.length, number, pages };
}

const textsOf = ({ partnerName, product }: ReadLink): readonly string[] => [partnerName, product ?? ""];
/** Case, width and spaces make no difference. */
const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
