import type { Portfolio } from "@/lib/position";
import type { Locale } from "@/lib/result";
import { portfolioSentence, portfolioTable } from "@/lib/view/position/portfolio";
import { type Absent, isAbsent } from "@/lib/view/position/states";
import { chartWords, positionChartWords, say, workedOutWords } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { ModeBar, ModeLegend } from "../charts/mode-bar";
import { TableTwin } from "../charts/twin";
import { Section } from "../ui/section";
import { AbsentPart, type StepHrefs } from "./absent-part";

type PortfolioSectionProps = {
  readonly locale: Locale;
  readonly portfolio: Portfolio | Absent;
  readonly hrefs: StepHrefs;
  /** Number of customer relationships in the register, and of those with a classification. */
  readonly links: number;
  readonly placed: number;
};

/**
 * The types of relationship, weighted by sales. The bar shows how far relationships resemble each type; the sentence
 * has the values used in the formulas.
 */
export function PortfolioSection({ locale, portfolio, hrefs, links, placed }: PortfolioSectionProps) {
  if (isAbsent(portfolio)) {
    return (
      <Section id="portfolio" title={say(positionChartWords.portfolio, locale)}>
        <AbsentPart absent={portfolio} hrefs={hrefs} />
        <div className="mt-4">
          <ModeLegend locale={locale} />
        </div>
      </Section>
    );
  }
  const share = shareInPercent(portfolio.coverage);
  const covered =
    placed === links
      ? say(positionChartWords.portfolioCoverage, locale, { n: links, share })
      : say(positionChartWords.portfolioPart, locale, {
          n: placed,
          all: links,
          share: shareInPercent(portfolio.placedShare),
        });
  return (
    <Section
      id="portfolio"
      title={say(positionChartWords.portfolio, locale)}
      action={<p className="type-small text-ink-2">{covered}</p>}
    >
      <figure>
        <div className="mb-3">
          <ModeLegend locale={locale} />
        </div>
        <ModeBar locale={locale} variant="portfolio" shares={portfolio.display} offModel={portfolio.offModel} />
        <figcaption className="type-small mt-2 max-w-[110ch] text-ink-2">
          {portfolioSentence(portfolio, locale)}{" "}
          <a className="link" href="#worked-out">
            {say(workedOutWords.howWorkedOut, locale)}
          </a>
        </figcaption>
      </figure>
      <TableTwin label={say(chartWords.table, locale)} data={portfolioTable(portfolio, locale)} />
    </Section>
  );
}
