import type { Metadata } from "next";
import Link from "next/link";
import { ClientFrame, readClient } from "@/app/_server/frames/client-frame";
import { requireActor } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { ClientCycle } from "@/components/clients/client-cycle";
import { LatestOfClient } from "@/components/clients/latest-result";
import { FindingHeader } from "@/components/ui/finding-header";
import { readOverviewIn } from "@/db/consultants/portfolio";
import { dutyOf } from "@/lib/view/clients/next-step";
import { findingOf, ledeOf } from "@/lib/view/clients/overview";
import { clientWords as words } from "@/lib/words";

type Props = { readonly params: Promise<{ firmId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.overview[await currentLocale()] };
}

/** A client's current cycle and latest result, within the scope of the access. */
export default async function ClientPage({ params }: Props) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const firmId = requireId((await params).firmId);
  const facts = await readClient(actor, { firmId, view: "overview" }, readOverviewIn);
  const { client, assessment, results } = facts;
  const duty = dutyOf({ ...facts, firmId, mayReview: client.engagement.mayReview }, locale);
  return (
    <ClientFrame actor={actor} client={client} current="overview">
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[findingOf(facts, locale)]}
          lede={ledeOf(facts, locale)}
          action={
            duty === undefined ? undefined : (
              <Link className="button button-primary print:hidden" prefetch={false} href={duty.href}>
                {duty.text}
              </Link>
            )
          }
        />
        {assessment === undefined ? null : <ClientCycle facts={facts} locale={locale} />}
        {results?.[0] === undefined ? null : <LatestOfClient facts={facts} locale={locale} />}
      </div>
    </ClientFrame>
  );
}
