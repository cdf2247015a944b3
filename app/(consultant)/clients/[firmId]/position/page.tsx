import { ClientFrame, readClient } from "@/app/_server/frames/client-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { ReadOnlyPosition } from "@/components/position/read-only-position";
import { EmptyState } from "@/components/ui/empty-state";
import { FindingHeader } from "@/components/ui/finding-header";
import { PrintButton } from "@/components/ui/print-button";
import { listAssessmentsIn } from "@/db/assessments/assessments";
import { listFirmFiguresIn } from "@/db/fields/firm-figures";
import { listListedLinksIn } from "@/db/position/links";
import { clientPaths } from "@/lib/paths";
import { positionHeadline } from "@/lib/view/position/headline";
import { readLinks } from "@/lib/view/register/links";
import { drawnOf } from "@/lib/view/register/register-pages";
import { positionWords, resultPageWords, say, sayNamed, clientWords as words } from "@/lib/words";

export const generateMetadata = titled(words.position);

/** The current register of a client's business relationships and the figures computed from it, read-only. */
export default async function ClientPositionPage({ params, searchParams }: PageProps<"firmId">) {
  const { page } = await onceEach(searchParams);
  const drawn = { side: "supplier", asked: { page } } as const;
  const view = { view: "position", scope: "position" } as const;
  const { client, locale, links, finalOfRest } = await readClient(params, view, async (tx, { id: firmId }) => {
    const [assessment] = await listAssessmentsIn(tx, { firmId });
    const figures =
      assessment === undefined ? {} : await listFirmFiguresIn(tx, { firmId, assessmentId: assessment.id });
    return {
      links: readLinks(await listListedLinksIn(tx, { firmId, answersOf: (all) => drawnOf(all, drawn) })),
      finalOfRest: figures["final-users"]?.value ?? null,
    };
  });
  const base = clientPaths.position(client.id);
  if (links.length === 0) {
    return (
      <ClientFrame client={client} current="position">
        <EmptyState title={sayNamed(words.noLinks, locale, { firm: client.name })}>
          {say(positionWords.lede, locale)}
        </EmptyState>
      </ClientFrame>
    );
  }
  return (
    <ClientFrame client={client} current="position" actions={<PrintButton label={resultPageWords.print[locale]} />}>
      <div className="flex flex-col gap-5">
        <FindingHeader finding={positionHeadline(client.name, links, locale)} lede={words.positionLede[locale]} />
        <ReadOnlyPosition
          locale={locale}
          firmName={client.name}
          links={links}
          hrefs={{ base, editable: false, instead: words.askFirm[locale] }}
          ownLevel={null}
          finalOfRest={finalOfRest}
          register={{ firmId: undefined, page, hrefOf: (number) => `${base}?page=${number}#register` }}
        />
      </div>
    </ClientFrame>
  );
}
