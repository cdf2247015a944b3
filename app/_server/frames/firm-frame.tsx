import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { QueueFlusher } from "@/components/questionnaire/queue-flusher";
import { type Destination, FirmShell } from "@/components/shell/firm-shell";
import { type FirmFrameFacts, findFirmFrame } from "@/db/plans/frames";
import { currentInstrument } from "@/lib/catalog";
import type { Locale } from "@/lib/result";
import { questionnaireWords, say, shellWords } from "@/lib/words";
import { withFreshSession } from "../gate/actor";
import type { UserActor } from "../gate/gate";
import { currentLocale } from "../gate/locale";
import { requireId } from "../gate/path-id";
import { languageSwitch } from "../gate/words";

export type FirmPlace = "overview" | "assessment" | "position" | "results" | "plan" | "people" | "sharing" | "none";

type FirmFrameProps = {
  readonly actor: UserActor;
  readonly firmId: string;
  readonly current: FirmPlace;
  readonly place?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** Facts of the frame, once a request; pages may ask for them too. A stranger's firm does not exist. */
export const requireFirmFrame = cache(async (actor: UserActor, firmId: string): Promise<FirmFrameFacts> => {
  const facts = await withFreshSession(() => findFirmFrame(actor, { firmId: requireId(firmId) }));
  if (facts === undefined) notFound();
  return facts;
});

/** The frame around every page of a firm, with the destinations this role has. */
export async function FirmFrame({ actor, firmId, current, place, actions, children }: FirmFrameProps) {
  const [facts, locale] = await Promise.all([requireFirmFrame(actor, firmId), currentLocale()]);
  const isManager = facts.firm.role === "manager";
  return (
    <FirmShell
      firmName={facts.firm.name}
      subtitle={subtitleOf(facts, locale)}
      destinations={listDestinations(facts, current, locale)}
      lower={[
        ...(isManager
          ? [
              destination(`/firms/${firmId}/people`, "people", current, locale),
              destination(`/firms/${firmId}/sharing`, "sharing", current, locale),
            ]
          : []),
        { href: "/method", label: say(shellWords.method, locale), current: false },
        { href: "/help", label: say(shellWords.help, locale), current: false },
      ]}
      person={{ name: facts.firm.displayName, href: "/account" }}
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

function subtitleOf({ firm, assessment }: FirmFrameFacts, locale: Locale): string {
  const parts = firm.isDemo ? [say(shellWords.demoFirm, locale)] : [];
  if (assessment !== undefined) parts.push(say(shellWords.cycleOf, locale, { year: assessment.cycle }));
  return parts.join(" · ");
}

const destination = (
  href: string,
  place: Exclude<FirmPlace, "none">,
  current: FirmPlace,
  locale: Locale,
  count?: string,
): Destination => ({
  href,
  label: say(shellWords[place], locale),
  current: place === current,
  ...(count === undefined ? {} : { count }),
});

/** Counts: everybody's answered items for a manager, a contributor's own. */
function listDestinations(facts: FirmFrameFacts, current: FirmPlace, locale: Locale): Destination[] {
  const { firm, assessment } = facts;
  const base = `/firms/${firm.id}`;
  const count = firm.role === "manager" ? facts.answered : facts.ownAnswered;
  const asked = firm.role === "manager" ? currentInstrument.items.length : facts.ownAsked;
  const items = assessment === undefined ? undefined : `${count}/${asked}`;
  const links = say(shellWords.linksCount, locale, { n: facts.links });
  return [
    destination(base, "overview", current, locale),
    destination(`${base}/assessments`, "assessment", current, locale, items),
    destination(`${base}/position`, "position", current, locale, facts.links === 0 ? undefined : links),
    destination(`${base}/results`, "results", current, locale),
    destination(
      `${base}/plan`,
      "plan",
      current,
      locale,
      facts.openMeasures === 0 ? undefined : `${facts.openMeasures}`,
    ),
  ];
}
