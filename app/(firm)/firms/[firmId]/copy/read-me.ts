import { COPY_MEGABYTES_MAX } from "@/app/_server/copy/kept-files";
import type { Firm } from "@/lib/firms";
import { LOCALES } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { copyWords, sayNamed } from "@/lib/words";

/** What is in the copy and what is not, in every language: nobody knows who opens it later. */
export const readMe = ({ firm, madeAt }: { readonly firm: Firm; readonly madeAt: Date }): string =>
  LOCALES.map((locale) =>
    [
      sayNamed(copyWords.readMeTitle, locale, {
        firm: firm.name,
        name: firm.displayName,
        day: dayInWords(madeAt, firm.timeZone, locale),
      }),
      ...[copyWords.readMeFirm, copyWords.readMeResults, copyWords.readMeFiles].map((text) => text[locale]),
      sayNamed(copyWords.readMeLimit, locale, { mb: COPY_MEGABYTES_MAX }),
      copyWords.readMeNot[locale],
    ].join("\n"),
  ).join("\n\n");
