import type { CellId, Lens, Level, Mode, Phase, Stratum } from "@/lib/instrument";
import type { Tone } from "../results/tone";

type LevelRange = { readonly low: number; readonly high: number };

/** A level, the range drawn by a gauge, and the range printed as likely (80 %). Levels on 1–5. */
type Measured = LevelRange & { readonly level: number; readonly range: LevelRange };

/**
 * What a gauge shows: a level against a requirement, only a level, or why there is none. Odds: the probability that it
 * is enough, 0–1.
 */
export type Reading =
  | (Measured & {
      readonly kind: "rated";
      readonly required: number;
      readonly odds: number;
      readonly tone: Tone;
      /**
       * True if another part prints the same two numbers with a different verdict, so that the chance is printed too.
       */
      readonly showsOdds: boolean;
    })
  | (Measured & { readonly kind: "level" })
  | { readonly kind: "absent"; readonly why: AbsenceWord };

/** Reasons for a missing value; each has its own symbol and text. */
export type AbsenceWord = "no-data" | "in-progress" | "not-applicable";

/** A chart's data as a table: the head, then rows whose first entry names the row. */
export type TwinData = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** The sixteen cells, the four phases and the four lenses. */
export type LatticeReadings = {
  readonly cells: Readonly<Record<CellId, Reading>>;
  readonly phases: Readonly<Record<Phase, Reading>>;
  readonly lenses: Readonly<Record<Lens, Reading>>;
};

export type ModeSign = Mode | "unclear";

type PerLevel = Readonly<Record<Level, number>>;

/** The answers to one item. */
export type AnswerRow = {
  readonly name: string;
  /** The evidence for the item: record of use, document only, no record. */
  readonly behind: string;
  readonly totals: PerLevel;
  readonly dontKnow: number;
  /** Counts by role group; undefined if a group is so small that an answer could be attributed to one person. */
  readonly groups: Readonly<Partial<Record<Stratum, PerLevel>>> | undefined;
  /** Replaces the marks if the item does not apply, with the reason. */
  readonly instead?: string;
};
