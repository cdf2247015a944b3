import type { Locale } from "@/lib/result";
import { say, authWords as words } from "@/lib/words";
import type { MailText } from "./mail-text";

type Code = { readonly code: string; readonly locale: Locale };

/** The e-mail with a sign-in code; with an additional link if many codes are being requested. */
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

/** The e-mail with a code that lets a signed-in person set a password. */
export const composePasswordCode = ({ code, locale }: Code): MailText => ({
  subject: say(words.passwordCodeSubject, locale, { code }),
  text: say(words.passwordCodeBody, locale, { code }),
});

type PasswordSet = {
  readonly locale: Locale;
  /** The device as it identifies itself; empty if it does not. */
  readonly device: string;
  readonly url: string;
};

/** The e-mail that tells a person that their password was set. */
export const composePasswordSet = ({ locale, device, url }: PasswordSet): MailText => ({
  subject: words.passwordSetSubject[locale],
  text: say(words.passwordSetBody, locale, { device: device || words.deviceUnknown[locale], url }),
});
