import type { Metadata } from "next";
import { ClientFrame, readClient } from "@/app/_server/frames/client-frame";
import { onceEach } from "@/app/_server/frames/query";
import { requireActor } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { ModeLegend } from "@/components/charts/mode-bar";
import { DependenceSection } from "@/components/position/dependence/dependence-section";
import { NetworkMapSection } from "@/components/position/network-map";
import { PortfolioSection } from "@/components/position/portfolio-section";
import { PositionTables } from "@/components/position/position-tables";
import { StandingSection } from "@/components/position/standing-section";
import { WorkedOut } from "@/components/position/worked-out";
import { LockedRegister } from "@/components/register/locked-register";
import { EmptyState } from "@/components/ui/empty-state";
import { FindingHeader } from "@/components/ui/finding-header";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { listAssessmentsIn } from "@/db/assessments/assessments";
import { listFirmFiguresIn } from "@/db/fields/firm-figures";
import { listListedLinksIn } from "@/db/position/links";
import { requirements1 } from "@/lib/catalog";
import { clientPaths } from "@/lib/paths";
import { positionHeadline } from "@/lib/view/position/headline";
import { barInWords } from "@/lib/view/position/reading";
import { hasStanding } from "@/lib/view/position/standing";
import { readPortfolio } from "@/lib/view/position/states";
import { customersOf, readLinks } from "@/lib/view/register/links";
import { drawnOf } from "@/lib/view/register/register-pages";
import { linkWords, positionWords, resultPageWords, say, sayNamed, clientWords as words } from "@/lib/words";

type Props = {
  readonly params: Promise<{ firmId: string }>;
  readonly searchParams: Promise<{ page?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.position[await currentLocale()] };
}

/** The current register of a client and its results, read-only. */
export default async function ClientPositionPage({ params, searchParams }: Props) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const firmId = requireId((await params).firmId);
  const { page } = await onceEach(searchParams);
  const drawn = { side: "supplier", asked: { page } } as const;
  const view = { firmId, view: "position", scope: "position" } as const;
  const { client, links, finalOfRest } = await readClient(actor, view, async (tx, own) => {
    const [assessment] = await listAssessmentsIn(tx, { firmId });
    const figures =
      assessment === undefined ? {} : await listFirmFiguresIn(tx, { firmId, assessmentId: assessment.id });
    return {
      client: own,
      links: readLinks(await listListedLinksIn(tx, { firmId, answersOf: (all) => drawnOf(all, drawn) })),
      finalOfRest: figures["final-users"]?.value ?? null,
    };
  });
  const mix = readPortfolio(links, locale);
  const hrefs = { base: clientPaths.position(firmId), editable: false, instead: words.askFirm[locale] };
  const around = { links, subSuppliers: [], levels: new Map<string, number>() };
  if (links.length === 0) {
    return (
      <ClientFrame actor={actor} client={client} current="position">
        <EmptyState title={sayNamed(words.noLinks, locale, { firm: client.name })}>
          {say(positionWords.lede, locale)}
        </EmptyState>
      </ClientFrame>
    );
  }
  return (
    <ClientFrame
      actor={actor}
      client={client}
      current="position"
      actions={<PrintButton label={resultPageWords.print[locale]} />}
    >
      <div className="flex flex-col gap-5">
        <FindingHeader finding={positionHeadline(client.name, links, locale)} lede={words.positionLede[locale]} />
        <PortfolioSection
          locale={locale}
          portfolio={mix}
          hrefs={hrefs}
          links={customersOf(links).length}
          placed={customersOf(links).filter((link) => link.placement !== undefined).length}
        />
        <Section id="register" title={say(linkWords.register, locale)}>
          <LockedRegister
            locale={locale}
            firmId={undefined}
            links={links}
            page={page}
            hrefOf={(number) => `${clientPaths.position(firmId)}?page=${number}#register`}
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
        </Section>
        <div className="grid grid-cols-1 gap-5 xl:grid-cols-2">
          <DependenceSection locale={locale} links={links} hrefs={hrefs} />
          <NetworkMapSection locale={locale} firm={client.name} ownLevel={null} {...around} />
        </div>
        {hasStanding(links) ? (
          <StandingSection locale={locale} links={links} subSuppliers={[]} finalOfRest={finalOfRest} />
        ) : null}
        <WorkedOut locale={locale} links={links} expectations={requirements1} />
        <PositionTables locale={locale} mix={mix} finalOfRest={finalOfRest} {...around} />
      </div>
    </ClientFrame>
  );
}
