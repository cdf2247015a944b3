import { LENSES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { figureOf, gapsOf, type SnapshotReport, totalOf } from "@/lib/snapshots";
import { gapRows, phasesInWords } from "@/lib/view/cohort/gap-facts";
import { meanInWords } from "@/lib/view/cohort/mean";
import { countedBand } from "@/lib/view/cohort-network/bands";
import { joinSentences, say, gapWords as w } from "@/lib/words";
import { GapTable } from "../../charts/gap-table";
import { Section } from "../../ui/section";

/**
 * The mean of all firms, and that of each aspect next to the required level; renders nothing if the total is not
 * published.
 */
export function GapsSection({ locale, report }: { readonly locale: Locale; readonly report: SnapshotReport }) {
  const total = totalOf(report);
  if (total === undefined) return null;
  const gaps = gapsOf(total);
  const rest = LENSES.filter((lens) => gaps.every((gap) => gap.lens !== lens));
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
        rows={gapRows(total, locale)}
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
