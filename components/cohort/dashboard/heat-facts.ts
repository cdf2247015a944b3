import { say, dashboardWords as w } from "@/lib/i18n";
import type { Locale } from "@/lib/result";

/** One firm as administrators see it singly. */
export type HeatColumn = {
  readonly part: string | null;
  readonly consent: number;
  readonly started: boolean;
  readonly levels: readonly (number | null)[];
  readonly name: string | null;
};

export type HeatState = "rated" | "inProgress" | "noData" | "noConsent";

/** Why a column shows digits, or shows none. */
export function heatState({ consent, started, levels }: HeatColumn): HeatState {
  if (consent < 2) return "noConsent";
  if (levels.some((level) => level !== null)) return "rated";
  return started ? "inProgress" : "noData";
}

/** How many columns of each state, for the words of the drawing. */
export function heatLabel(columns: readonly HeatColumn[], locale: Locale): string {
  const count = (state: HeatState) => columns.filter((column) => heatState(column) === state).length;
  return say(w.heatLabel, locale, {
    n: columns.length,
    rated: count("rated"),
    open: count("inProgress"),
    none: count("noData"),
    counted: count("noConsent"),
  });
}
