import type { Metadata } from "next";
import type { PageProps } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { hashToken } from "@/app/_server/gate/tokens";
import { findCurrentPerson } from "@/app/_server/sign-in/sessions";
import { AcceptAdministration } from "@/components/cohort/administrator-forms";
import { PageLink } from "@/components/shell/page-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { type AdministrationNotice, findAdministration } from "@/db/cohorts/administration";
import type { Person } from "@/db/people/people";
import type { Locale } from "@/lib/result";
import { authWords, say, sayNamed, speak, cohortSettingWords as words } from "@/lib/words";
import { accept } from "./actions";

export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

/**
 * The page that the e-mail to a future administrator links to: who asks, for which cohort, and the form that accepts.
 */
export default async function AdministrationPage({ params }: PageProps<"token">) {
  const [{ token }, locale] = await Promise.all([params, currentLocale()]);
  const notice = await findAdministration(hashToken(token), locale);
  if (notice === undefined || notice.state !== "open") {
    return (
      <PublicFrame>
        <EmptyState title={words.gone[locale]}>{words.goneText[locale]}</EmptyState>
      </PublicFrame>
    );
  }
  return (
    <PublicFrame>
      <div className="mx-auto max-w-[34rem] pt-4">
        <h1 className="type-finding">{sayNamed(words.acceptTitle, locale, { cohort: notice.cohortName[locale] })}</h1>
        <p className="type-lede mt-2">{sayNamed(words.acceptLede, locale, { inviter: notice.invitedBy })}</p>
        <div className="mt-6">
          <Accept notice={notice} token={token} person={await findCurrentPerson()} locale={locale} />
        </div>
      </div>
    </PublicFrame>
  );
}

type AcceptProps = {
  readonly notice: AdministrationNotice;
  readonly token: string;
  readonly person: Person | undefined;
  readonly locale: Locale;
};

function Accept({ notice, token, person, locale }: AcceptProps) {
  if (person === undefined) {
    const next = encodeURIComponent(`/administration/${token}`);
    return (
      <PageLink className="button button-primary" href={`/sign-in?next=${next}`}>
        {words.signIn[locale]}
      </PageLink>
    );
  }
  const signedIn = say(authWords.signedInAs, locale, { email: person.email });
  if (person.email !== notice.email) {
    return (
      <Notice tone="warn" title={signedIn}>
        {words.otherAddress[locale]}
      </Notice>
    );
  }
  return (
    <>
      <p className="type-small mb-4 break-words text-ink-2">{signedIn}</p>
      <AcceptAdministration action={accept} token={token} name={person.name} words={speak(words, locale)} />
    </>
  );
}
