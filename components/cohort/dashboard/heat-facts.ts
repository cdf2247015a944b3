import { say, dashboardWords as w } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import type { HeatMark, HeatMarks } from "./heat-drawing";

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

const MARKS: Readonly<Record<Exclude<HeatState, "rated">, HeatMark>> = { inProgress: "o", noData: "n", noConsent: "c" };

/** What the cells of a column show, phase by phase. */
export function marksOf(column: HeatColumn): HeatMarks {
  const state = heatState(column);
  const marks = column.levels.map((level) => (state === "rated" ? (level ?? MARKS.noData) : MARKS[state])).join("");
  return column.name === null ? { marks } : { marks, name: column.name };
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
