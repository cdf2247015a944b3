import { fitsDay, fitsYear } from "@/lib/day-limits";
import type { FieldEntry } from "./field-entry";

/** Whether all days and years of a change are plausible, relative to today in the firm's time zone. */
export function hasFittingDays(entry: FieldEntry, today: string): boolean {
  switch (entry.kind) {
    case "link":
      return fitsLinkField(entry.change, today);
    case "link-incident":
    case "event":
      return entry.value === null || fitsDay("happened", entry.value.date, today);
    case "aim":
      return (
        entry.value?.kind !== "move" || entry.value.year === undefined || fitsYear("aimed", entry.value.year, today)
      );
    case "evidence":
      // a future date has its own error message
      return (
        entry.value === null ||
        entry.value.date === null ||
        entry.value.date > today ||
        fitsDay("happened", entry.value.date, today)
      );
    default:
      return true;
  }
}

function fitsLinkField(change: Extract<FieldEntry, { kind: "link" }>["change"], today: string): boolean {
  if (change.value === null) return true;
  if (change.field === "startYear") return fitsYear("began", change.value, today);
  if (change.field === "validFrom" || change.field === "validTo") return fitsDay("valid", change.value, today);
  return true;
}
