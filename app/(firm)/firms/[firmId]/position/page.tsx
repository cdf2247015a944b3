import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import {
  isPreparationOpen,
  mayChange,
  type Preparation,
  ReadOnlyNotice,
  requirePreparation,
} from "@/app/_server/frames/preparation";
import { onceEach } from "@/app/_server/frames/query";
import { readAll, withFreshSession } from "@/app/_server/gate/actor";
import type { StepHrefs } from "@/components/position/absent-part";
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
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { listAnswersToCheck } from "@/db/position/asked-otherwise";
import { listConfirmations } from "@/db/position/confirmations";
import { CUSTOMER_LINKS_MAX, listListedLinks } from "@/db/position/links";
import { listPartners } from "@/db/position/matches";
import { requirements1 } from "@/lib/catalog";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { positionHeadline } from "@/lib/view/position/headline";
import { type PartnerStates, partnerStates } from "@/lib/view/position/partner-states";
import { hasStanding } from "@/lib/view/position/standing";
import { coverageOf, isAbsent, readPortfolio } from "@/lib/view/position/states";
import { type AskedWhatIf, readWhatIf, type WhatIf } from "@/lib/view/position/what-if-facts";
import { customersOf, type ReadLink, readLinks } from "@/lib/view/register/links";
import { type AskedRows, drawnOf } from "@/lib/view/register/register-pages";
import { positionWords, registerWords, say, sayNamed } from "@/lib/words";
import { findNetworkFacts } from "./read-network";

export const generateMetadata = titled(positionWords.title);

type Asked = { side?: string } & AskedRows & AskedWhatIf;

/** The register of relationships, and what it shows about the firm's position in its network. */
export default async function PositionPage({ params, searchParams }: PageProps<"firmId", Asked>) {
  const [{ firmId }, { side, q, page, all, ...asked }] = await Promise.all([params, onceEach(searchParams)]);
  const preparation = await requirePreparation(firmId);
  const { actor, firm, locale, steps } = preparation;
  const shown = {
    side: side === "supplier" ? side : "customer",
    asked: { q, page, all },
  } as const;
  const listed = await withFreshSession(() =>
    listListedLinks(actor, { firmId, answersOf: (all) => drawnOf(all, shown) }),
  );
  const links = readLinks(listed);
  const partners = await readPartnerStates(preparation, links);
  const customers = customersOf(links);
  const mix = readPortfolio(links, locale);
  const around = await findNetworkFacts(preparation);
  const checks = await withFreshSession(() => listAnswersToCheck(actor, { firmId }));
  const toCheck = links.filter(({ id }) => checks.has(id));
  const editable = mayChange(preparation, "link.edit");
  const hrefs = { base: firmPaths.position(firmId), editable };
  const whatIf = readWhatIf(links, { asked, roles: preparation.roles, requirements: requirements1 });
  return (
    <FirmFrame
      firmId={firmId}
      current="position"
      place={<PositionPlace at={preparation} />}
      actions={
        <span className="flex flex-wrap gap-2 print:hidden">
          <PageLink className="button button-compact" href={firmPaths.registerHistory(firmId)}>
            {say(registerWords.history, locale)}
          </PageLink>
          <PageLink className="button button-compact" href={firmPaths.registerFile(firmId)}>
            {say(registerWords.exportRegister, locale)}
          </PageLink>
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
        <Results at={preparation} {...{ links, hrefs, around, partners, whatIf }} />
        {isPreparationOpen(preparation) ? <StepFoot locale={locale} steps={steps} current="links" /> : null}
      </div>
    </FirmFrame>
  );
}

type ResultsProps = {
  readonly at: Preparation;
  readonly links: readonly ReadLink[];
  readonly hrefs: StepHrefs;
  readonly around: Awaited<ReturnType<typeof findNetworkFacts>>;
  readonly partners: PartnerStates;
  readonly whatIf: WhatIf | undefined;
};

/** The parts of the page that are computed from the register. Each part is rendered after those before it. */
function Results({ at: { firm, locale, roles, steps }, links, hrefs, around, partners, whatIf }: ResultsProps) {
  const { ownLevel, finalOfRest, subSuppliers, levels } = around;
  return (
    <>
      {links.length === 0 ? null : (
        <div className="grid grid-cols-1 gap-5 xl:grid-cols-2">
          <AfterOthers>
            <DependenceSection locale={locale} links={links} hrefs={hrefs} />
          </AfterOthers>
          <AfterOthers>
            <NetworkMapSection locale={locale} firm={firm.name} {...{ links, ownLevel, subSuppliers, levels }} />
          </AfterOthers>
        </div>
      )}
      {customersOf(links).length === 0 ? null : (
        <AfterOthers>
          <FourFacts
            locale={locale}
            links={links}
            roles={roles ?? undefined}
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
          <WhatIfSection locale={locale} path={firmPaths.position(firm.id)} links={links} whatIf={whatIf} />
        </AfterOthers>
      )}
      <AfterOthers>
        <WorkedOut locale={locale} links={links} expectations={requirements1} />
      </AfterOthers>
      {links.length === 0 ? null : (
        <AfterOthers>
          <PositionTables
            locale={locale}
            mix={readPortfolio(links, locale)}
            {...{ links, subSuppliers, levels, finalOfRest }}
          />
        </AfterOthers>
      )}
    </>
  );
}

/** For each relationship, what the customer has confirmed and whether the partner has a record of its own. */
async function readPartnerStates({ actor, firm, locale }: Preparation, links: readonly ReadLink[]) {
  const [asked, partners] = await readAll(() => [
    listConfirmations(actor, { firmId: firm.id }),
    listPartners(actor, { firmId: firm.id }),
  ]);
  return partnerStates({ links, asked, partners }, { timeZone: firm.timeZone, locale });
}
