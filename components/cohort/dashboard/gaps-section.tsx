import { aspectNames, joinSentences, say, gapWords as w } from "@/lib/i18n";
import { LENSES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { figureOf, gapsOf, LENS_FIGURES, type SnapshotReport, totalOf } from "@/lib/snapshots";
import { countedBand } from "@/lib/view/cohort/facts";
import { phasesInWords, signed } from "@/lib/view/cohort/gap-facts";
import { meanInWords } from "@/lib/view/cohort/mean";
import { Section } from "../../ui/section";
import { type CohortGapRow, GapTable } from "./gap-table";

type GapsProps = { readonly locale: Locale; readonly report: SnapshotReport };

/** The mean of all firms, and of each aspect beside what the position requires; nothing where the total is not published. */
export function GapsSection({ locale, report }: GapsProps) {
  const total = totalOf(report);
  if (total === undefined) return null;
  const gaps = gapsOf(total);
  const rest = LENSES.filter((lens) => gaps.every((gap) => gap.lens !== lens));
  const rows: readonly CohortGapRow[] = [
    ...gaps.map(({ lens, own, required, gap }) => ({
      id: lens,
      name: aspectNames[lens][locale],
      own: String(own),
      required: String(required),
      gap: signed(gap),
      bar: { own, required },
    })),
    ...rest.map((lens) => ({
      id: lens,
      name: aspectNames[lens][locale],
      own: meanInWords(figureOf(total, LENS_FIGURES[lens].own), locale),
      required: meanInWords(figureOf(total, LENS_FIGURES[lens].required), locale),
      gap: "–",
    })),
  ];
  return (
    <Section
      id="gaps"
      title={say(w.title, locale)}
      reading={joinSentences(
        [
          say(w.reading, locale, { n: countedBand(total.count, locale, "家") }),
          say(w.source, locale),
          say(w.latest, locale),
        ],
        locale,
      )}
    >
      <GapTable
        caption={say(w.title, locale)}
        head={[w.aspect, w.own, w.required, w.gap].map((word) => say(word, locale))}
        rows={rows}
      />
      <p className="mt-3">
        {joinSentences(
          [
            say(w.whole, locale, { mean: meanInWords(figureOf(total, "overall"), locale) }),
            phasesInWords(total, locale),
            ...(rest.length > 0 ? [say(w.openEnd, locale)] : []),
          ],
          locale,
        )}
      </p>
    </Section>
  );
}
