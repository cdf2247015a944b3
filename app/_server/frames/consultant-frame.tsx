import { cache, type ReactNode } from "react";
import { RatingQueue } from "@/components/clients/rating/rating-queue";
import { FirmShell } from "@/components/shell/firm-shell";
import { findConsultant, listOwnEngagements } from "@/db/consultants/own-engagements";
import { latestByClient } from "@/db/consultants/portfolio";
import { listMemberships } from "@/db/people/people";
import { currentInstrument } from "@/lib/catalog";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { allClientsWatermark } from "@/lib/view/clients/watermark";
import { say, shellWords, speak, unsentRatingWords, clientWords as words } from "@/lib/words";
import { requireActor, withFreshSession } from "../gate/actor";
import type { UserActor } from "../gate/gate";
import { currentLocale } from "../gate/locale";
import { type ConsultantPlace, consultantMenu } from "./consultant-menu";
import { languageSwitch } from "./language-switch";

/**
 * The consultant's own data: name, engagements, and whether they are also a member of a firm. Reads no data of clients.
 */
export const readConsultant = cache(async (actor: UserActor) =>
  withFreshSession(async () => {
    const [consultant, engagements, memberships] = await Promise.all([
      findConsultant(actor),
      listOwnEngagements(actor),
      listMemberships(actor),
    ]);
    return { consultant, engagements, isMember: memberships.length > 0 };
  }),
);

type ConsultantFrameProps = {
  readonly current: ConsultantPlace;
  readonly place?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The frame around every page of a consultant, with its navigation. */
export async function ConsultantFrame({ current, place, actions, children }: ConsultantFrameProps) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const { consultant, engagements, isMember } = await readConsultant(actor);
  const clients = latestByClient(engagements, new Date()).length;
  const name = consultant?.displayName ?? "";
  return (
    <FirmShell
      firmName={name === "" ? words.newConsultant[locale] : say(words.roleSuffix, locale, { name })}
      subtitle={consultant?.organisation ?? ""}
      {...consultantMenu({ clients, isMember }, current, locale)}
      person={{ id: actor.personId, name: name === "" ? say(shellWords.account, locale) : name, href: "/account" }}
      words={{ menu: say(shellWords.menu, locale), mainNav: say(shellWords.mainNav, locale) }}
      language={await languageSwitch(locale)}
      place={place}
      actions={actions}
    >
      <RatingQueue
        owner={actor.personId}
        names={Object.fromEntries(currentInstrument.items.map(({ id, name: item }) => [id, item[locale]]))}
        clock={{ locale, timeZone: COHORT_TIME_ZONE }}
        words={speak(unsentRatingWords, locale)}
      />
      {children}
      {/* The page of a single client prints its own line, which names that client's consent. */}
      {current === "none" ? null : (
        <p className="type-caption mt-6 hidden border-t border-line pt-2 print:block">
          {allClientsWatermark({ name, now: new Date(), locale })}
        </p>
      )}
    </FirmShell>
  );
}
