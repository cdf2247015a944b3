import { type DayKind, dayLimits, fitsDay, fitsYear, yearLimits } from "@/lib/day-limits";
import type { RegisterRow } from "./row";

/**
 * The allowed range for a day or year in a line, if the given value is outside it; undefined if it is valid, or
 * unchanged from the register, because an existing value does not prevent saving.
 *
 * Shape: the key of a column, the line in the file and the existing one, today as `2026-11-28`. Unit: days and years.
 * Range: the limits of forms, `lib/day-limits`. Edge cases: other columns and empty cells are valid. Errors: none.
 * Source: the limits of forms.
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
