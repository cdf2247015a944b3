import { MODES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { ReportSize } from "@/lib/snapshots";
import { modeNamesAtFirstUse, say, dashboardWords as w } from "@/lib/words";

const SIZES: Readonly<Record<ReportSize, string>> = {
  micro: "1–19",
  "small-to-99": "20–99",
  "small-from-100": "100–299",
  medium: "300–999",
  large: "1000+",
};

/** The name of a row in a table by size. */
export function sizeName(cell: string, locale: Locale): string {
  const size = Object.entries(SIZES).find(([known]) => known === cell)?.[1] ?? cell;
  return size === "1000+" ? say(w.orMore, locale, { n: locale === "zh" ? "1000" : "1,000" }) : size;
}

/**
 * The name of a row in a table by type of relationship, with its explanation, because the types are first mentioned
 * there.
 */
export function modeName(cell: string, locale: Locale): string {
  const mode = MODES.find((known) => known === cell);
  return mode === undefined ? cell : modeNamesAtFirstUse[mode][locale];
}
