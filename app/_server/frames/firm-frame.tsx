import { cache, type ReactNode } from "react";
import { QueueFlusher } from "@/components/outbox/queue-flusher";
import { FirmShell } from "@/components/shell/firm-shell";
import { findFirmFrame } from "@/db/plans/frames";
import type { FirmFrameFacts } from "@/lib/firms";
import { questionnaireWords, say, shellWords } from "@/lib/words";
import { requireActor } from "../gate/actor";
import type { UserActor } from "../gate/gate";
import { currentLocale } from "../gate/locale";
import { requireId } from "../gate/path-id";
import { type FirmPlace, firmMenu, firmSubtitle } from "./firm-menu";
import { languageSwitch } from "./language-switch";
import { requireFound } from "./page";

type FirmFrameProps = {
  readonly firmId: string;
  readonly current: FirmPlace;
  readonly place?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** Reads what the frame shows, once per request; pages use it too. Responds 404 for a non-member. */
export const requireFirmFrame = cache(
  async (actor: UserActor, firmId: string): Promise<FirmFrameFacts> =>
    requireFound(() => findFirmFrame(actor, { firmId: requireId(firmId) })),
);

/** The person and the firm of a page, from its path; responds 404 for a non-member. */
export async function requireFirm(params: Promise<{ readonly firmId: string }>) {
  const [actor, locale, { firmId }] = await Promise.all([requireActor(), currentLocale(), params]);
  const facts = await requireFirmFrame(actor, requireId(firmId));
  return { actor, locale, firmId: facts.firm.id, firm: facts.firm, assessment: facts.assessment };
}

/** The frame around every page of a firm, with the navigation for this role. */
export async function FirmFrame({ firmId, current, place, actions, children }: FirmFrameProps) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const facts = await requireFirmFrame(actor, firmId);
  return (
    <FirmShell
      firmName={facts.firm.name}
      subtitle={firmSubtitle(facts, locale)}
      {...firmMenu(facts, current, locale)}
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
