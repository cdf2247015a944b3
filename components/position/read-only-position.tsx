import type { ReactNode } from "react";
import { requirements1 } from "@/lib/catalog";
import type { Locale } from "@/lib/result";
import { barInWords, readingInWords } from "@/lib/view/position/reading";
import { hasStanding } from "@/lib/view/position/standing";
import { readPortfolio } from "@/lib/view/position/states";
import { customersOf, type ReadLink, suppliersOf } from "@/lib/view/register/links";
import { pageOf } from "@/lib/view/register/register-pages";
import { linkWords, say } from "@/lib/words";
import { ModeLegend } from "../charts/mode-bar";
import { PageSteps } from "../register/page-steps";
import { PartnerName, Resembles, ShareBar } from "../register/register-cells";
import { Section } from "../ui/section";
import type { StepHrefs } from "./absent-part";
import { DependenceSection } from "./dependence/dependence-section";
import { NetworkMapSection } from "./network-map";
import { PortfolioSection } from "./portfolio-section";
import { PositionTables } from "./position-tables";
import { StandingSection } from "./standing-section";
import { WorkedOut } from "./worked-out";

type ReadOnlyPositionProps = {
  readonly locale: Locale;
  readonly firmName: string;
  readonly links: readonly ReadLink[];
  readonly hrefs: StepHrefs;
  /** Level attained by the firm; null if none is, or if it is not shown here. */
  readonly ownLevel: number | null;
  /** Share of unregistered sales that goes to final users, 0–1; null if not stated. */
  readonly finalOfRest: number | null;
  /** Id of the firm, requested page of suppliers and address of each page, for the register. */
  readonly register: Pick<Parameters<typeof LockedRegister>[0], "firmId" | "page" | "hrefOf">;
  /** Shown below the register. */
  readonly downloads?: ReactNode;
};

/** A register of relationships that cannot be changed, and what it shows about the firm's position. */
export function ReadOnlyPosition(props: ReadOnlyPositionProps) {
  const { locale, firmName, links, hrefs, ownLevel, finalOfRest, register, downloads } = props;
  const mix = readPortfolio(links, locale);
  const customers = customersOf(links);
  const around = { links, subSuppliers: [], levels: new Map<string, number>() };
  const isEmpty = links.length === 0;
  return (
    <>
      {isEmpty ? null : (
        <PortfolioSection
          locale={locale}
          portfolio={mix}
          hrefs={hrefs}
          links={customers.length}
          placed={customers.filter((link) => link.placement !== undefined).length}
        />
      )}
      <Section id="register" title={say(linkWords.register, locale)}>
        <LockedRegister locale={locale} links={links} {...register} />
        <div className="mt-4">
          <ModeLegend locale={locale} again />
          <p className="type-caption mt-2 text-ink-3">
            {barInWords(
              links.map((link) => link.placement),
              locale,
            )}
          </p>
        </div>
        {downloads}
      </Section>
      {isEmpty ? null : (
        <div className="grid grid-cols-1 gap-5 xl:grid-cols-2">
          <DependenceSection locale={locale} links={links} hrefs={hrefs} />
          <NetworkMapSection locale={locale} firm={firmName} ownLevel={ownLevel} {...around} />
        </div>
      )}
      {hasStanding(links) ? (
        <StandingSection locale={locale} links={links} subSuppliers={[]} finalOfRest={finalOfRest} />
      ) : null}
      <WorkedOut locale={locale} links={links} expectations={requirements1} />
      {isEmpty ? null : <PositionTables locale={locale} mix={mix} finalOfRest={finalOfRest} {...around} />}
    </>
  );
}

type LockedRegisterProps = {
  readonly locale: Locale;
  /** Id of the firm, for the links on the names; undefined if the person may not follow them. */
  readonly firmId: string | undefined;
  readonly links: readonly ReadLink[];
  /** The page number of the list of suppliers, as it stands in the address, and the address of each page. */
  readonly page: string | undefined;
  readonly hrefOf: (page: number) => string;
};

/**
 * The register of relationships of a past cycle, read-only. Each name links to the current page of its relationship.
 */
function LockedRegister({ locale, firmId, links, page, hrefOf }: LockedRegisterProps) {
  const sides = [
    { name: linkWords.customers, share: linkWords.shareOfSales, ...pageOf(customersOf(links), {}) },
    { name: linkWords.suppliers, share: linkWords.shareOfPurchases, ...pageOf(suppliersOf(links), { page }) },
  ];
  return sides
    .filter(({ of }) => of > 0)
    .map(({ name, share, rows, of, ...steps }) => (
      <div key={name.en} className="mb-6 last:mb-0">
        <h3 className="type-h3">{say(name, locale, { n: of })}</h3>
        <ul className="mt-1 border-t border-line-2">
          {rows.map((link) => (
            <li
              key={link.id}
              className="grid break-inside-avoid items-center gap-x-5 gap-y-2 border-b border-line py-3 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_minmax(0,2fr)_minmax(0,3fr)_minmax(0,2fr)] print:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_minmax(0,2fr)_minmax(0,3fr)_minmax(0,2fr)]"
            >
              <PartnerName locale={locale} firmId={firmId} link={link} />
              <span className="type-small">{link.product ?? ""}</span>
              <div>
                <span className="sr-only">{say(share, locale)}</span>
                <ShareBar locale={locale} share={link.share} />
              </div>
              <Resembles locale={locale} link={link} />
              <LockedReading locale={locale} link={link} />
            </li>
          ))}
        </ul>
        <PageSteps locale={locale} page={{ ...steps, all: of }} hrefOf={hrefOf} />
      </div>
    ));
}

function LockedReading({ locale, link }: { locale: Locale; link: ReadLink }) {
  if (link.placement === undefined) {
    return <p className="type-small text-ink-2">{say(linkWords.nineOpen, locale, { n: link.nineLeft })}</p>;
  }
  const { name, line } = readingInWords(link.placement, locale);
  return (
    <div>
      <p className="font-semibold">{name}</p>
      <p className="type-caption text-ink-2">{line}</p>
    </div>
  );
}
