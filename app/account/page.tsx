import { languageSwitch } from "@/app/_server/frames/language-switch";
import { type PageProps, titled } from "@/app/_server/frames/page";
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
import { listMemberships, type Person } from "@/db/people/people";
import { wantsReminders } from "@/db/people/reminders";
import { listSessions } from "@/db/people/sessions";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { assignmentWords, authWords, nameFaultWords, shellWords, speak } from "@/lib/words";
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

export const generateMetadata = titled(authWords.accountTitle);

/** Maximum number of entries of the account's log on the page. */
const EVENTS_SHOWN = 8;

export default async function AccountPage({ searchParams }: PageProps) {
  const [query, actor, person, locale] = await Promise.all([
    onceEach(searchParams),
    requireActor(),
    requirePerson(),
    currentLocale(),
  ]);
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
        <Names person={person} locale={locale} />
        <PasswordSection
          person={person}
          isDone={query.done === "password"}
          isCodeSent={query.proof === "code"}
          actions={{ save: savePassword, sendCode: sendPasswordCode }}
          locale={locale}
        />
        <Reminders wanted={(await wantsReminders(person.id)) ?? true} locale={locale} />
        <Appearance locale={locale} />
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

/** The display name, and the name for readers of the other language. */
function Names({ person, locale }: { readonly person: Person; readonly locale: Locale }) {
  const words = speak(authWords, locale);
  const form = {
    submit: words.save,
    saved: words.savedShort,
    problems: { nameMissing: words.nameMissing, ...speak(nameFaultWords, locale) },
  };
  return (
    <>
      <Section title={words.yourName}>
        <OneFieldForm
          {...form}
          action={saveName}
          field={{ name: "name", label: words.yourName, hint: words.yourNameHint, maxLength: 80 }}
          value={person.name}
        />
      </Section>
      <Section title={words.yourOtherName}>
        <OneFieldForm
          {...form}
          action={saveOtherName}
          field={{ name: "otherName", label: words.yourOtherName, hint: words.yourOtherNameHint, maxLength: 80 }}
          value={person.otherName ?? ""}
        />
      </Section>
    </>
  );
}

function Reminders({ wanted, locale }: { readonly wanted: boolean; readonly locale: Locale }) {
  const { offTitle, offReading, onNow: on, offNow: off, turnOff, turnOn } = assignmentWords;
  return (
    <Section id="reminders" title={offTitle[locale]} reading={offReading[locale]}>
      <RemindersForm action={saveReminders} wanted={wanted} words={speak({ on, off, turnOff, turnOn }, locale)} />
    </Section>
  );
}

async function Appearance({ locale }: { readonly locale: Locale }) {
  const [theme, next] = await Promise.all([currentTheme(), currentPath()]);
  return (
    <Section title={authWords.appearance[locale]}>
      <div className="flex flex-col gap-4">
        <div className="flex items-center gap-3">
          <span className="type-small text-ink-2">{authWords.language[locale]}</span>
          <LanguageSwitch {...(await languageSwitch(locale))} />
        </div>
        <ThemeSwitch words={speak(shellWords, locale)} current={theme} next={next} />
      </div>
    </Section>
  );
}
