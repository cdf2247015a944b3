import { type CellId, lensOf, phaseOf } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { chartWords, lensNames, partsWords, phaseNames, say } from "@/lib/words";
import { bandInTenths, levelInTenths, oddsInWords } from "@/lib/words/levels";
import { chanceSaid, toneInWords } from "../results/tone";
import type { AbsenceWord, Reading } from "./reading";

const ABSENCE = {
  "no-data": chartWords.noData,
  "in-progress": chartWords.inProgress,
  "not-applicable": chartWords.notApplicable,
} as const satisfies Readonly<Record<AbsenceWord, unknown>>;

export const absenceInWords = (why: AbsenceWord, locale: Locale): string => ABSENCE[why][locale];

/** "Learning – Working with partners" or 学习·互动合作: the name of a part, used everywhere. */
export function nameCell(cell: CellId, locale: Locale): string {
  return say(chartWords.cellName, locale, {
    phase: phaseNames[phaseOf(cell)][locale],
    lens: lensNames[lensOf(cell)][locale],
  });
}

/** The texts next to a gauge: the verdict, the level with the requirement, and the chance if needed. */
export function printReading(reading: Reading, locale: Locale) {
  if (reading.kind === "absent") return { word: absenceInWords(reading.why, locale), level: "", chance: "" };
  const level = levelInTenths(reading.level);
  if (reading.kind === "level") return { word: "", level: say(partsWords.level, locale, { level }), chance: "" };
  return {
    word: toneInWords(reading.tone, locale),
    level: joinParts([say(partsWords.now, locale, { level }), neededSaid(reading, locale)], locale),
    chance: chanceShown(reading, locale),
  };
}

type Measured = Exclude<Reading, { readonly kind: "absent" }>;
type RatedReading = Extract<Reading, { readonly kind: "rated" }>;

const neededSaid = ({ required }: RatedReading, locale: Locale): string =>
  say(partsWords.needed, locale, { required: levelInTenths(required) });

const chanceShown = (reading: RatedReading, locale: Locale): string =>
  reading.showsOdds ? chanceSaid(reading, locale) : "";

/** A level with its likely range, the requirement, and the chance if needed: "now 2.6 (2.2–3.0), needs 3.0". */
export function numbersInWords(reading: Measured, locale: Locale): string {
  const level = levelInTenths(reading.level);
  const range = say(partsWords.nowRange, locale, { range: bandInTenths(reading.range) });
  const now = `${say(partsWords.now, locale, { level })} ${range}`;
  if (reading.kind === "level") return now;
  return joinParts([now, neededSaid(reading, locale), chanceShown(reading, locale)], locale);
}

/** Joins the non-empty printed parts of a reading. */
export const joinParts = (parts: readonly string[], locale: Locale): string =>
  parts.filter((part) => part !== "").join(locale === "zh" ? "，" : ", ");

/** The screen-reader text of a cell or margin. */
export function speakReading(names: { phase: string; aspect: string }, reading: Reading, locale: Locale): string {
  switch (reading.kind) {
    case "absent":
      return say(partsWords.spokenAbsent, locale, { ...names, why: absenceInWords(reading.why, locale) });
    case "level":
      return say(partsWords.spokenLevel, locale, { ...names, level: levelInTenths(reading.level) });
    case "rated":
      return say(partsWords.spoken, locale, {
        ...names,
        tone: toneInWords(reading.tone, locale),
        level: levelInTenths(reading.level),
        range: bandInTenths(reading.range),
        required: levelInTenths(reading.required),
        odds: oddsInWords(reading.odds, locale),
      });
  }
}
