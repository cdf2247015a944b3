import { clientPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { PORTFOLIO_FILTERS, type PortfolioFilter } from "@/lib/view/clients/portfolio";
import type { ClientLine } from "@/lib/view/clients/portfolio-lines";
import { say, portfolioWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";

export const AskLink = ({ locale, primary }: { locale: Locale; primary: boolean }) => (
  <PageLink className={`button ${primary ? "button-primary" : ""}`} href={`${clientPaths.consents}#ask`}>
    {words.invite[locale]}
  </PageLink>
);

type FiltersProps = {
  readonly filters: Readonly<Record<PortfolioFilter, readonly ClientLine[]>>;
  readonly show: PortfolioFilter;
  readonly q: string;
  readonly year: number;
  readonly locale: Locale;
};

/** The filter of the list, and the search. */
export function PortfolioFilters({ filters, show, q, year, locale }: FiltersProps) {
  const labels: Readonly<Record<PortfolioFilter, string>> = {
    needs: words.needs[locale],
    all: words.all[locale],
    underway: words.underWay[locale],
    frozen: say(words.frozen, locale, { year }),
    ending: words.ending[locale],
  };
  const hrefOf = (one: PortfolioFilter) => {
    const asked = new URLSearchParams({ ...(one === "all" ? {} : { show: one }), ...(q === "" ? {} : { q }) });
    return asked.size === 0 ? clientPaths.portfolio : `${clientPaths.portfolio}?${asked}`;
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 print:hidden">
      <nav aria-label={words.filters[locale]}>
        <ul className="flex flex-wrap gap-2">
          {PORTFOLIO_FILTERS.map((one) => (
            <li key={one}>
              <PageLink
                href={hrefOf(one)}
                aria-current={one === show ? "true" : undefined}
                className={`button button-compact ${one === show ? "border-transparent bg-accent-soft text-accent" : ""}`}
              >
                {`${labels[one]} ${filters[one].length}`}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
      <search>
        <form method="get" action={clientPaths.portfolio} className="flex gap-2">
          {show === "all" ? null : <input type="hidden" name="show" value={show} />}
          <label className="sr-only" htmlFor="find-client">
            {words.find[locale]}
          </label>
          <input
            id="find-client"
            name="q"
            type="search"
            maxLength={100}
            defaultValue={q}
            placeholder={words.find[locale]}
            className="field max-w-56"
          />
          <button type="submit" className="button button-compact">
            {words.findNow[locale]}
          </button>
        </form>
      </search>
    </div>
  );
}
