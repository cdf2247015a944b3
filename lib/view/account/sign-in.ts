import type { Locale } from "@/lib/result";
import { authWords, speak } from "@/lib/words";

/** The texts of a sign-in form, in one language. */
export function wordsOfSignIn(locale: Locale, submit: string) {
  const { email, emailInvalid, code, codeInvalid, password } = speak(authWords, locale);
  return { email, emailInvalid, code, codeInvalid, password, submit };
}
