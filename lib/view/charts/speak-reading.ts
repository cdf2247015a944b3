import { lensNames, phaseNames } from "@/lib/catalog";
import type { CellId } from "@/lib/instrument";
import { lensOf, phaseOf } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { bandInHalves, chartWords, levelInHalves, say, spokenBand, spokenLevel } from "@/lib/words";
import type { AbsenceWord, Reading } from "./reading";

const ABSENCE = {
  "no-data": chartWords.noData,
  "in-progress": chartWords.inProgress,
  "not-applicable": chartWords.notApplicable,
} as const satisfies Readonly<Record<AbsenceWord, unknown>>;

const absenceInWords = (why: AbsenceWord, locale: Locale): string => ABSENCE[why][locale];

/** "Learning × Working with partners" or 学习 × 互动合作: how a part is named everywhere. */
export function nameCell(cell: CellId, locale: Locale): string {
  return say(chartWords.cellName, locale, {
    phase: phaseNames[phaseOf(cell)][locale],
    lens: lensNames[lensOf(cell)][locale],
  });
}

/** The lines printed beside a gauge: verdict, range, need. */
export function printReading(reading: Reading, locale: Locale) {
  if (reading.kind === "absent") return { verdict: absenceInWords(reading.why, locale), band: "", needs: "" };
  const band = bandInHalves(reading);
  if (reading.kind === "level") return { verdict: "", band, needs: "" };
  const needs = say(chartWords.needs, locale, { level: levelInHalves(reading.required) });
  return { verdict: chartWords[reading.verdict][locale], band, needs };
}

/** What a screen reader says of a cell or margin. */
export function speakReading(names: { phase: string; lens: string }, reading: Reading, locale: Locale): string {
  switch (reading.kind) {
    case "absent":
      return say(chartWords.spokenAbsent, locale, { ...names, why: absenceInWords(reading.why, locale) });
    case "level":
      return say(chartWords.spokenLevel, locale, { ...names, band: spokenBand(reading, locale) });
    case "rated":
      return say(chartWords.spokenRated, locale, {
        ...names,
        verdict: chartWords[reading.verdict][locale],
        band: spokenBand(reading, locale),
        required: spokenLevel(reading.required, locale),
      });
  }
}
