import type { LinkDirection } from "@/lib/instrument";
import { customersOf, type ReadLink, suppliersOf } from "./links";

/** What the reader of a long register asked for, in the query parameters. */
export type AskedRows = {
  readonly q?: string | undefined;
  readonly page?: string | undefined;
  /** Show all on one page, for printing, if they are not too many. */
  readonly all?: string | undefined;
};

type Searched = Pick<ReadLink, "partnerName" | "product">;

export type RowsPage<L = ReadLink> = {
  readonly rows: readonly L[];
  /** Number of links found, and of all in this direction. */
  readonly found: number;
  readonly of: number;
  readonly number: number;
  readonly pages: number;
};

/**
 * Number of links on a page, and the maximum on a page for printing. A link takes 12 kB of HTML, as a row and a card:
 * rendering hundreds of them would block the server for all users.
 */
export const ROWS_OF_PAGE = 20;
export const PRINTED_ROWS_MAX = 100;

/** Maximum number of suppliers in the tables of the map and of the computed figures, the largest first. */
export const LISTED_SUPPLIERS_MAX = 25;

/** The requested page of one direction; a number beyond the last page gives the last one. */
export function pageOf<L extends Searched>(side: readonly L[], asked: AskedRows): RowsPage<L> {
  const wanted = fold(asked.q ?? "");
  const found = wanted === "" ? side : side.filter((link) => textsOf(link).some((text) => fold(text).includes(wanted)));
  const size = asked.all === undefined || found.length > PRINTED_ROWS_MAX ? ROWS_OF_PAGE : PRINTED_ROWS_MAX;
  const pages = Math.max(1, Math.ceil(found.length / size));
  const number = Math.min(pages, Math.max(1, Math.floor(Number(asked.page ?? 1)) || 1));
  const rows = found.slice((number - 1) * size, number * size);
  return { rows, found: found.length, of: side.length, number, pages };
}

/** The links whose answers a page of the register draws. */
export const drawnOf = <L extends Searched & { readonly id: string; readonly direction: LinkDirection }>(
  links: readonly L[],
  { side, asked }: { readonly side: LinkDirection; readonly asked: AskedRows },
): readonly string[] => {
  const [customers, suppliers] = [customersOf(links), suppliersOf(links)];
  const page = pageOf(side === "customer" ? customers : suppliers, asked);
  return [...customers, ...suppliers.slice(0, LISTED_SUPPLIERS_MAX), ...page.rows].map(({ id }) => id);
};

const textsOf = ({ partnerName, product }: Searched): readonly string[] => [partnerName, product ?? ""];
/** Ignores case, width and spaces. */
const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
