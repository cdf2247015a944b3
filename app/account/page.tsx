import type { Metadata } from "next";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { requireActor } from "@/app/_server/gate/actor";
import { currentLocale, currentPath, currentTheme } from "@/app/_server/gate/locale";
import { onceEach } from "@/app/_server/gate/query";
import { languageSwitch } from "@/app/_server/gate/words";
import { requirePerson } from "@/app/_server/sign-in/sessions";
import { OneFieldForm, RemindersForm, SignOutForm } from "@/components/account/account-forms";
import { PasswordForm } from "@/components/account/password-form";
import { SessionList } from "@/components/account/session-list";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { Notice } from "@/components/ui/notice";
import { PressForm } from "@/components/ui/press-form";
import { Section } from "@/components/ui/section";
import { listAccountEvents } from "@/db/people/account-log";
import { listMemberships, type Person } from "@/db/people/people";
import { wantsReminders } from "@/db/people/reminders";
import { listSessions } from "@/db/people/sessions";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { momentInWords } from "@/lib/view/time/firm-time";
import {
  assignmentWords,
  auditActWords,
  authWords,
  nameFaultWords,
  refusalWords,
  say,
  shellWords,
  speak,
} from "@/lib/words";
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
import { FirmsSection } from "./firms-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(authWords.accountTitle, await currentLocale()) };
}

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
  const words = speak(authWords, locale);
  const sure = { ask: words.unsentWarning, stay: words.stay };
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
            refusals={{ "changed-meanwhile": refusalWords["changed-meanwhile"][locale] }}
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
            refusals={{ "changed-meanwhile": refusalWords["changed-meanwhile"][locale] }}
          />
        </Section>
        <PasswordSection person={person} locale={locale} done={query.done} isCodeSent={query.proof === "code"} />
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
        <FirmsSection locale={locale} leaving={query.leave} isLeft={query.done === "left"} />
        <Section id="copy" title={words.ownCopy} reading={words.ownCopyReading}>
          <a href="/account/copy" className="button">
            {words.ownCopyGet}
          </a>
        </Section>
        <SessionsSection locale={locale} isEnded={query.done === "session"} />
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

type PasswordProps = {
  readonly person: Person;
  readonly locale: Locale;
  readonly done: string | undefined;
  /** A code was asked for on this page; it takes the place of the password of now. */
  readonly isCodeSent: boolean;
};

/** Setting a password, once the person has shown by the old one or by a code that the account is his. */
function PasswordSection({ person, locale, done, isCodeSent }: PasswordProps) {
  const words = speak(authWords, locale);
  const refusals = speak(refusalWords, locale);
  const title = person.hasPassword ? words.changePassword : words.setPassword;
  return (
    <Section id="password" title={title} reading={words.passwordReason}>
      <div className="flex flex-col gap-4">
        {isCodeSent ? (
          <Notice tone="info">{say(authWords.passwordCodeSent, locale, { email: person.email })}</Notice>
        ) : null}
        {isCodeSent || person.hasPassword ? (
          <PasswordForm
            action={savePassword}
            proof={isCodeSent ? "code" : "password"}
            words={{
              current: words.currentPassword,
              code: words.code,
              new: words.newPassword,
              hint: words.newPasswordHint,
              short: words.passwordShort,
              submit: title,
              saved: words.passwordSet,
            }}
            done={done === "password"}
            refusals={refusals}
          />
        ) : (
          <p className="type-small">{say(authWords.passwordProof, locale, { email: person.email })}</p>
        )}
        {isCodeSent ? null : (
          <PressForm
            action={sendPasswordCode}
            label={person.hasPassword ? words.passwordCodeInstead : words.sendPasswordCode}
            refusals={refusals}
          />
        )}
      </div>
    </Section>
  );
}

/** Entries of the account's log that the page shows. */
const EVENTS_SHOWN = 8;

/** Where the person is signed in, and what happened with the account lately. */
async function SessionsSection({ locale, isEnded }: { readonly locale: Locale; readonly isEnded: boolean }) {
  const actor = await requireActor();
  const { personId, session: here = "" } = actor;
  const [sessions, events, firms] = await Promise.all([
    listSessions({ personId, here }),
    listAccountEvents(actor, EVENTS_SHOWN),
    listMemberships(actor),
  ]);
  const timeZone = firms[0]?.timeZone ?? COHORT_TIME_ZONE;
  const words = speak(authWords, locale);
  const nameOf = (device: string) => device || words.deviceUnknown;
  const moment = (at: Date) => momentInWords(at, timeZone, locale);
  return (
    <Section id="sessions" title={words.sessionsTitle} reading={words.sessionsReading}>
      {isEnded ? <Notice tone="info">{words.sessionGone}</Notice> : null}
      <SessionList
        sessions={sessions.map(({ id, device, createdAt, lastUsedAt, isHere }) => ({
          id,
          device: nameOf(device),
          times: [
            say(authWords.sessionSince, locale, { at: moment(createdAt) }),
            say(authWords.sessionUsed, locale, { at: moment(lastUsedAt) }),
          ],
          isHere,
          endLabel: say(authWords.sessionEndOf, locale, { device: nameOf(device) }),
        }))}
        end={endOneSession}
        words={{ here: words.sessionHere, end: words.sessionEnd }}
      />
      <h3 className="type-h3 mt-5">{words.accountLog}</h3>
      <p className="type-small mt-1 text-ink-2">{words.accountLogReading}</p>
      <ul className="type-small mt-2 flex flex-col gap-1">
        {events.map(({ id, at, act, device }) => (
          <li key={id}>{[moment(at), auditActWords[act][locale], device].filter(Boolean).join(" · ")}</li>
        ))}
      </ul>
    </Section>
  );
}
