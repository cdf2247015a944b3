import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { namesInMail } from "@/lib/name-rules";
import type { Locale, Text } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { sayNamed, cohortMailWords as words } from "@/lib/words";
import type { MailText } from "./mail-text";

type Asking = {
  readonly cohortName: Text;
  readonly inviter: string;
  readonly locale: Locale;
  readonly expiresAt: Date;
  readonly url: string;
};

/** The e-mail that asks someone to administer a cohort. */
export function composeAdministration({ cohortName, inviter, locale, expiresAt, url }: Asking): MailText {
  const values = {
    ...namesInMail({ cohort: cohortName[locale], inviter }),
    until: dayInWords(expiresAt, COHORT_TIME_ZONE, locale),
    url,
  };
  return {
    subject: sayNamed(words.administratorSubject, locale, values),
    text: sayNamed(words.administratorBody, locale, values),
  };
}
