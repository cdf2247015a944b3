import type { ReactNode } from "react";
import { requirements1 } from "@/lib/catalog";
import type { Locale } from "@/lib/result";
import { barInWords } from "@/lib/view/position/reading";
import { hasStanding } from "@/lib/view/position/standing";
import { readPortfolio } from "@/lib/view/position/states";
import { customersOf, type ReadLink } from "@/lib/view/register/links";
import { linkWords, say } from "@/lib/words";
import { ModeLegend } from "../charts/mode-bar";
import { LockedRegister } from "../register/locked-register";
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
