import { type DayKind, dayLimits, fitsDay, fitsYear, yearLimits } from "@/lib/day-limits";
import type { RegisterRow } from "./row";

/**
 * What may stand in a column of days or years of a line, if what stands there cannot be meant; undefined where it can, and
 * where the register holds it already: such a line does not stop the file that leaves it as it is.
 *
 * Shape: the key of a column, the line as the file says it and as it stood, today as `2026-11-28`. Unit: days and years.
 * Range: the limits of forms, `lib/day-limits`. Edge cases: other columns and empty cells fit. Errors: none. Source: the
 * limits of forms.
 */
export function farLimits(
  key: string,
  after: RegisterRow,
  before: RegisterRow | null,
  today: string,
): string | undefined {
  if (key === "startYear") {
    const { startYear } = after;
    if (startYear === null || startYear === before?.startYear || fitsYear("began", startYear, today)) return undefined;
    const { min, max } = yearLimits("began", today);
    return `${min}–${max}`;
  }
  if (key === "validFrom" || key === "validTo") {
    const day = after[key];
    return day === null || day === before?.[key] || fitsDay("valid", day, today) ? undefined : inWords("valid", today);
  }
  if (key !== "incidents") return undefined;
  const kept = new Set(before?.incidents.map(({ date }) => date));
  const isFar = after.incidents.some(({ date }) => !kept.has(date) && !fitsDay("happened", date, today));
  return isFar ? inWords("happened", today) : undefined;
}

function inWords(kind: DayKind, today: string): string {
  const { min, max } = dayLimits(kind, today);
  return `${min} – ${max}`;
}
