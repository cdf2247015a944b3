import { LEVELS } from "@/lib/instrument";
import { isInsufficient, type Locale } from "@/lib/result";
import { DOUBLE_RATINGS_MIN, type RaterAgreement } from "@/lib/scoring";
import type { CalibrationFacts } from "@/lib/view/clients/calibration";
import { share } from "@/lib/view/clients/calibration-words";
import { say, calibrationWords as words } from "@/lib/words";
import { ScrollRegion } from "../tables/scroll-region";
import { Section } from "../ui/section";

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

type RaterTableProps = {
  readonly caption: string;
  readonly corner: string;
  readonly levels: readonly string[];
  readonly counts: readonly (readonly number[])[];
};

/** The complete table of two consultants; the diagonal, where both agree, is framed. */
function RaterTable({ caption, corner, levels, counts }: RaterTableProps) {
  const most = Math.max(1, ...counts.flat());
  return (
    <ScrollRegion name={caption}>
      <table className="type-small border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="pr-3 pb-2 text-left align-bottom font-normal text-ink-2">
              {corner}
            </th>
            {levels.map((level) => (
              <th
                key={level}
                scope="col"
                className="w-11 px-1 pb-2 text-center align-bottom font-normal text-ink-2 sm:w-14"
              >
                {level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((row, i) => (
            <tr key={levels[i]}>
              <th scope="row" className="pr-3 text-left font-normal whitespace-nowrap text-ink-2">
                {levels[i]}
              </th>
              {row.map((count, j) => (
                <td
                  key={levels[j]}
                  className={`numeric size-11 border border-line text-center ${i === j ? "font-semibold ring-1 ring-ink ring-inset" : ""} ${shadeOf(count / most)}`}
                >
                  {count === 0 ? <span className="text-ink-3">·</span> : count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function shadeOf(share: number): string {
  if (share === 0) return "";
  return share > 0.5 ? "bg-accent-soft" : "bg-sunken";
}
