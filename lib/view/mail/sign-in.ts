import type { Locale } from "@/lib/result";
import { say, authWords as words } from "@/lib/words";
import type { MailText } from "./mail-text";

type Code = { readonly code: string; readonly locale: Locale };

/** Brings a code to sign in; with a link past others where many have asked for codes. */
export function composeSignInCode({
  code,
  locale,
  urlPast,
}: Code & { readonly urlPast?: string | undefined }): MailText {
  const body = say(words.mailBody, locale, { code });
  return {
    subject: say(words.mailSubject, locale, { code }),
    text: urlPast === undefined ? body : `${body}\n\n${say(words.mailManyAsked, locale, { url: urlPast })}`,
  };
}

/** Brings a code that lets a person who is signed in set a password. */
export const composePasswordCode = ({ code, locale }: Code): MailText => ({
  subject: say(words.passwordCodeSubject, locale, { code }),
  text: say(words.passwordCodeBody, locale, { code }),
});

type PasswordSet = {
  readonly locale: Locale;
  /** By which device, as it names itself; empty where it does not. */
  readonly device: string;
  readonly url: string;
};

/** Tells a person that the password of the account was set. */
export const composePasswordSet = ({ locale, device, url }: PasswordSet): MailText => ({
  subject: words.passwordSetSubject[locale],
  text: say(words.passwordSetBody, locale, { device: device || words.deviceUnknown[locale], url }),
});
