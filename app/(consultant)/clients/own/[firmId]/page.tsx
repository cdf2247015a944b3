import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConsultantFrame } from "@/app/_server/frames/consultant-frame";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { OwnWorkParts } from "@/components/clients/own-work-parts";
import { SoftLink } from "@/components/ui/soft-link";
import { findOwnWork } from "@/db/consultants/own-work";
import { clientPaths } from "@/lib/paths";
import { clientWords, ownWorkWords as words } from "@/lib/words";

type Props = { readonly params: Promise<{ firmId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.title[await currentLocale()] };
}

/** What a consultant wrote about a client, readable also after the access has ended; nothing that the firm entered. */
export default async function OwnWorkPage({ params }: Props) {
  const [actor, path, locale] = await Promise.all([requireActor(), params, currentLocale()]);
  const firmId = requireId(path.firmId);
  const work = await withFreshSession(() => findOwnWork(actor, { firmId }));
  if (work === undefined) notFound();
  return (
    <ConsultantFrame
      actor={actor}
      current="none"
      place={
        <>
          <SoftLink className="link" href={clientPaths.portfolio}>
            {clientWords.portfolio[locale]}
          </SoftLink>
          {" / "}
          <strong className="font-semibold text-ink">{work.firm}</strong>
        </>
      }
    >
      <OwnWorkParts work={work} locale={locale} />
    </ConsultantFrame>
  );
}
