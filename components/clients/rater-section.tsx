import { LEVELS } from "@/lib/instrument";
import { isInsufficient, type Locale } from "@/lib/result";
import { DOUBLE_RATINGS_MIN, type RaterAgreement } from "@/lib/scoring";
import type { CalibrationFacts } from "@/lib/view/clients/calibration";
import { share } from "@/lib/view/clients/calibration-words";
import { say, calibrationWords as words } from "@/lib/words";
import { Section } from "../ui/section";
import { RaterTable } from "./rater-table";

/** Two consultants who rated the same cycles independently: agreement with its interval, κ, and the complete table. */
export function RaterSection({ facts, locale }: { facts: CalibrationFacts; locale: Locale }) {
  const { colleague } = facts;
  if (colleague === undefined) {
    return (
      <Section id="raters" title={words.raterTitle[locale]}>
        <p className="text-ink-2">{say(words.raterNone, locale, { min: DOUBLE_RATINGS_MIN })}</p>
      </Section>
    );
  }
  const { name, agreement } = colleague;
  const input = { name, n: agreement.doubles };
  const few = agreement.doubles < DOUBLE_RATINGS_MIN;
  return (
    <Section id="raters" title={words.raterTitle[locale]} reading={say(words.raterReading, locale, input)}>
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_auto]">
        {few ? (
          <p className="text-ink-2">{say(words.raterFew, locale, { min: DOUBLE_RATINGS_MIN, n: agreement.doubles })}</p>
        ) : (
          <Figures agreement={agreement} locale={locale} />
        )}
        <div className="min-w-0">
          <h3 className="type-h3">{words.tableTitle[locale]}</h3>
          <p className="type-small mt-0.5 mb-3 text-ink-2">{say(words.tableReading, locale, { name })}</p>
          <RaterTable
            caption={words.tableTitle[locale]}
            corner={say(words.tableCorner, locale, { name })}
            levels={LEVELS.map((n) => say(words.level, locale, { n }))}
            counts={agreement.table}
          />
        </div>
      </div>
    </Section>
  );
}

function Figures({ agreement, locale }: { agreement: RaterAgreement; locale: Locale }) {
  const { absolute, consistency, kappa } = agreement;
  const interval = isInsufficient(absolute) ? absolute : absolute.interval;
  const lines = [
    {
      name: words.absolute,
      value: isInsufficient(absolute) ? absolute : absolute.value,
      note: isInsufficient(interval)
        ? ""
        : `${words.interval[locale]} ${say(words.range, locale, { low: interval.low.toFixed(2), high: interval.high.toFixed(2) })}`,
    },
    { name: words.consistency, value: isInsufficient(consistency) ? consistency : consistency.value, note: "" },
    { name: words.kappa, value: isInsufficient(kappa) ? kappa : kappa.kappa, note: words.kappaHint[locale] },
  ];
  return (
    <dl className="flex flex-col gap-4">
      {lines.map(({ name, value, note }) => (
        <div key={name.en}>
          <dt className="type-small text-ink-2">{name[locale]}</dt>
          <dd className="numeric text-[20px] font-semibold">{share(value, locale)}</dd>
          {note === "" ? null : <dd className="type-small numeric text-ink-2">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
