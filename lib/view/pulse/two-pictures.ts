import { CELLS, PHASES, type Phase } from "@/lib/instrument";
import { type FirmPulse, type Picture, type Pulse, SHAPE_DEVIATION, twoPictures } from "@/lib/pulse";
import { isMissing, type Rating } from "@/lib/rating";
import { isInsufficient, type Locale, tabulate } from "@/lib/result";
import { errorModelProvisional, errorOfMean, weighPhases } from "@/lib/scoring";
import { phaseNames, pulseWords as words } from "@/lib/words";
import { signedHundredths } from "@/lib/words/levels";
import type { TwinData } from "../charts/reading";
import { namePhases } from "../results/facts";

/** For each phase, its level relative to the other phases, for management and employees. */
type Pictures = Readonly<Record<Phase, Picture>>;

/** Both profiles by phase; undefined if one of the sources lacks a phase. */
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
    errorOf: (weights) => errorOfMean(rating.errors, weighPhases(scored, weights)),
  });
  return isInsufficient(pictures) ? undefined : pictures.phases;
}

/** Whether a phase differs beyond chance. */
export function hasTwoPictures(rating: Rating, pulse: FirmPulse | undefined): boolean {
  const pictures = pulse === undefined ? undefined : picturesOf(rating, pulse.figures);
  return pictures !== undefined && PHASES.some((phase) => pictures[phase].differs);
}

/** Phases in which the two differ, as part of a sentence; empty if none does. */
export const differingPhases = (pictures: Pictures, locale: Locale): string =>
  namePhases(
    PHASES.filter((phase) => pictures[phase].differs),
    locale,
  );

/** Rounded to quarters, as in the table: an exact position of a mark could reveal a single person's answer. */
const inQuarters = (difference: number): number => Math.round(difference * 4) / 4;

/** The drawn positions of a phase's marks. */
export const drawnIn = ({ management, pulse, differs }: Picture) => ({
  management: inQuarters(management),
  pulse: inQuarters(pulse),
  differs,
});

/** Both profiles as a table, in quarters, and the difference between the displayed values. */
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
      const { management, pulse, differs } = drawnIn(pictures[phase]);
      const figures = [management, pulse, pulse - management].map(signedHundredths);
      return [phaseNames[phase][locale], ...figures, differs ? words.differ[locale] : "–"];
    }),
  };
}
