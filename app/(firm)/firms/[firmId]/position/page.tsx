import type { Metadata } from "next";
import Link from "next/link";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { isPreparationOpen, mayChange, ReadOnlyNotice, requirePreparation } from "@/app/_server/frames/preparation";
import { onceEach } from "@/app/_server/frames/query";
import { withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { AfterOthers } from "@/components/position/after-others";
import { DependenceSection } from "@/components/position/dependence/dependence-section";
import { FourFacts } from "@/components/position/four-facts";
import { NetworkMapSection } from "@/components/position/network-map";
import { PortfolioSection } from "@/components/position/portfolio-section";
import { PositionPlace } from "@/components/position/position-place";
import { PositionTables } from "@/components/position/position-tables";
import { StandingSection } from "@/components/position/standing-section";
import { AnswersToCheck } from "@/components/position/to-check";
import { WhatIfSection } from "@/components/position/what-if-section";
import { WorkedOut } from "@/components/position/worked-out";
import { StepFoot } from "@/components/preparation/preparation-steps";
import { RegisterSection } from "@/components/register/register-section";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { listAnswersToCheck } from "@/db/position/asked-otherwise";
import { CUSTOMER_LINKS_MAX, listListedLinks } from "@/db/position/links";
import { requirements1 } from "@/lib/catalog";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { positionHeadline } from "@/lib/view/position/headline";
import { hasStanding } from "@/lib/view/position/standing";
import { coverageOf, isAbsent, readPortfolio } from "@/lib/view/position/states";
import { type AskedWhatIf, readWhatIf } from "@/lib/view/position/what-if-facts";
import { customersOf, readLinks } from "@/lib/view/register/links";
import { type AskedRows, drawnOf } from "@/lib/view/register/register-pages";
import { positionWords, registerWords, say, sayNamed } from "@/lib/words";
import { findNetworkFacts } from "./read-network";
import { readPartnerStates } from "./read-partners";

type Props = {
  readonly params: Promise<{ firmId: string }>;
  readonly searchParams: Promise<{ side?: string } & AskedRows & AskedWhatIf>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(positionWords.title, await currentLocale()) };
}

/** The register of links, and what it shows about the firm's position in its network. */
export default async function PositionPage({ params, searchParams }: Props) {
  const [{ firmId }, { side, q, page, all, ...asked }] = await Promise.all([params, onceEach(searchParams)]);
  const preparation = await requirePreparation(firmId);
  const { actor, firm, locale, steps } = preparation;
  const shown = {
    side: side === "supplier" ? side : "customer",
    asked: { q: oneOf(q), page: oneOf(page), all: oneOf(all) },
  } as const;
  const listed = await withFreshSession(() =>
    listListedLinks(actor, { firmId, answersOf: (all) => drawnOf(all, shown) }),
  );
  const links = readLinks(listed);
  const partners = await readPartnerStates(preparation, links);
  const customers = customersOf(links);
  const mix = readPortfolio(links, locale);
  const { ownLevel, finalOfRest, subSuppliers, levels } = await findNetworkFacts(preparation);
  const checks = await withFreshSession(() => listAnswersToCheck(actor, { firmId }));
  const toCheck = links.filter(({ id }) => checks.has(id));
  const editable = mayChange(preparation, "link.edit");
  const hrefs = { base: firmPaths.position(firmId), editable };
  const whatIf = readWhatIf(links, { asked, roles: preparation.roles, requirements: requirements1 });
  return (
    <FirmFrame
      actor={actor}
      firmId={firmId}
      current="position"
      place={<PositionPlace at={preparation} />}
      actions={
        <span className="flex flex-wrap gap-2 print:hidden">
          <Link className="button button-compact" prefetch={false} href={firmPaths.registerHistory(firmId)}>
            {say(registerWords.history, locale)}
          </Link>
          <Link className="button button-compact" prefetch={false} href={firmPaths.registerFile(firmId)}>
            {say(registerWords.exportRegister, locale)}
          </Link>
        </span>
      }
    >
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={positionHeadline(firm.name, links, locale)}
          lede={customers.length === 0 ? undefined : say(positionWords.lede, locale)}
        />
        <ReadOnlyNotice at={preparation} verb="link.edit" />
        {toCheck.length === 0 ? null : <AnswersToCheck firmId={firmId} links={toCheck} locale={locale} />}
        {!isAbsent(mix) && mix.exclusionLargest ? (
          <Notice tone="warn" title={say(positionWords.exclusionTitle, locale)}>
            {sayNamed(positionWords.exclusionWarning, locale, { firm: firm.name })}
          </Notice>
        ) : null}
        {links.length === 0 ? null : (
          <AfterOthers>
            <PortfolioSection
              locale={locale}
              portfolio={mix}
              hrefs={hrefs}
              links={customers.length}
              placed={customers.filter((link) => link.placement !== undefined).length}
            />
          </AfterOthers>
        )}
        <AfterOthers>
          <RegisterSection
            locale={locale}
            firmId={firmId}
            links={links}
            tab={shown.side}
            asked={shown.asked}
            editable={editable}
            customersMax={CUSTOMER_LINKS_MAX}
            partners={partners}
            mayAsk={can(actor, "link.confirm", { role: firm.role })}
          />
        </AfterOthers>
        {links.length === 0 ? null : (
          <div className="grid grid-cols-1 gap-5 xl:grid-cols-2">
            <AfterOthers>
              <DependenceSection locale={locale} links={links} hrefs={hrefs} />
            </AfterOthers>
            <AfterOthers>
              <NetworkMapSection
                locale={locale}
                firm={firm.name}
                links={links}
                ownLevel={ownLevel}
                subSuppliers={subSuppliers}
                levels={levels}
              />
            </AfterOthers>
          </div>
        )}
        {customers.length === 0 ? null : (
          <AfterOthers>
            <FourFacts
              locale={locale}
              links={links}
              roles={preparation.roles ?? undefined}
              functionsHref={firm.role === "manager" ? steps.functions.href : undefined}
              coverage={coverageOf(links)}
              partners={partners}
            />
          </AfterOthers>
        )}
        {hasStanding(links) ? (
          <AfterOthers>
            <StandingSection locale={locale} links={links} subSuppliers={subSuppliers} finalOfRest={finalOfRest} />
          </AfterOthers>
        ) : null}
        {whatIf === undefined ? null : (
          <AfterOthers>
            <WhatIfSection locale={locale} path={firmPaths.position(firmId)} links={links} whatIf={whatIf} />
          </AfterOthers>
        )}
        <AfterOthers>
          <WorkedOut locale={locale} links={links} expectations={requirements1} />
        </AfterOthers>
        {links.length === 0 ? null : (
          <AfterOthers>
            <PositionTables locale={locale} {...{ links, mix, subSuppliers, levels, finalOfRest }} />
          </AfterOthers>
        )}
        {isPreparationOpen(preparation) ? <StepFoot locale={locale} steps={steps} current="links" /> : null}
      </div>
    </FirmFrame>
  );
}

/** A single query parameter; undefined if it is repeated. */
const oneOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
