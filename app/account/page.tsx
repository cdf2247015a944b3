import type { Metadata } from "next";
import { languageSwitch } from "@/app/_server/frames/language-switch";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { onceEach } from "@/app/_server/frames/query";
import { requireActor } from "@/app/_server/gate/actor";
import { currentLocale, currentPath, currentTheme } from "@/app/_server/gate/locale";
import { requirePerson } from "@/app/_server/sign-in/sessions";
import { OneFieldForm, RemindersForm, SignOutForm } from "@/components/account/account-forms";
import { FirmsSection } from "@/components/account/firms-section";
import { PasswordSection } from "@/components/account/password-section";
import { SessionsSection } from "@/components/account/sessions-section";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { Section } from "@/components/ui/section";
import { listAccountEvents } from "@/db/audit/account-log";
import { listMemberships } from "@/db/people/people";
import { wantsReminders } from "@/db/people/reminders";
import { listSessions } from "@/db/people/sessions";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { assignmentWords, authWords, nameFaultWords, say, shellWords, speak } from "@/lib/words";
import {
  endOneSession,
  leave,
  leaveEverywhere,
  saveName,
  saveOtherName,
  savePassword,
  saveReminders,
  sendPasswordCode,
} from "./actions";
import { leaveThisFirm } from "./firm-actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(authWords.accountTitle, await currentLocale()) };
}

/** Maximum number of entries of the account's log on the page. */
const EVENTS_SHOWN = 8;

type Props = { readonly searchParams: Promise<{ done?: string; proof?: string; leave?: string }> };

export default async function AccountPage({ searchParams }: Props) {
  const [query, person, locale, theme, next] = await Promise.all([
    onceEach(searchParams),
    requirePerson(),
    currentLocale(),
    currentTheme(),
    currentPath(),
  ]);
  const wanted = (await wantsReminders(person.id)) ?? true;
  const actor = await requireActor();
  const [sessions, events, firms] = await Promise.all([
    listSessions({ personId: actor.personId, here: actor.session ?? "" }),
    listAccountEvents(actor, EVENTS_SHOWN),
    listMemberships(actor),
  ]);
  const words = speak(authWords, locale);
  const sure = {
    ...{ ask: words.unsentWarning, readable: words.unsentReadable, stay: words.stay },
    ...{ keep: words.unsentKeep, erase: words.unsentErase },
  };
  return (
    <PublicFrame>
      <div className="mx-auto flex max-w-[40rem] flex-col gap-5">
        <header>
          <h1 className="type-finding">{words.accountTitle}</h1>
          <p className="type-lede mt-1 break-words">{person.email}</p>
        </header>
        <Section title={words.yourName}>
          <OneFieldForm
            action={saveName}
            field={{ name: "name", label: words.yourName, hint: words.yourNameHint, maxLength: 80 }}
            value={person.name}
            submit={words.save}
            saved={words.savedShort}
            problems={{ nameMissing: words.nameMissing, ...speak(nameFaultWords, locale) }}
          />
        </Section>
        <Section title={words.yourOtherName}>
          <OneFieldForm
            action={saveOtherName}
            field={{ name: "otherName", label: words.yourOtherName, hint: words.yourOtherNameHint, maxLength: 80 }}
            value={person.otherName ?? ""}
            submit={words.save}
            saved={words.savedShort}
            problems={speak(nameFaultWords, locale)}
          />
        </Section>
        <PasswordSection
          person={person}
          isDone={query.done === "password"}
          isCodeSent={query.proof === "code"}
          actions={{ save: savePassword, sendCode: sendPasswordCode }}
          locale={locale}
        />
        <Section id="reminders" title={assignmentWords.offTitle[locale]} reading={assignmentWords.offReading[locale]}>
          <RemindersForm
            action={saveReminders}
            wanted={wanted}
            words={speak(
              {
                on: assignmentWords.onNow,
                off: assignmentWords.offNow,
                turnOff: assignmentWords.turnOff,
                turnOn: assignmentWords.turnOn,
              },
              locale,
            )}
          />
        </Section>
        <Section title={words.appearance}>
          <div className="flex flex-col gap-4">
            <div className="flex items-center gap-3">
              <span className="type-small text-ink-2">{words.language}</span>
              <LanguageSwitch {...(await languageSwitch(locale))} />
            </div>
            <ThemeSwitch words={speak(shellWords, locale)} current={theme} next={next} />
          </div>
        </Section>
        <FirmsSection
          firms={firms}
          leaving={query.leave}
          isLeft={query.done === "left"}
          leave={leaveThisFirm}
          locale={locale}
        />
        <Section id="copy" title={words.ownCopy} reading={words.ownCopyReading}>
          <a href="/account/copy" className="button">
            {words.ownCopyGet}
          </a>
        </Section>
        <SessionsSection
          sessions={sessions}
          events={events}
          timeZone={firms[0]?.timeZone ?? COHORT_TIME_ZONE}
          isEnded={query.done === "session"}
          endOne={endOneSession}
          locale={locale}
        />
        <Section title={words.signOut} reading={words.signOutEverywhereReason}>
          <div className="flex flex-wrap gap-3">
            <SignOutForm action={leave} label={words.signOut} words={sure} />
            <SignOutForm action={leaveEverywhere} label={words.signOutEverywhere} words={sure} />
          </div>
        </Section>
      </div>
    </PublicFrame>
  );
}
