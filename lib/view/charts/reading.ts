import type { CellId, Lens, Level, Mode, Phase, Stratum } from "@/lib/instrument";
import type { Tone } from "../results/tone";

type LevelRange = { readonly low: number; readonly high: number };

/** A level, the range that a gauge draws, and the range that is printed as likely (8 in 10). Levels on 1–5. */
type Measured = LevelRange & { readonly level: number; readonly range: LevelRange };

/** What a gauge shows: a level against a requirement, a level alone, or why there is none. Odds: that it is enough, 0–1. */
export type Reading =
  | (Measured & {
      readonly kind: "rated";
      readonly required: number;
      readonly odds: number;
      readonly tone: Tone;
      /** Another beside it prints the same two numbers under another word, so the chance is printed too. */
      readonly showsOdds: boolean;
    })
  | (Measured & { readonly kind: "level" })
  | { readonly kind: "absent"; readonly why: AbsenceWord };

/** Absence has a face: each of these has its own look and word. */
export type AbsenceWord = "no-data" | "in-progress" | "not-applicable";

/** A chart's data once more as a table: head, then rows whose first entry names the row. */
export type TwinData = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** The sixteen cells, the four phases and the four views. */
export type LatticeReadings = {
  readonly cells: Readonly<Record<CellId, Reading>>;
  readonly phases: Readonly<Record<Phase, Reading>>;
  readonly lenses: Readonly<Record<Lens, Reading>>;
};

/** A mode, or that none is clear. */
export type ModeSign = Mode | "unclear";

type PerLevel = Readonly<Record<Level, number>>;

/** The answers to one item. */
export type AnswerRow = {
  readonly name: string;
  /** What stands behind the item: record of use, document only, no record. */
  readonly behind: string;
  readonly totals: PerLevel;
  readonly dontKnow: number;
  /** One count a role group; absent where a group is so small that an answer could be laid at one person's door. */
  readonly groups: Readonly<Partial<Record<Stratum, PerLevel>>> | undefined;
  /** In place of the marks: the item does not apply, with its reason. */
  readonly instead?: string;
};
