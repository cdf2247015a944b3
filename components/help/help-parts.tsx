import type { Locale, Text } from "@/lib/result";
import { TONES, toneInWords } from "@/lib/view/results/tone";
import { helpKeys, helpWords, scoreMarks, toneReadings } from "@/lib/words";
import { ToneMark } from "../charts/tone-mark";
import { MethodTable } from "../method/method-table";
import { PageLink } from "../shell/page-link";

export function Rules({ locale, rules }: { locale: Locale; rules: readonly Text[] }) {
  return (
    <ul className="flex max-w-[80ch] list-disc flex-col gap-1.5 pl-5">
      {rules.map((rule) => (
        <li key={rule.en}>{rule[locale]}</li>
      ))}
    </ul>
  );
}

export function Keys({ locale }: { locale: Locale }) {
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

export function Readings({ locale }: { locale: Locale }) {
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
        <PageLink href="/method">{helpWords.moreOnMethod[locale]}</PageLink>
      </p>
    </>
  );
}

export function Marks({ locale }: { locale: Locale }) {
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
