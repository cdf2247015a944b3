import type { Locale } from "@/lib/result";
import { authWords, refusalWords, speak } from "@/lib/words";

/** The texts of a sign-in form, in one language. */
export function saidOfSignIn(locale: Locale, submit: string) {
  const { email, emailInvalid, code, codeInvalid, password } = speak(authWords, locale);
  return {
    words: { email, emailInvalid, code, codeInvalid, password, submit },
    refusals: speak(refusalWords, locale),
  };
}
