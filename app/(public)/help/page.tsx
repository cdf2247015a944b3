import type { Metadata } from "next";
import Link from "next/link";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { ToneMark } from "@/components/charts/tone-mark";
import { MethodTable } from "@/components/method/method-table";
import { type Chapter, ContentsPage } from "@/components/shell/contents-page";
import type { Locale, Text } from "@/lib/result";
import { TONES, toneInWords } from "@/lib/view/results/tone";
import {
  administratorRules,
  answerRules,
  helpKeys,
  helpWords,
  partnerRules,
  pulseHelp,
  savingRules,
  scoreMarks,
  togetherRules,
  toneReadings,
} from "@/lib/words";
import { AssignmentMoves, Moves, PlanMoves } from "./moves";
import { Rights } from "./rights";

export async function generateMetadata(): Promise<Metadata> {
  return { title: helpWords.title[await currentLocale()] };
}

/** How to answer, the moves of a phase, who may do what, keys, saving, and the marks on a result. */
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

function Rules({ locale, rules }: { locale: Locale; rules: readonly Text[] }) {
  return (
    <ul className="flex max-w-[80ch] list-disc flex-col gap-1.5 pl-5">
      {rules.map((rule) => (
        <li key={rule.en}>{rule[locale]}</li>
      ))}
    </ul>
  );
}

function Keys({ locale }: { locale: Locale }) {
  return (
    <MethodTable
      caption={helpWords.keys[locale]}
      head={[helpWords.key[locale], helpWords.does[locale]]}
      rows={helpKeys.map(({ keys, does }) => ({
        key: keys.join(),
        cells: [
          <span key="keys" className="flex flex-wrap gap-1">
            {keys.map((key) => (
              <kbd key={key} className="tag font-sans">
                {key}
              </kbd>
            ))}
          </span>,
          does[locale],
        ],
      }))}
    />
  );
}

function Readings({ locale }: { locale: Locale }) {
  return (
    <>
      <dl className="max-w-[72ch]">
        {TONES.map((tone) => (
          <div key={tone} className="mt-1.5 flex items-baseline gap-2.5">
            <ToneMark tone={tone} size={12} />
            <dt className="w-32 shrink-0 font-semibold">{toneInWords(tone, locale)}</dt>
            <dd className="text-ink-2">{toneReadings[tone][locale]}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3">
        <Link href="/method" prefetch={false} className="link">
          {helpWords.moreOnMethod[locale]}
        </Link>
      </p>
    </>
  );
}

function Marks({ locale }: { locale: Locale }) {
  return (
    <MethodTable
      caption={helpWords.marks[locale]}
      head={[helpWords.mark[locale], helpWords.meaning[locale]]}
      rows={scoreMarks.map(({ mark, meaning }) => ({
        key: mark.en,
        cells: [
          <span key="mark" className="tag">
            {mark[locale]}
          </span>,
          meaning[locale],
        ],
      }))}
    />
  );
}
