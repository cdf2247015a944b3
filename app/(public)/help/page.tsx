import { titled } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { Keys, Marks, Readings, Rules } from "@/components/help/help-parts";
import { AssignmentMoves, Moves, PlanMoves } from "@/components/help/moves";
import { Rights } from "@/components/help/rights";
import { type Chapter, ContentsPage } from "@/components/ui/contents-page";
import type { Locale } from "@/lib/result";
import {
  administratorRules,
  answerRules,
  helpWords,
  partnerRules,
  pulseHelp,
  savingRules,
  togetherRules,
} from "@/lib/words";

export const generateMetadata = titled(helpWords.title);

/** Help: how to answer, the states of a phase, permissions, keyboard shortcuts, saving, and the marks on a result. */
export default async function HelpPage() {
  const locale = await currentLocale();
  return (
    <PublicFrame current="help">
      <ContentsPage
        title={helpWords.title[locale]}
        lede={helpWords.lede[locale]}
        contents={helpWords.contents[locale]}
        chapters={chaptersOf(locale)}
      />
    </PublicFrame>
  );
}

function chaptersOf(locale: Locale): readonly Chapter[] {
  const words = (key: keyof typeof helpWords) => helpWords[key][locale];
  return [
    { id: "answering", title: words("answering"), body: <Rules locale={locale} rules={answerRules} /> },
    { id: "saving", title: words("saving"), body: <Rules locale={locale} rules={savingRules} /> },
    { id: "pulse", title: words("pulse"), body: <Rules locale={locale} rules={pulseHelp} /> },
    { id: "phases", title: words("phases"), reading: words("phasesReading"), body: <Moves locale={locale} /> },
    { id: "together", title: words("together"), body: <Rules locale={locale} rules={togetherRules} /> },
    {
      id: "passing-on",
      title: words("togetherMoves"),
      reading: words("togetherMovesReading"),
      body: <AssignmentMoves locale={locale} />,
    },
    {
      id: "plan",
      title: words("planMoves"),
      reading: words("planMovesReading"),
      body: <PlanMoves locale={locale} />,
    },
    { id: "rights", title: words("rights"), reading: words("rightsReading"), body: <Rights locale={locale} /> },
    { id: "administrator", title: words("administrator"), body: <Rules locale={locale} rules={administratorRules} /> },
    { id: "partners", title: words("partners"), body: <Rules locale={locale} rules={partnerRules} /> },
    { id: "keys", title: words("keys"), reading: words("keysReading"), body: <Keys locale={locale} /> },
    { id: "readings", title: words("readings"), body: <Readings locale={locale} /> },
    { id: "marks", title: words("marks"), body: <Marks locale={locale} /> },
  ];
}
