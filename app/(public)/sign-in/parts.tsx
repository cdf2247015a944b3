import { mailFolder } from "@/app/_server/mail/mail";
import { openDemoDoor } from "@/app/_server/sign-in/demo";
import type { Locale } from "@/lib/result";
import { authWords, refusalWords, say, speak } from "@/lib/words";

/** What a form of signing in says, in one language. */
export function saidOfSignIn(locale: Locale, submit: string) {
  const { email, emailInvalid, code, codeInvalid, password } = speak(authWords, locale);
  return {
    words: { email, emailInvalid, code, codeInvalid, password, submit },
    refusals: speak(refusalWords, locale),
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
