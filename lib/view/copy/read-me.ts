import { COHORT_TIME_ZONE } from "@/lib/cohort";
import type { Firm } from "@/lib/firms";
import { LOCALES } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { say, sayNamed, copyWords as words } from "@/lib/words";

type Copied = {
  readonly madeAt: Date;
  /** Maximum size of the files in one export. */
  readonly megabytes: number;
};

/** What a firm's data export contains and what not, in every language, because it is not known who will open it. */
export const firmReadMe = ({ firm, madeAt, megabytes }: Copied & { readonly firm: Firm }): string =>
  LOCALES.map((locale) =>
    [
      sayNamed(words.readMeTitle, locale, {
        firm: firm.name,
        name: firm.displayName,
        day: dayInWords(madeAt, firm.timeZone, locale),
      }),
      ...[words.readMeFirm, words.readMeResults, words.readMeFiles].map((text) => text[locale]),
      sayNamed(words.readMeLimit, locale, { mb: megabytes }),
      words.readMeNot[locale],
    ].join("\n"),
  ).join("\n\n");

/** What a person's data export contains and what not, in every language. */
export const ownReadMe = ({ madeAt, megabytes }: Copied): string =>
  LOCALES.map((locale) =>
    [
      say(words.readMeOwnTitle, locale, { day: dayInWords(madeAt, COHORT_TIME_ZONE, locale) }),
      words.readMeOwn[locale],
      words.readMeOwnFiles[locale],
      sayNamed(words.readMeLimit, locale, { mb: megabytes }),
    ].join("\n"),
  ).join("\n\n");
