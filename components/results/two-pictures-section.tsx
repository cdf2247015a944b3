import { InlineSource, ShapePlot } from "@/components/charts/shape-plot";
import { TableTwin } from "@/components/charts/twin";
import { Section } from "@/components/ui/section";
import { CELLS, PHASES, type Phase } from "@/lib/instrument";
import { isMissing, type Rating } from "@/lib/rating";
import { isInsufficient, type Locale, tabulate } from "@/lib/result";
import {
  cellErrorsP1,
  errorModelProvisional,
  errorOfMean,
  type FirmPulse,
  type Picture,
  type Pulse,
  SHAPE_DEVIATION,
  twoPictures,
  weighPhases,
} from "@/lib/scoring";
import type { TwinData } from "@/lib/view/charts/reading";
import { peopleInWords } from "@/lib/view/pulse/tables";
import { joinWords } from "@/lib/view/results/facts";
import { chartWords, differenceInTenths, phaseNames, say, pulseWords as words } from "@/lib/words";

type Pictures = Readonly<Record<Phase, Picture>>;

/** Both shapes by phase; undefined where one of the sources lacks a phase. */
export function picturesOf(rating: Rating, pulse: Pulse): Pictures | undefined {
  const managed = PHASES.flatMap((phase) => {
    const score = rating.scores.phases[phase];
    return isMissing(score) ? [] : [score.level];
  });
  const felt = PHASES.flatMap((phase) => {
    const score = pulse.phases[phase];
    return isInsufficient(score) ? [] : [score.level];
  });
  if (managed.length < PHASES.length || felt.length < PHASES.length) return undefined;
  const scored = CELLS.filter((cell) => !isMissing(rating.scores.cells[cell]));
  const pictures = twoPictures({
    management: tabulate(PHASES, (phase) => managed[PHASES.indexOf(phase)] ?? 0),
    pulse: tabulate(PHASES, (phase) => felt[PHASES.indexOf(phase)] ?? 0),
    deviations: tabulate(PHASES, () => SHAPE_DEVIATION),
    people: pulse.people,
    itemVariance: errorModelProvisional.item,
    errorOf: (weights) => errorOfMean(rating.errors ?? cellErrorsP1, weighPhases(scored, weights)),
  });
  return isInsufficient(pictures) ? undefined : pictures.phases;
}

/** Whether a phase differs beyond chance. */
export function hasTwoPictures(rating: Rating, pulse: FirmPulse | undefined): boolean {
  const pictures = pulse === undefined ? undefined : picturesOf(rating, pulse.figures);
  return pictures !== undefined && PHASES.some((phase) => pictures[phase].differs);
}

/** Phases on which the two differ, as words of a sentence; empty where they do not. */
export const differingPhases = (pictures: Pictures, locale: Locale): string =>
  joinWords(
    PHASES.filter((phase) => pictures[phase].differs).map((phase) => phaseNames[phase][locale]),
    locale,
  );

type TwoPicturesProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly pulse: FirmPulse;
  /** The cycle of management's result. */
  readonly cycle: string;
};

/** Management against the shop floor: only the shapes, never the distance of raw levels, never cells. */
export function TwoPicturesSection({ locale, rating, pulse, cycle }: TwoPicturesProps) {
  const pictures = picturesOf(rating, pulse.figures);
  const counted = say(words.twoSource, locale, {
    quarter: say(words.quarter, locale, { quarter: pulse.quarter, year: pulse.year }),
    n: peopleInWords(pulse.figures.people, locale),
    cycle,
  });
  const between = locale === "zh" ? "" : " ";
  const source = pulse.byHand === 0 ? counted : `${counted}${between}${words.byHandSaid[locale]}`;
  if (pictures === undefined) {
    return (
      <Section id="two-pictures" title={words.two[locale]}>
        <p className="text-ink-2">{words.twoNone[locale]}</p>
        <p className="type-caption mt-2 text-ink-3">{source}</p>
      </Section>
    );
  }
  const phases = differingPhases(pictures, locale);
  return (
    <Section
      id="two-pictures"
      title={words.two[locale]}
      reading={
        <>
          <InlineSource source="management" /> {words.twoManagers[locale]} <InlineSource source="pulse" />{" "}
          {words.twoFloor[locale]}
          {locale === "zh" ? "。" : ". "}
          {words.twoReading[locale]}
        </>
      }
    >
      <figure>
        <figcaption className="mb-3">
          {phases === "" ? words.twoSame[locale] : say(words.twoDiffer, locale, { phases })}
        </figcaption>
        <ShapePlot
          label={words.twoTable[locale]}
          rows={PHASES.map((phase) => ({ name: phaseNames[phase][locale], ...drawnIn(pictures[phase]) }))}
          words={{
            lower: words.lower[locale],
            own: words.own[locale],
            higher: words.higher[locale],
            differ: words.differ[locale],
          }}
        />
      </figure>
      <p className="type-caption mt-3 text-ink-3">
        {source}
        {between}
        {words.twoSpread[locale]}
      </p>
      <TableTwin data={picturesTable(pictures, locale)} label={chartWords.table[locale]} />
    </Section>
  );
}

/** To quarters, as in the table: from the place of a mark to the last digit one could tell what a single person said. */
const inQuarters = (difference: number): number => Math.round(difference * 4) / 4;

const drawnIn = ({ management, pulse, differs }: Picture) => ({
  management: inQuarters(management),
  pulse: inQuarters(pulse),
  differs,
});

export function picturesTable(pictures: Pictures, locale: Locale): TwinData {
  return {
    caption: words.twoTable[locale],
    head: [
      words.phase[locale],
      words.twoManagers[locale],
      words.twoFloor[locale],
      words.difference[locale],
      words.differ[locale],
    ],
    rows: PHASES.map((phase) => {
      const { management, pulse, difference, differs } = pictures[phase];
      const figures = [management, pulse, difference].map((figure) => differenceInTenths(inQuarters(figure)));
      return [phaseNames[phase][locale], ...figures, differs ? words.differ[locale] : "–"];
    }),
  };
}
