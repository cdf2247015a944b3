import type { HeatColumn } from "@/lib/cohort";
import { LEVELS, type Level, PHASES } from "@/lib/instrument";
import type { Locale, Text } from "@/lib/result";
import { levelNames, phaseNames, say, dashboardWords as w } from "@/lib/words";
import type { TwinData } from "../charts/reading";

/**
 * What a cell shows: a digit for the level, `w` final but digits not released yet, `o` in progress, `n` no data, `c`
 * counted only.
 */
export type HeatMark = "w" | "o" | "n" | "c";

/** One firm: a mark for each phase, and its name if it is shown. */
export type HeatMarks = { readonly marks: string; readonly name?: string };

/** A child cohort: its name, and the number of firms that joined it. */
export type HeatPart = { readonly name: string; readonly joined: number };

/** Columns grouped under one name; `isFolded` if several parts were too small for their own group. */
type ColumnGroup = HeatPart & {
  readonly id: string;
  readonly isFolded: boolean;
  readonly columns: readonly HeatColumn[];
};

type GroupsAt = {
  readonly columns: readonly HeatColumn[];
  readonly parts: ReadonlyMap<string, HeatPart>;
  /** Number of firms in the whole cohort. */
  readonly joined: number;
  /** Minimum number of firms for a part to form its own group. */
  readonly least: number;
  readonly locale: Locale;
};

/**
 * Columns grouped by the part of their firm, in the order in which the parts first appear.
 *
 * An anonymous column must not be identifiable; in a part with one firm its group would identify it. So parts with
 * fewer than `least` anonymous firms are merged, with the next smallest part if still too few, and their columns are
 * sorted only by what they show, which reveals nothing about their part. A cohort that is itself smaller shows only
 * named firms.
 */
export function columnGroups({ columns, parts, joined, least, locale }: GroupsAt): ColumnGroup[] {
  const below = [...parts.values()].reduce((sum, part) => sum + part.joined, 0);
  const sizes = new Map([["", joined - below], ...[...parts].map(([id, part]) => [id, part.joined] as const)]);
  const crowds = new Map([...sizes].map(([id, size]) => [id, size - namedIn(columns, id)] as const));
  const folded = foldedParts(crowds, least);
  const groups = Map.groupBy(columns, ({ part }) => (folded.has(part ?? "") ? FOLDED : (part ?? "")));
  return [...groups].map(([id, own]) =>
    id === FOLDED
      ? {
          id,
          name: say(w.foldedParts, locale),
          joined: [...folded].reduce((sum, part) => sum + (sizes.get(part) ?? 0), 0),
          isFolded: true,
          columns: own.toSorted((a, b) => scatter(a) - scatter(b)),
        }
      : {
          id,
          name: parts.get(id)?.name ?? say(w.ownPart, locale),
          joined: sizes.get(id) ?? own.length,
          isFolded: false,
          columns: own,
        },
  );
}

const namedIn = (columns: readonly HeatColumn[], id: string): number =>
  columns.filter(({ part, name }) => (part ?? "") === id && name !== null).length;

const FOLDED = "folded";

/** A sort key that depends only on what a column shows, and that is not a ranking: a linear hash of its marks. */
const scatter = (column: HeatColumn): number =>
  [...marksOf(column).marks].reduce((hash, mark) => (hash * 31 + (mark.codePointAt(0) ?? 0) * 17) % 1009, 7);

/** The parts that must be merged: from the smallest up, until together they are large enough. */
function foldedParts(sizes: ReadonlyMap<string, number>, least: number): ReadonlySet<string> {
  const inhabited = [...sizes].filter(([, size]) => size > 0).sort(([, a], [, b]) => a - b);
  const folded = new Set<string>();
  if (inhabited.length < 2) return folded;
  let together = 0;
  for (const [id, size] of inhabited) {
    if (size >= least && (together === 0 || together >= least)) break;
    folded.add(id);
    together += size;
  }
  return folded;
}

export type HeatState = "rated" | "waiting" | "inProgress" | "noData" | "noConsent";

/** Why a column shows digits, or shows none. */
function heatState({ consent, started, final, levels }: HeatColumn): HeatState {
  if (consent < 2) return "noConsent";
  if (levels.some((level) => level !== null)) return "rated";
  if (final) return "waiting";
  return started ? "inProgress" : "noData";
}

const MARKS: Readonly<Record<Exclude<HeatState, "rated">, HeatMark>> = {
  waiting: "w",
  inProgress: "o",
  noData: "n",
  noConsent: "c",
};

/** The marks of a column, one per phase. */
function marksOf(column: HeatColumn): HeatMarks {
  const state = heatState(column);
  const marks = column.levels.map((level) => (state === "rated" ? (level ?? MARKS.noData) : MARKS[state])).join("");
  return column.name === null ? { marks } : { marks, name: column.name };
}

/** The number of columns in each state, for the label of the drawing. */
function heatLabel(columns: readonly HeatColumn[], locale: Locale): string {
  const count = (state: HeatState) => columns.filter((column) => heatState(column) === state).length;
  return say(w.heatLabel, locale, {
    n: columns.length,
    rated: count("rated"),
    waiting: count("waiting"),
    open: count("inProgress"),
    none: count("noData"),
    counted: count("noConsent"),
  });
}

export type HeatKeyEntry = { readonly state: HeatState; readonly level?: Level; readonly name: string };

type DrawingFacts = {
  readonly locale: Locale;
  readonly columns: readonly HeatColumn[];
  readonly groups: readonly ColumnGroup[];
  /** Whether the groups have headings. */
  readonly headed: boolean;
};

export type HeatDrawn = ReturnType<typeof heatDrawn>;
export type HeatGroup = HeatDrawn["groups"][number];

/** What the heat map draws. */
export function heatDrawn({ locale, columns, groups, headed }: DrawingFacts) {
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
  ...(["waiting", "inProgress", "noData", "noConsent"] as const).map((state) => ({
    state,
    name: say(STATE_WORDS[state], locale),
  })),
];

const STATE_WORDS: Readonly<Record<HeatState, Text>> = {
  rated: w.rated,
  waiting: w.finalWaiting,
  inProgress: w.inProgress,
  noData: w.noData,
  noConsent: w.noConsent,
};

type TableFacts = {
  readonly headed: boolean;
  /** Number of columns on the previous pages. */
  readonly from: number;
  readonly locale: Locale;
  readonly range: string;
};

export function heatTable(groups: readonly ColumnGroup[], { headed, from, locale, range }: TableFacts): TwinData {
  const rows = groups.flatMap(({ name, columns }) => columns.map((column) => ({ name, column })));
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
      say(STATE_WORDS[heatState(column)], locale),
      ...column.levels.map((level) => (level === null ? "–" : String(level))),
    ]),
  };
}
