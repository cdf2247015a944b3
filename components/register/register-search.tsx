import type { Locale } from "@/lib/result";
import { type AskedRows, PRINTED_ROWS_MAX, ROWS_OF_PAGE, type RowsPage } from "@/lib/view/register/register-pages";
import { registerWords, say } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { PageSteps } from "./page-steps";

type SearchProps = {
  readonly locale: Locale;
  readonly firmId: string;
  readonly tab: "customer" | "supplier";
  readonly page: RowsPage;
  readonly asked: AskedRows;
};

/** Searches partners and products in a long register; a plain GET form, so that the address contains the query. */
export function RegisterSearch({ locale, firmId, tab, page, asked }: SearchProps) {
  if (page.of <= ROWS_OF_PAGE) return null;
  const label = say(registerWords.search, locale);
  const position = `/firms/${firmId}/position`;
  return (
    <search>
      <form action={`${position}#register`} className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
        <input type="hidden" name="side" value={tab} />
        <input
          type="search"
          name="q"
          defaultValue={asked.q ?? ""}
          aria-label={label}
          placeholder={label}
          maxLength={100}
          className="field max-w-72"
        />
        <button type="submit" className="button">
          {say(registerWords.find, locale)}
        </button>
        <span className="type-small text-ink-2">
          {(asked.q ?? "").trim() === "" ? null : say(registerWords.found, locale, { n: page.found, all: page.of })}
        </span>
      </form>
    </search>
  );
}

/** Page links of a long register, and a link that shows all rows on one page for printing. */
export function RegisterPager({ locale, firmId, tab, page, asked }: SearchProps) {
  if (page.found === 0) return <p className="py-2 text-ink-2">{say(registerWords.foundNone, locale)}</p>;
  const hrefOf = (more: Readonly<Record<string, string>>) => {
    const query = new URLSearchParams({ side: tab, ...(asked.q === undefined ? {} : { q: asked.q }), ...more });
    return `/firms/${firmId}/position?${query}#register`;
  };
  return (
    <PageSteps
      locale={locale}
      page={{ ...page, all: page.found }}
      hrefOf={(number) => hrefOf({ page: String(number) })}
    >
      {page.found > PRINTED_ROWS_MAX ? null : (
        <PageLink className="link type-small inline-flex min-h-6 items-center" href={hrefOf({ all: "1" })}>
          {say(registerWords.onePage, locale)}
        </PageLink>
      )}
    </PageSteps>
  );
}
