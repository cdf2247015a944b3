import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { requirePreparation } from "@/app/_server/frames/preparation";
import { onceEach, pageAsked } from "@/app/_server/frames/query";
import { readAll } from "@/app/_server/gate/actor";
import { EndedLinks, LockedRegisters, RegisterChanges } from "@/components/register/register-history";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { listEndedLinks, listFreezes, listLinkChanges } from "@/db/position/register-history";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import { positionWords, registerWords, say, speak } from "@/lib/words";

export const generateMetadata = titled(registerWords.historyTitle);

/** The history of the register: finished cycles, ended relationships, and every change. */
export default async function RegisterHistoryPage({ params, searchParams }: PageProps<"firmId">) {
  const [{ firmId }, query] = await Promise.all([params, onceEach(searchParams)]);
  const preparation = await requirePreparation(firmId);
  const { actor, locale } = preparation;
  const w = speak(registerWords, locale);
  const after = idSchema.safeParse(query.after).data;
  const [page, ended, freezes] = await readAll(() => [
    listLinkChanges(actor, { firmId, after }),
    listEndedLinks(actor, { firmId, page: pageAsked(query.ended) }),
    listFreezes(actor, { firmId }),
  ]);
  return (
    <FirmFrame
      firmId={firmId}
      current="position"
      place={<PageLink href={firmPaths.position(firmId)}>{say(positionWords.backToRegister, locale)}</PageLink>}
    >
      <div className="flex max-w-[60rem] flex-col gap-5">
        <FindingHeader finding={[w.historyTitle]} lede={w.historyLede} />
        {after === undefined ? (
          <>
            <LockedRegisters at={preparation} freezes={freezes} />
            <EndedLinks at={preparation} page={ended} />
          </>
        ) : null}
        <RegisterChanges at={preparation} page={page} isFirst={after === undefined} />
      </div>
    </FirmFrame>
  );
}
