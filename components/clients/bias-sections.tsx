import { PHASES } from "@/lib/instrument";
import { isInsufficient, type Locale } from "@/lib/result";
import { BIAS_PAIRS_MIN } from "@/lib/scoring";
import type { BlandAltman } from "@/lib/stats";
import type { CalibrationFacts } from "@/lib/view/clients/calibration";
import { dotOf, labelOf, pairsTable, range, slopeOf, slopeWords } from "@/lib/view/clients/calibration-words";
import { phaseNames, say, calibrationWords as words } from "@/lib/words";
import { signedHundredths } from "@/lib/words/levels";
import { TableTwin } from "../charts/twin";
import { Section } from "../ui/section";
import { DifferencePlot } from "./difference-plot";

type FactsProps = { readonly facts: CalibrationFacts; readonly locale: Locale };

/** The Bland–Altman plot with its figures, and a table of all pairs. */
export function BiasSection({ facts, locale }: FactsProps) {
  const { overall } = facts.bias;
  const few = say(words.biasFew, locale, { min: BIAS_PAIRS_MIN, n: facts.bias.pairs });
  return (
    <Section
      id="bias"
      title={words.biasTitle[locale]}
      reading={isInsufficient(overall) ? undefined : words.biasReading[locale]}
    >
      {isInsufficient(overall) ? (
        <p className="text-ink-2">{few}</p>
      ) : (
        <>
          <DifferencePlot
            label={labelOf(overall, locale)}
            dots={facts.pairs.flatMap((pair) => dotOf(pair))}
            bias={overall.bias}
            biasInterval={overall.biasInterval}
            limits={overall.limits}
            slope={slopeOf(overall, facts.pairs)}
            words={{ mean: words.axisMean[locale], difference: words.axisDifference[locale] }}
            tell={signedHundredths}
          />
          <Figures bias={overall} locale={locale} />
        </>
      )}
      <TableTwin data={pairsTable(facts.pairs, locale)} label={words.twin[locale]} />
    </Section>
  );
}

function Figures({ bias, locale }: { bias: BlandAltman; locale: Locale }) {
  const { proportional } = bias;
  const slope = isInsufficient(proportional) ? undefined : proportional;
  const lines = [
    { name: words.bias, value: signedHundredths(bias.bias), interval: range(bias.biasInterval, locale) },
    { name: words.limits, value: range(bias.limits, locale), interval: "" },
    ...(slope === undefined
      ? []
      : [{ name: words.slope, value: signedHundredths(slope.slope), interval: range(slope.interval, locale) }]),
  ];
  return (
    <>
      <dl className="type-small mt-3 grid gap-x-8 gap-y-2 sm:grid-cols-3">
        {lines.map(({ name, value, interval }) => (
          <div key={name.en}>
            <dt className="text-ink-2">{name[locale]}</dt>
            <dd className="numeric text-[15px] font-semibold">{value}</dd>
            {interval === "" ? null : <dd className="numeric text-ink-2">{`${words.interval[locale]} ${interval}`}</dd>}
          </div>
        ))}
      </dl>
      {slope === undefined ? null : <p className="type-small mt-3 text-ink-2">{slopeWords(slope.interval)[locale]}</p>}
    </>
  );
}

/** For each phase, the mean difference between the consultants' levels and the firms' own. */
export function BiasByPhase({ facts, locale }: FactsProps) {
  const rows = PHASES.map((phase) => {
    const bias = facts.bias.phases[phase];
    const name = phaseNames[phase][locale];
    if (isInsufficient(bias)) return { name, bias: undefined, said: "–", interval: "–", n: "–" };
    const { low, high } = bias.biasInterval;
    const interval = range(bias.biasInterval, locale);
    return {
      name,
      bias: { at: bias.bias, low, high },
      said: signedHundredths(bias.bias),
      interval,
      n: String(bias.pairs),
    };
  });
  return (
    <Section id="phases" title={words.phaseTitle[locale]} reading={words.phaseReading[locale]}>
      <BiasPlot label={words.phaseTitle[locale]} rows={rows} />
      <TableTwin
        data={{
          caption: words.phaseTitle[locale],
          head: [words.phase, words.bias, words.interval, words.ratings].map((word) => word[locale]),
          rows: rows.map(({ name, said, interval, n }) => [name, said, interval, n]),
        }}
        label={words.twin[locale]}
      />
    </Section>
  );
}

/** A mean difference with its interval; without an interval there are too few pairs. */
type BiasRow = {
  readonly name: string;
  readonly bias: { readonly at: number; readonly low: number; readonly high: number } | undefined;
  /** The number, or why there is none. */
  readonly said: string;
};

const HEIGHT = 34;
const MIDDLE = HEIGHT / 2;
const EDGE = 6;

/** Mean differences on one axis around 0, one row per phase. */
function BiasPlot({ label, rows }: { label: string; rows: readonly BiasRow[] }) {
  const reach = Math.max(
    1,
    ...rows.flatMap(({ bias }) => (bias === undefined ? [] : [Math.abs(bias.low), Math.abs(bias.high)])),
  );
  const place = (value: number) => `${50 + (value / reach) * (50 - EDGE)}%`;
  return (
    <div role="img" aria-label={label}>
      <div className="grid grid-cols-[6.5rem_minmax(0,1fr)_auto] items-center gap-x-3" aria-hidden="true">
        {rows.map(({ name, bias, said }) => (
          <div key={name} className="contents">
            <span className="type-small font-medium">{name}</span>
            <svg width="100%" height={HEIGHT} aria-hidden="true" className="block overflow-visible">
              <line x1="50%" x2="50%" y1="0" y2={HEIGHT} className="stroke-line-strong" strokeWidth="1.5" />
              {bias === undefined ? null : (
                <>
                  <line
                    x1={place(bias.low)}
                    x2={place(bias.high)}
                    y1={MIDDLE}
                    y2={MIDDLE}
                    className="stroke-l4"
                    strokeWidth="2"
                  />
                  <circle cx={place(bias.at)} cy={MIDDLE} r="5.5" className="fill-l5" />
                </>
              )}
            </svg>
            <span
              className={`type-small min-w-14 text-right ${bias === undefined ? "text-ink-2" : "numeric font-semibold"}`}
            >
              {said}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
