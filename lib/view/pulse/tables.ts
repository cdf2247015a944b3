import { pulse1 } from "@/lib/catalog";
import { PHASES } from "@/lib/instrument";
import type { Pulse, PulseScore } from "@/lib/pulse";
import { shownLevel } from "@/lib/pulse";
import type { Insufficient, Locale, Text } from "@/lib/result";
import { countBand } from "@/lib/snapshots";
import type { TwinData } from "@/lib/view/charts/reading";
import { phaseNames, say, pulseWords as words } from "@/lib/words";
import { levelInTenths } from "@/lib/words/levels";
import type { UnitResult, WaveResult } from "./closed-waves";

/** A number of people next to a figure is shown as a band. Source: method 3.6 (7). */
export function peopleInWords(people: number, locale: Locale): string {
  const { low, high } = countBand(people);
  return high === undefined ? say(words.bandMore, locale, { low }) : say(words.band, locale, { low, high });
}

/** A level in halves; near the ends with "or less" or "or more". */
function pulseLevel(score: PulseScore | Insufficient, locale: Locale): string {
  const shown = shownLevel(score);
  if (shown === undefined) return words.notEnough[locale];
  const level = levelInTenths(shown.level);
  if (shown.end === undefined) return level;
  return say(shown.end === "or less" ? words.orLess : words.orMore, locale, { level });
}

/** Units withheld for one reason, and the reason. */
export function namesWith(units: readonly UnitResult[], why: Text, locale: Locale): string {
  const names = units.map(({ unit }) => unit).join(locale === "zh" ? "、" : ", ");
  return `${names}${locale === "zh" ? "：" : ". "}${why[locale]}`;
}

/** The overall level comes before the phases, because a phone shows only the first columns. */
export function unitTable(wave: WaveResult, firm: Pulse, locale: Locale): TwinData {
  const row = (name: string, pulse: Pulse) => [
    name,
    peopleInWords(pulse.people, locale),
    pulseLevel(pulse.overall, locale),
    ...PHASES.map((phase) => pulseLevel(pulse.phases[phase], locale)),
  ];
  return {
    caption: say(words.resultsTable, locale, { quarter: wave.quarter }),
    head: [
      words.unit[locale],
      words.people[locale],
      words.overall[locale],
      ...PHASES.map((phase) => phaseNames[phase][locale]),
    ],
    rows: [
      ...wave.units.flatMap(({ unit, pulse }) => (pulse === undefined ? [] : [row(unit, pulse)])),
      row(words.wholeFirm[locale], firm),
    ],
  };
}

export const statementTable = (firm: Pulse, locale: Locale): TwinData => ({
  caption: words.statements[locale],
  head: [words.statement[locale], words.level[locale]],
  rows: pulse1.statements.map(({ cell, statement }) => [statement[locale], pulseLevel(firm.cells[cell], locale)]),
});

/** Waves in columns, oldest first; a dash for a unit that was not shown. */
export function trendTable(waves: readonly WaveResult[], locale: Locale): TwinData {
  const shown = waves.filter(({ firm }) => firm !== undefined).toReversed();
  const names = new Map(shown.flatMap(({ units }) => units.map(({ id, unit }) => [id, unit] as const)));
  const cell = (pulse: Pulse | undefined) => (pulse === undefined ? "–" : pulseLevel(pulse.overall, locale));
  return {
    caption: words.trendTable[locale],
    head: [words.unit[locale], ...shown.map(({ quarter }) => quarter)],
    rows: [
      ...[...names].map(([id, name]) => [
        name,
        ...shown.map(({ units }) => cell(units.find((unit) => unit.id === id)?.pulse)),
      ]),
      [words.wholeFirm[locale], ...shown.map(({ firm }) => cell(firm))],
    ],
  };
}
