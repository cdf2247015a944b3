import { mailFolder } from "@/app/_server/mail/mail";
import { openDemoDoor } from "@/app/_server/sign-in/demo";
import { authWords, refusalWords, say, speak } from "@/lib/i18n";
import type { Locale } from "@/lib/result";

/** Words of every problem a sign-in form can have, in one language. */
export function problemWords(locale: Locale): Record<string, string> {
  return {
    ...speak(refusalWords, locale),
    emailInvalid: say(authWords.emailInvalid, locale),
    codeInvalid: say(authWords.codeInvalid, locale),
  };
}

export function formWords(locale: Locale, submit: string) {
  return {
    email: say(authWords.email, locale),
    code: say(authWords.code, locale),
    password: say(authWords.password, locale),
    submit,
  };
}

/** Where a demo's mails lie; nothing elsewhere. */
export async function WhereMailGoes({ locale }: { locale: Locale }) {
  if (!(await openDemoDoor())) return null;
  return (
    <p className="type-small mt-4 break-all text-ink-3">
      {say(authWords.whereMailGoes, locale, { folder: mailFolder() })}
    </p>
  );
}
