import { ConsultantFrame } from "@/app/_server/frames/consultant-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { ModeKey } from "@/components/charts/mode-key";
import { PortfolioLegend } from "@/components/clients/portfolio-legend";
import { PortfolioTable } from "@/components/clients/portfolio-table";
import { AskLink, PortfolioFilters } from "@/components/clients/portfolio-tools";
import { PageLink } from "@/components/shell/page-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FindingHeader } from "@/components/ui/finding-header";
import { PrintButton } from "@/components/ui/print-button";
import { readPortfolio } from "@/db/consultants/portfolio";
import { clientPaths } from "@/lib/paths";
import { PORTFOLIO_FILTERS } from "@/lib/view/clients/portfolio";
import { type ClientLine, filtersOf, findingOf, headOf, sortLines } from "@/lib/view/clients/portfolio-lines";
import { rowOf } from "@/lib/view/clients/portfolio-row";
import { yearAt } from "@/lib/view/time/calendar";
import { clientWords, resultPageWords, say, sayNamed, portfolioWords as words } from "@/lib/words";

export const generateMetadata = titled(clientWords.portfolio);

/** All clients of a consultant: their state, their results, and what needs action. */
export default async function PortfolioPage({ searchParams }: PageProps) {
  const [actor, locale, query] = await Promise.all([requireActor(), currentLocale(), onceEach(searchParams)]);
  const clients = await withFreshSession(() => readPortfolio(actor));
  const now = new Date();
  const lines = sortLines(
    clients.map((client): ClientLine => ({ client, row: rowOf(client, locale, now) })),
    now,
  );
  const place = clientWords.portfolio[locale];
  if (lines.length === 0) {
    return (
      <ConsultantFrame current="portfolio" place={place}>
        <h1 className="type-finding mb-5">{words.findingNone[locale]}</h1>
        <EmptyState title={clientWords.askTitle[locale]} action={<AskLink locale={locale} primary />}>
          {words.none[locale]}
        </EmptyState>
      </ConsultantFrame>
    );
  }
  const show = PORTFOLIO_FILTERS.find((one) => one === query.show) ?? "all";
  const q = (query.q ?? "").trim().slice(0, 100);
  const year = yearAt("Asia/Shanghai", now);
  const filters = filtersOf(lines, { year, now });
  const found = filters[show].filter(({ row }) => row.name.toLowerCase().includes(q.toLowerCase()));
  const next = lines.find(({ row }) => row.next.needs);
  return (
    <ConsultantFrame current="portfolio" place={place} actions={<PrintButton label={resultPageWords.print[locale]} />}>
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={findingOf(lines, locale, now)}
          action={
            <span className="flex flex-wrap gap-3 print:hidden">
              <AskLink locale={locale} primary={next === undefined} />
              {next?.row.next.href === undefined ? null : (
                <PageLink className="button button-primary" href={next.row.next.href}>
                  {sayNamed(words.openNext, locale, { firm: next.row.name })}
                </PageLink>
              )}
            </span>
          }
        />
        <PortfolioFilters filters={filters} show={show} q={q} year={year} locale={locale} />
        <section className="section print:break-inside-auto" aria-label={clientWords.portfolio[locale]}>
          {found.length === 0 ? (
            <p>
              {words.nothing[locale]} <PageLink href={clientPaths.portfolio}>{words.showAll[locale]}</PageLink>
            </p>
          ) : (
            <>
              <div className="mb-5">
                <ModeKey locale={locale} label={words.mode[locale]} />
              </div>
              <PortfolioTable caption={place} head={headOf(locale, year)} rows={found.map(({ row }) => row)} />
            </>
          )}
        </section>
        <PortfolioLegend locale={locale} shown={say(words.shown, locale, { n: found.length, all: lines.length })} />
      </div>
    </ConsultantFrame>
  );
}
