import { phaseNames, pulse1 } from "@/lib/catalog";
import { levelInHalves, say, pulseWords as words } from "@/lib/i18n";
import { PHASES } from "@/lib/instrument";
import type { Insufficient, Locale, Text } from "@/lib/result";
import type { Pulse, PulseScore } from "@/lib/scoring";
import type { TwinData } from "@/lib/view/charts/reading";
import type { UnitResult, WaveResult } from "@/lib/view/pulse/closed-waves";
import { shownLevel } from "@/lib/view/pulse/shown-level";
import { ScrollTable, TableTwin } from "../charts/twin";
import { peopleInWords } from "../report/two-pictures-section";
import { Suppressed } from "./suppressed";

/** A level in halves; near the ends it says "or less", "or more". */
function pulseLevel(score: PulseScore | Insufficient, locale: Locale): string {
  const shown = shownLevel(score);
  if (shown === undefined) return words.notEnough[locale];
  const level = levelInHalves(shown.level);
  if (shown.end === undefined) return level;
  return say(shown.end === "or less" ? words.orLess : words.orMore, locale, { level });
}

/** One closed wave: its units by phase, what is not shown and why, and the statements of all units together. */
export function WaveResults({ locale, wave }: { locale: Locale; wave: WaveResult }) {
  const hidden = wave.units.filter(({ pulse }) => pulse === undefined);
  const reasons = [
    { id: "few", units: hidden.filter(({ isMailed }) => isMailed), why: words.tooFew, text: words.tooFewText },
    { id: "printed", units: hidden.filter(({ isMailed }) => !isMailed), why: words.byHand, text: words.byHandUnit },
  ];
  if (wave.firm === undefined) {
    return <Suppressed title={words.tooFew[locale]} text={words.tooFewWave[locale]} />;
  }
  return (
    <div className="flex flex-col gap-3">
      <ScrollTable data={unitTable(wave, wave.firm, locale)} />
      {wave.hasByHand ? <p className="type-small text-ink-2">{words.byHandSaid[locale]}</p> : null}
      {reasons
        .filter(({ units }) => units.length > 0)
        .map(({ id, units, why, text }) => (
          <Suppressed key={id} title={namesWith(units, why, locale)} text={text[locale]} />
        ))}
      <TableTwin data={statementTable(wave.firm, locale)} label={words.statements[locale]} />
    </div>
  );
}

/** Units that are kept back for one reason, and the reason. */
function namesWith(units: readonly UnitResult[], why: Text, locale: Locale): string {
  const names = units.map(({ unit }) => unit).join(locale === "zh" ? "、" : ", ");
  return `${names}${locale === "zh" ? "：" : ". "}${why[locale]}`;
}

function unitTable(wave: WaveResult, firm: Pulse, locale: Locale): TwinData {
  const row = (name: string, pulse: Pulse) => [
    name,
    peopleInWords(pulse.people, locale),
    ...PHASES.map((phase) => pulseLevel(pulse.phases[phase], locale)),
    pulseLevel(pulse.overall, locale),
  ];
  return {
    caption: say(words.resultsTable, locale, { quarter: wave.quarter }),
    head: [
      words.unit[locale],
      words.people[locale],
      ...PHASES.map((phase) => phaseNames[phase][locale]),
      words.overall[locale],
    ],
    rows: [
      ...wave.units.flatMap(({ unit, pulse }) => (pulse === undefined ? [] : [row(unit, pulse)])),
      row(words.wholeFirm[locale], firm),
    ],
  };
}

const statementTable = (firm: Pulse, locale: Locale): TwinData => ({
  caption: words.statements[locale],
  head: [words.statement[locale], words.level[locale]],
  rows: pulse1.statements.map(({ cell, statement }) => [statement[locale], pulseLevel(firm.cells[cell], locale)]),
});

/** Waves side by side, oldest first; a unit that was not shown has a dash. */
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
