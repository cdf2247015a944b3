import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { namesInMail } from "@/lib/name-rules";
import type { Locale, Text } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { sayNamed, cohortMailWords as words } from "@/lib/words";
import type { Mail } from "./mail";

type Asking = {
  readonly email: string;
  readonly cohortName: Text;
  readonly inviter: string;
  readonly locale: Locale;
  readonly token: string;
  readonly expiresAt: Date;
};

/** Asks somebody to administer a cohort; the link is in the mail alone. */
export function composeAdministration(asking: Asking, address: string): Mail {
  const { locale } = asking;
  const values = {
    ...namesInMail({ cohort: asking.cohortName[locale], inviter: asking.inviter }),
    until: dayInWords(asking.expiresAt, COHORT_TIME_ZONE, locale),
    url: `${address}/administration/${asking.token}`,
  };
  return {
    to: asking.email,
    subject: sayNamed(words.administratorSubject, locale, values),
    text: sayNamed(words.administratorBody, locale, values),
  };
}
