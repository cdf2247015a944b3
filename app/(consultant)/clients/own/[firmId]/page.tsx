import { ConsultantFrame } from "@/app/_server/frames/consultant-frame";
import { type PageProps, requireFound, titled } from "@/app/_server/frames/page";
import { requireActor } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { OwnWorkParts } from "@/components/clients/own-work-parts";
import { SoftLink } from "@/components/ui/soft-link";
import { findOwnWork } from "@/db/consultants/own-work";
import { clientPaths } from "@/lib/paths";
import { clientWords, ownWorkWords as words } from "@/lib/words";

export const generateMetadata = titled(words.title);

/** What a consultant wrote about a client, readable also after the access has ended; nothing that the firm entered. */
export default async function OwnWorkPage({ params }: PageProps<"firmId">) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const firmId = requireId((await params).firmId);
  const work = await requireFound(() => findOwnWork(actor, { firmId }));
  return (
    <ConsultantFrame
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
