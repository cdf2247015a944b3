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
import { BiasPlot } from "./bias-plot";
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
