import { ClientFrame, readClient } from "@/app/_server/frames/client-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { ClientCycle } from "@/components/clients/client-cycle";
import { LatestOfClient } from "@/components/clients/latest-result";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { readOverviewIn } from "@/db/consultants/portfolio";
import { dutyOf } from "@/lib/view/clients/next-step";
import { findingOf, ledeOf } from "@/lib/view/clients/overview";
import { clientWords as words } from "@/lib/words";

export const generateMetadata = titled(words.overview);

/** A client's current cycle and latest result, within the scope of the access. */
export default async function ClientPage({ params }: PageProps<"firmId">) {
  const facts = await readClient(params, { view: "overview" }, readOverviewIn);
  const { client, locale, assessment, results } = facts;
  const duty = dutyOf({ ...facts, firmId: client.id, mayReview: client.engagement.mayReview }, locale);
  return (
    <ClientFrame client={client} current="overview">
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[findingOf(facts, locale)]}
          lede={ledeOf(facts, locale)}
          action={
            duty === undefined ? undefined : (
              <PageLink className="button button-primary print:hidden" href={duty.href}>
                {duty.text}
              </PageLink>
            )
          }
        />
        {assessment === undefined ? null : <ClientCycle facts={facts} locale={locale} />}
        {results?.[0] === undefined ? null : <LatestOfClient facts={facts} locale={locale} />}
      </div>
    </ClientFrame>
  );
}
