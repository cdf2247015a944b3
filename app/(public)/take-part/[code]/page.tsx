import type { Metadata } from "next";
import type { PageProps } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { onceEach } from "@/app/_server/frames/query";
import { findActor } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { hashInvitationCode, takePartPath } from "@/app/_server/secret-links/cohort-links";
import { findCurrentPerson } from "@/app/_server/sign-in/sessions";
import { InvitationEnded, JoiningLevels } from "@/components/sharing/joining-parts";
import { JoiningSection } from "@/components/sharing/joining-section";
import { Section } from "@/components/ui/section";
import { findJoining } from "@/db/cohorts/consent";
import { listMemberships } from "@/db/people/people";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { consentParagraphs, joiningFacts } from "@/lib/view/cohort/consent-words";
import { dayAt } from "@/lib/view/time/calendar";
import { joinSentences, sayNamed, sharingWords as words } from "@/lib/words";
import { joinCohort } from "./actions";

export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

/**
 * The page that an invitation to a cohort links to: who asks, what the firm agrees to, and joining with one of three
 * consent levels.
 */
export default async function TakePartPage({ params, searchParams }: PageProps<"code">) {
  const [{ code }, { firm }, locale] = await Promise.all([params, onceEach(searchParams), currentLocale()]);
  const joining = await findJoining(hashInvitationCode(code), locale);
  if (joining === undefined || joining.state !== "open") {
    return (
      <PublicFrame>
        <InvitationEnded joining={joining} locale={locale} />
      </PublicFrame>
    );
  }
  const { cohortName, firmName } = joining;
  const [person, actor] = await Promise.all([findCurrentPerson(), findActor()]);
  const own = actor === undefined ? [] : await listMemberships(actor);
  const firms = own.filter(({ role }) => role === "manager");
  return (
    <PublicFrame>
      <div className="mx-auto flex max-w-[54rem] flex-col gap-5 pt-4">
        <header>
          <h1 className="type-finding">
            {sayNamed(words.title, locale, { cohort: cohortName[locale], firm: firmName })}
          </h1>
          <p className="type-lede mt-2">{words.lede[locale]}</p>
          <p className="mt-3 max-w-[72ch] text-ink-2">
            {joinSentences(joiningFacts(joining, locale, dayAt(COHORT_TIME_ZONE, new Date())), locale)}
          </p>
        </header>
        <Section id="agree" title={words.textTitle[locale]}>
          <div className="flex max-w-[72ch] flex-col gap-3">
            {consentParagraphs({ ...joining, name: cohortName }, locale).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        </Section>
        {firms.length > 0 ? null : (
          <JoiningLevels joining={joining} isSignedIn={person !== undefined} locale={locale} />
        )}
        <JoiningSection
          joining={joining}
          code={code}
          chosen={firm}
          path={takePartPath(code)}
          person={person}
          firms={firms}
          joinCohort={joinCohort}
          locale={locale}
        />
      </div>
    </PublicFrame>
  );
}
