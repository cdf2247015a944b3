import type { Locale } from "@/lib/result";
import type { ClosedWave } from "@/lib/view/pulse/closed-waves";
import { trendTable } from "@/lib/view/pulse/tables";
import { say, pulseWords as words } from "@/lib/words";
import { ScrollTable } from "../charts/twin";
import { Section } from "../ui/section";
import { WaveResults } from "./wave-results";

type ClosedProps = { readonly waves: readonly ClosedWave[]; readonly locale: Locale };

/** Closed runs of the employee questionnaire, latest first, with the trend if two can be shown. */
export function ClosedWaves({ waves, locale }: ClosedProps) {
  const [last, ...earlier] = waves;
  if (last === undefined) return null;
  const shown = waves.filter(({ firm }) => firm !== undefined);
  return (
    <Section id="results" title={words.results[locale]} reading={words.resultsReading[locale]}>
      <div className="flex flex-col gap-6">
        <WaveResults locale={locale} wave={last} />
        {shown.length < 2 ? null : (
          <div>
            <h3 className="type-h3">{words.trend[locale]}</h3>
            <ScrollTable data={trendTable(waves, locale)} />
          </div>
        )}
        {earlier.map((wave) => (
          <details key={wave.id}>
            <summary className="link inline-block min-h-6">
              {say(words.resultsTable, locale, { quarter: wave.quarter })}
            </summary>
            <div className="mt-2">
              <WaveResults locale={locale} wave={wave} />
            </div>
          </details>
        ))}
      </div>
    </Section>
  );
}
