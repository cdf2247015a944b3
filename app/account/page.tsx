import type { Metadata } from "next";
import { currentLocale, currentPath, currentTheme } from "@/app/_server/locale";
import { PublicFrame } from "@/app/_server/public-frame";
import { requirePerson } from "@/app/_server/sessions";
import { languageSwitch } from "@/app/_server/words";
import { OneFieldForm, RemindersForm, SignOutForm } from "@/components/account/account-forms";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { Section } from "@/components/ui/section";
import { wantsReminders } from "@/db/mails";
import { assignmentWords, authWords, say, shellWords, speak } from "@/lib/i18n";
import { leave, leaveEverywhere, saveName, savePassword, saveReminders } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(authWords.accountTitle, await currentLocale()) };
}

type Props = { readonly searchParams: Promise<{ done?: string }> };

export default async function AccountPage({ searchParams }: Props) {
  const [query, person, locale, theme, next] = await Promise.all([
    searchParams,
    requirePerson(),
    currentLocale(),
    currentTheme(),
    currentPath(),
  ]);
  const wanted = (await wantsReminders(person.id)) ?? true;
  const words = speak(authWords, locale);
  const problems = { nameMissing: words.nameMissing, passwordShort: words.passwordShort };
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
            field={{ name: "name", type: "text", label: words.yourName, hint: words.yourNameHint }}
            value={person.name}
            submit={words.save}
            saved={words.savedShort}
            problems={problems}
          />
        </Section>
        <Section title={person.hasPassword ? words.changePassword : words.setPassword} reading={words.passwordReason}>
          <OneFieldForm
            action={savePassword}
            field={{ name: "newPassword", type: "password", label: words.newPassword, hint: words.newPasswordHint }}
            submit={person.hasPassword ? words.changePassword : words.setPassword}
            saved={words.passwordSet}
            done={query.done === "password"}
            problems={problems}
          />
        </Section>
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
