import { DataTable } from "@/components/charts/twin";
import { Section } from "@/components/ui/section";
import { PHASES } from "@/lib/instrument";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { quantile } from "@/lib/stats";
import { known } from "@/lib/view/results/facts";
import { phaseNames, say, comparisonWords as words } from "@/lib/words";
import { bandInTenths, levelInTenths } from "@/lib/words/levels";

/** Minimum number of clients for a median and for quartiles. Source: method 3.6 (privacy, 2). */
const [MEDIAN_MIN, QUARTILES_MIN] = [5, 10];

/** Typical values in a consultant's own list: medians from five clients on, quartiles from ten on. */
export function Middle({ ratings, locale }: { readonly ratings: readonly Rating[]; readonly locale: Locale }) {
  const rows = [
    { name: words.overall[locale], levels: ratings.map(({ scores }) => known(scores.overall)?.level) },
    ...PHASES.map((phase) => ({
      name: phaseNames[phase][locale],
      levels: ratings.map(({ scores }) => known(scores.phases[phase])?.level),
    })),
  ].map(({ name, levels }) => ({ name, levels: levels.filter((level) => level !== undefined) }));
  return (
    <Section
      id="middle"
      title={words.middle[locale]}
      reading={say(words.middleReading, locale, { n: ratings.length })}
      className="max-w-[44rem]"
    >
      {ratings.length < MEDIAN_MIN ? null : (
        <DataTable
          data={{
            caption: words.middleTable[locale],
            head: [words.part[locale], words.median[locale], words.quartiles[locale]],
            rows: rows.map(({ name, levels }) => [name, ...middleOf(levels)]),
          }}
        />
      )}
    </Section>
  );
}

function middleOf(levels: readonly number[]): [string, string] {
  const median = levels.length < MEDIAN_MIN ? "–" : levelInTenths(quantile(levels, 0.5));
  const half = { low: 0.25, high: 0.75 };
  if (levels.length < QUARTILES_MIN) return [median, "–"];
  return [median, bandInTenths({ low: quantile(levels, half.low), high: quantile(levels, half.high) })];
}
