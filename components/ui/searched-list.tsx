import type { ReactNode } from "react";
import type { Locale } from "@/lib/result";
import { listWords as words } from "@/lib/words";
import { TextField } from "./field";

/** The current filter, search and page of a list; pages count from 0. */
export type ListAt<Filter extends string> = {
  readonly filter: Filter | "all";
  readonly search: string;
  readonly page: number;
};

type Place = {
  readonly locale: Locale;
  /** Path of the page, and the id of the list on it. */
  readonly path: string;
  readonly anchor: string;
  /** Name of the filter parameter in the address. */
  readonly filterName: string;
  readonly at: ListAt<string>;
};

type Filter = { readonly filter: string; readonly label: string; readonly count: number };

type PagesProps = {
  readonly total: number;
  readonly size: number;
  /** Which rows are shown, if no caption says so. */
  readonly range?: string;
};

type SearchedListProps = Place & {
  readonly filters: readonly Filter[];
  readonly search: { readonly id: string; readonly label: string };
  readonly pages: PagesProps;
  readonly children: ReactNode;
};

/** A list with filters, search and page links; it needs no script. */
export function SearchedList({ filters, search, pages, children, ...place }: SearchedListProps) {
  const { locale, filterName, at } = place;
  return (
    <div className="flex flex-col gap-4">
      <Filters {...place} filters={filters} />
      <form method="get" className="flex flex-wrap items-end gap-3 print:hidden">
        {at.filter === "all" ? null : <input type="hidden" name={filterName} value={at.filter} />}
        <TextField id={search.id} name="q" type="search" label={search.label} defaultValue={at.search} />
        <button type="submit" className="button">
          {words.find[locale]}
        </button>
      </form>
      {children}
      <Pages {...place} {...pages} />
    </div>
  );
}

function hrefOf({ path, anchor, filterName }: Place, { filter, search, page }: ListAt<string>): string {
  const query = new URLSearchParams({
    ...(filter === "all" ? {} : { [filterName]: filter }),
    ...(search === "" ? {} : { q: search }),
    ...(page === 0 ? {} : { page: String(page + 1) }),
  });
  return `${path}${query.size > 0 ? `?${query}` : ""}#${anchor}`;
}

function Filters({ filters, ...place }: Place & { readonly filters: readonly Filter[] }) {
  const { locale, at } = place;
  return (
    <nav aria-label={words.show[locale]} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {filters.map(({ filter, label, count }) => (
          <li key={filter}>
            <a
              className={`button button-compact ${filter === at.filter ? "border-ink font-semibold" : ""}`}
              aria-current={filter === at.filter ? "true" : undefined}
              href={hrefOf(place, { ...at, filter, page: 0 })}
            >
              {label} <span className="numeric">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pages({ total, size, range, ...place }: Place & PagesProps) {
  const { locale, at } = place;
  const last = Math.max(0, Math.ceil(total / size) - 1);
  if (last === 0 && at.page === 0) return null;
  return (
    <p className={`${range === undefined ? "" : "type-small "}flex gap-5 print:hidden`}>
      {range === undefined ? null : <span className="numeric text-ink-2">{range}</span>}
      {at.page > 0 ? (
        <a className="link" href={hrefOf(place, { ...at, page: Math.min(at.page - 1, last) })}>
          {words.before[locale]}
        </a>
      ) : null}
      {at.page < last ? (
        <a className="link" href={hrefOf(place, { ...at, page: at.page + 1 })}>
          {words.after[locale]}
        </a>
      ) : null}
    </p>
  );
}
