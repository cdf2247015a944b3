import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { requirePreparation } from "@/app/_server/frames/preparation";
import { onceEach } from "@/app/_server/frames/query";
import { withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { TABLE_FORMATS } from "@/app/_server/tables/write-table-file";
import { ModeLegend } from "@/components/charts/mode-bar";
import { DependenceSection } from "@/components/position/dependence/dependence-section";
import { NetworkMapSection } from "@/components/position/network-map";
import { PortfolioSection } from "@/components/position/portfolio-section";
import { PositionTables } from "@/components/position/position-tables";
import { StandingSection } from "@/components/position/standing-section";
import { WorkedOut } from "@/components/position/worked-out";
import { LockedRegister } from "@/components/register/locked-register";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { findLockedRegister } from "@/db/position/register-history";
import { requirements1 } from "@/lib/catalog";
import { firmPaths } from "@/lib/paths";
import { positionHeadline } from "@/lib/view/position/headline";
import { barInWords } from "@/lib/view/position/reading";
import { hasStanding } from "@/lib/view/position/standing";
import { readPortfolio } from "@/lib/view/position/states";
import { customersOf, readLinks, registerLink } from "@/lib/view/register/links";
import { dayInWords } from "@/lib/view/time/firm-time";
import { linkWords, registerWords, say } from "@/lib/words";
import { findPositionThen } from "../../read-network";

type Props = {
  readonly params: Promise<{ firmId: string; assessmentId: string }>;
  readonly searchParams: Promise<{ revision?: string; page?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(registerWords.lockedTitle, await currentLocale()) };
}

/** The position as of the freeze of a result: the register and its results. */
export default async function LockedRegisterPage({ params, searchParams }: Props) {
  const [path, query] = await Promise.all([params, onceEach(searchParams)]);
  const preparation = await requirePreparation(path.firmId);
  const { actor, firm, locale } = preparation;
  const assessmentId = requireId(path.assessmentId);
  const revision = z.coerce.number().int().min(1).max(10_000).safeParse(query.revision).data;
  const locked = await withFreshSession(() => findLockedRegister(actor, { firmId: firm.id, assessmentId, revision }));
  if (locked === undefined) notFound();
  const links = readLinks(locked.rows.map((row) => registerLink(row, locale)));
  const mix = readPortfolio(links, locale);
  const then = await findPositionThen(preparation, { assessmentId, revision: locked.revision });
  const hrefs = { base: firmPaths.position(firm.id), editable: false };
  const around = { links, subSuppliers: [], levels: new Map<string, number>() };
  const day = dayInWords(locked.frozenAt, firm.timeZone, locale);
  return (
    <FirmFrame
      actor={actor}
      firmId={firm.id}
      current="position"
      place={
        <Link className="link" prefetch={false} href={firmPaths.registerHistory(firm.id)}>
          {say(registerWords.historyTitle, locale)}
        </Link>
      }
    >
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[say(registerWords.lockedPage, locale, { cycle: locked.cycle })]}
          lede={[...positionHeadline(firm.name, links, locale), say(registerWords.lockedLede, locale, { day })].join(
            locale === "zh" ? "" : " ",
          )}
        />
        {links.length === 0 ? null : (
          <PortfolioSection
            locale={locale}
            portfolio={mix}
            hrefs={hrefs}
            links={customersOf(links).length}
            placed={customersOf(links).filter((link) => link.placement !== undefined).length}
          />
        )}
        <Section id="register" title={say(linkWords.register, locale)}>
          <LockedRegister
            locale={locale}
            firmId={firm.id}
            links={links}
            page={query.page}
            hrefOf={(page) => `${firmPaths.registerOf(firm.id, assessmentId, locked.revision)}&page=${page}#register`}
          />
          <div className="mt-4">
            <ModeLegend locale={locale} again />
            <p className="type-caption mt-2 text-ink-3">
              {barInWords(
                links.map((link) => link.placement),
                locale,
              )}
            </p>
          </div>
          <p className="mt-4 flex flex-wrap gap-3 print:hidden">
            {TABLE_FORMATS.map((format) => (
              <a
                key={format}
                className="button"
                download
                href={`${firmPaths.registerExport(firm.id, format)}&frozen=${assessmentId}&revision=${locked.revision}`}
              >
                {say(registerWords.lockedDownload, locale, { format: format.toUpperCase() })}
              </a>
            ))}
          </p>
        </Section>
        {links.length === 0 ? null : (
          <div className="grid grid-cols-1 gap-5 xl:grid-cols-2">
            <DependenceSection locale={locale} links={links} hrefs={hrefs} />
            <NetworkMapSection locale={locale} firm={firm.name} ownLevel={then.ownLevel} {...around} />
          </div>
        )}
        {hasStanding(links) ? (
          <StandingSection locale={locale} links={links} subSuppliers={[]} finalOfRest={then.finalOfRest} />
        ) : null}
        <WorkedOut locale={locale} links={links} expectations={requirements1} />
        {links.length === 0 ? null : (
          <PositionTables locale={locale} mix={mix} finalOfRest={then.finalOfRest} {...around} />
        )}
      </div>
    </FirmFrame>
  );
}
