import type { HeatColumn } from "@/lib/cohort";
import { LEVELS, type Level, PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { levelNames, phaseNames, say, dashboardWords as w } from "@/lib/words";
import type { TwinData } from "../charts/reading";
import { type ColumnGroup, type HeatMarks, type HeatState, heatLabel, heatState, marksOf } from "./heat-facts";

/** The columns of one cohort, with its name and number of firms. */
export type HeatGroup = {
  readonly id: string;
  readonly name: string;
  readonly joined: number;
  readonly columns: readonly HeatMarks[];
};

export type HeatDrawn = {
  readonly words: { readonly title: string; readonly label: string; readonly phases: readonly string[] };
  readonly groups: readonly HeatGroup[];
  /** Whether the groups have headings. */
  readonly headed: boolean;
};

export type HeatKeyEntry = { readonly state: HeatState; readonly level?: Level; readonly name: string };

type DrawingFacts = {
  readonly locale: Locale;
  readonly columns: readonly HeatColumn[];
  readonly groups: readonly ColumnGroup[];
  readonly headed: boolean;
};

/** What the heat map draws. */
export function heatDrawn({ locale, columns, groups, headed }: DrawingFacts): HeatDrawn {
  const words = {
    title: say(w.heat, locale),
    label: heatLabel(columns, locale),
    phases: PHASES.map((phase) => phaseNames[phase][locale]),
  };
  return { words, groups: groups.map((group) => ({ ...group, columns: group.columns.map(marksOf) })), headed };
}

/** What the digits mean, and why a cell has none. */
export const heatKey = (locale: Locale): readonly HeatKeyEntry[] => [
  ...LEVELS.map((level) => ({ state: "rated", level, name: levelNames[level][locale] }) as const),
  { state: "waiting", name: say(w.finalWaiting, locale) },
  { state: "inProgress", name: say(w.inProgress, locale) },
  { state: "noData", name: say(w.noData, locale) },
  { state: "noConsent", name: say(w.noConsent, locale) },
];

type TableFacts = {
  readonly headed: boolean;
  /** Number of columns on the previous pages. */
  readonly from: number;
  readonly locale: Locale;
  readonly range: string;
};

/** The same data as a table. */
export function heatTable(groups: readonly ColumnGroup[], { headed, from, locale, range }: TableFacts): TwinData {
  const rows = groups.flatMap(({ name, columns }) => columns.map((column) => ({ name, column })));
  const words = {
    rated: w.rated,
    waiting: w.finalWaiting,
    inProgress: w.inProgress,
    noData: w.noData,
    noConsent: w.noConsent,
  };
  return {
    caption: `${say(w.heat, locale)}. ${range}`,
    head: [
      say(w.firms, locale),
      ...(headed ? [say(w.part, locale)] : []),
      say(w.state, locale),
      ...PHASES.map((phase) => phaseNames[phase][locale]),
    ],
    rows: rows.map(({ name, column }, at) => [
      column.name ?? say(w.columnNo, locale, { n: from + at + 1 }),
      ...(headed ? [name] : []),
      say(words[heatState(column)], locale),
      ...column.levels.map((level) => (level === null ? "–" : String(level))),
    ]),
  };
}
