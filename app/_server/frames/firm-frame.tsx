import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { QueueFlusher } from "@/components/outbox/queue-flusher";
import { FirmShell } from "@/components/shell/firm-shell";
import { findFirmFrame } from "@/db/plans/frames";
import type { FirmFrameFacts } from "@/lib/firms";
import { questionnaireWords, say, shellWords } from "@/lib/words";
import { withFreshSession } from "../gate/actor";
import type { UserActor } from "../gate/gate";
import { currentLocale } from "../gate/locale";
import { requireId } from "../gate/path-id";
import { type FirmPlace, firmLowerMenu, firmMenu, firmSubtitle } from "./firm-menu";
import { languageSwitch } from "./language-switch";

type FirmFrameProps = {
  readonly actor: UserActor;
  readonly firmId: string;
  readonly current: FirmPlace;
  readonly place?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The data of the frame, once per request; also used by pages. Responds 404 for a non-member. */
export const requireFirmFrame = cache(async (actor: UserActor, firmId: string): Promise<FirmFrameFacts> => {
  const facts = await withFreshSession(() => findFirmFrame(actor, { firmId: requireId(firmId) }));
  if (facts === undefined) notFound();
  return facts;
});

/** The frame around every page of a firm, with the navigation for this role. */
export async function FirmFrame({ actor, firmId, current, place, actions, children }: FirmFrameProps) {
  const [facts, locale] = await Promise.all([requireFirmFrame(actor, firmId), currentLocale()]);
  return (
    <FirmShell
      firmName={facts.firm.name}
      subtitle={firmSubtitle(facts, locale)}
      destinations={firmMenu(facts, current, locale)}
      lower={firmLowerMenu(facts.firm, current, locale)}
      person={{ id: actor.personId, name: facts.firm.displayName, href: "/account" }}
      words={{ menu: say(shellWords.menu, locale), mainNav: say(shellWords.mainNav, locale) }}
      language={await languageSwitch(locale)}
      place={place}
      actions={actions}
    >
      <QueueFlusher
        owner={actor.personId}
        words={{
          decisionWaits: questionnaireWords.decisionWaits[locale],
          decide: questionnaireWords.decide[locale],
        }}
      />
      {children}
    </FirmShell>
  );
}
