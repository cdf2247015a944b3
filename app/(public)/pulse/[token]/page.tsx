import { languageSwitch } from "@/app/_server/frames/language-switch";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { currentLocale } from "@/app/_server/gate/locale";
import { hashToken, newToken } from "@/app/_server/gate/tokens";
import { PulseSheet } from "@/components/pulse/pulse-sheet";
import type { SheetTexts } from "@/components/pulse/sheet";
import { SheetDone } from "@/components/pulse/sheet-done";
import { SheetFrame } from "@/components/pulse/sheet-frame";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { findPulse } from "@/db/pulse/pulse-answers";
import { pulse1 } from "@/lib/catalog";
import { CELLS, LEVELS } from "@/lib/instrument";
import { type Locale, tabulate } from "@/lib/result";
import { pulseSheetWords, pulseWords, say, speak } from "@/lib/words";
import { sendSheet } from "./actions";

export const generateMetadata = titled(pulseWords.title, { robots: { index: false } });

/** The questionnaire page of one unit: anyone with the link or code may answer, anonymously. */
export default async function PulsePage({ params }: PageProps<"token">) {
  const [{ token }, locale] = await Promise.all([params, currentLocale()]);
  const notice = await findPulse(hashToken(token), locale);
  if (notice === undefined) {
    const title = say(pulseSheetWords.title, locale, { firm: "Trellis" });
    return (
      <SheetFrame
        locale={locale}
        title={title}
        unit=""
        language={<LanguageSwitch {...(await languageSwitch(locale))} />}
      >
        <SheetDone outcome="unknown" words={speak(pulseSheetWords, locale)} />
      </SheetFrame>
    );
  }
  return (
    <PulseSheet
      action={sendSheet}
      token={token}
      receipt={newToken()}
      locale={locale}
      firm={notice.firm}
      unit={notice.unit}
      isMailed={notice.way === "mail"}
      texts={{ en: textsIn("en"), zh: textsIn("zh") }}
      end={notice.state === "open" ? undefined : notice.state}
    />
  );
}

const textsIn = (locale: Locale): SheetTexts => ({
  words: speak(pulseSheetWords, locale),
  question: pulse1.question[locale],
  options: LEVELS.map((level) => ({ value: String(level), label: pulse1.labels[level][locale] })),
  dontKnow: pulse1.dontKnow[locale],
  statements: tabulate(CELLS, (cell) => {
    const found = pulse1.statements.find((statement) => statement.cell === cell);
    if (found === undefined) throw new Error(`no statement for ${cell}`);
    return found.statement[locale];
  }),
});
