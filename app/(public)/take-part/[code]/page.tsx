import type { Metadata } from "next";
import Link from "next/link";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { findActor } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { onceEach } from "@/app/_server/gate/query";
import { hashInvitationCode, takePartPath } from "@/app/_server/secret-links/cohort-links";
import { findCurrentPerson } from "@/app/_server/sign-in/sessions";
import { JoinCohortForm } from "@/components/cohort/join-cohort-form";
import { InvitationEnded, JoiningLevels } from "@/components/cohort/joining-parts";
import { Section } from "@/components/ui/section";
import { findJoining } from "@/db/cohorts/consent";
import { listMemberships, type Person } from "@/db/people/people";
import type { JoiningNotice } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { consentCards, consentParagraphs } from "@/lib/view/cohort/consent-words";
import { joiningFacts } from "@/lib/view/cohort/joining";
import { authWords, refusalWords, say, sayNamed, speak, sharingWords as words } from "@/lib/words";
import { joinCohort } from "../actions";

export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

type Props = {
  readonly params: Promise<{ code: string }>;
  readonly searchParams: Promise<{ firm?: string }>;
};

/** What the link of an invitation opens: who asks, what the firm agrees to, and joining with one of three levels. */
export default async function TakePartPage({ params, searchParams }: Props) {
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
  const person = await findCurrentPerson();
  return (
    <PublicFrame>
      <div className="mx-auto flex max-w-[54rem] flex-col gap-5 pt-4">
        <header>
          <h1 className="type-finding">
            {sayNamed(words.title, locale, { cohort: cohortName[locale], firm: firmName })}
          </h1>
          <p className="type-lede mt-2">{words.lede[locale]}</p>
          <p className="mt-3 max-w-[72ch] text-ink-2">{joiningFacts(joining, locale).join(" ")}</p>
        </header>
        <Section id="agree" title={words.textTitle[locale]}>
          <div className="flex max-w-[72ch] flex-col gap-3">
            {consentParagraphs({ ...joining, name: cohortName }, locale).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        </Section>
        {person === undefined ? <JoiningLevels joining={joining} locale={locale} /> : null}
        <Join joining={joining} code={code} chosen={firm} locale={locale} person={person} />
      </div>
    </PublicFrame>
  );
}

type JoinProps = {
  readonly joining: JoiningNotice;
  readonly code: string;
  readonly chosen: string | undefined;
  readonly locale: Locale;
  readonly person: Person | undefined;
};

async function Join({ joining, code, chosen, locale, person }: JoinProps) {
  const path = takePartPath(code);
  if (person === undefined) {
    return (
      <Section id="join" title={words.joinTitle[locale]}>
        <Link className="button button-primary" prefetch={false} href={`/sign-in?next=${encodeURIComponent(path)}`}>
          {words.signIn[locale]}
        </Link>
        <p className="type-small mt-2 text-ink-2">{words.signInWhy[locale]}</p>
      </Section>
    );
  }
  const actor = await findActor();
  const own = actor === undefined ? [] : await listMemberships(actor);
  const firms = own.filter(({ role }) => role === "manager");
  const [first] = firms;
  const make = `/firms/new?join=${code}`;
  return (
    <Section
      id="join"
      title={words.joinTitle[locale]}
      reading={say(authWords.signedInAs, locale, { email: person.email })}
    >
      {first === undefined ? (
        <>
          <p className="mb-3">{words.noFirm[locale]}</p>
          <Link className="button button-primary" prefetch={false} href={make}>
            {words.makeFirm[locale]}
          </Link>
        </>
      ) : (
        <>
          <JoinCohortForm
            action={joinCohort}
            code={code}
            version={joining.consentVersion}
            firms={firms.map(({ firmId, firmName }) => ({ value: firmId, label: firmName }))}
            firm={firms.find(({ firmId }) => firmId === chosen)?.firmId ?? first.firmId}
            cards={consentCards(joining.minimumK, locale)}
            markName={words.yourFirm[locale]}
            words={{ which: words.whichFirm[locale], levels: words.levels[locale], join: words.join[locale] }}
            refusals={speak(refusalWords, locale)}
          />
          <p className="mt-4">
            <Link className="link" prefetch={false} href={make}>
              {words.otherFirm[locale]}
            </Link>
          </p>
        </>
      )}
    </Section>
  );
}
