import type { CellId, ContextId, MeasureId, Mode } from "@/lib/instrument";
import type { Text } from "@/lib/result";
import type { DoneWhen } from "./done-when";
import type { MeasureTheme } from "./themes";

/** A condition for a measure. An unknown field counts as met and is marked "not asked". Source: method 7. */
export type Condition = {
  readonly field:
    | `context.${ContextId}.state`
    | "hasSubSuppliers"
    | "customerHhi.low"
    | "targetRoleAbove"
    | "employees";
  readonly op: ">=" | "<=" | "==";
  readonly value: number | boolean;
};

export type Measure = {
  readonly id: MeasureId;
  readonly title: Text;
  /** How it works: one sentence of general experience, not a claim about this firm. */
  readonly why: Text;
  readonly firstStep: Text;
  /** What will be a record of use next year. */
  readonly proof: Text;
  readonly theme: MeasureTheme;
  readonly effects: Readonly<Partial<Record<CellId, number>>>;
  readonly modes: readonly Mode[];
  readonly requires: readonly Condition[];
  readonly after: readonly MeasureId[];
  readonly effort: 1 | 2 | 3;
  readonly horizonMonths: number;
  readonly actor: Text;
  readonly evidenceGrade: "B" | "C" | "D";
  readonly source: string;
};

/** What a measure acts on and asks for; its name, purpose, first step and record are words of its guide. */
export type WordlessMeasure = Omit<Measure, "title" | "why" | "firstStep" | "proof">;

/** What one kind of person can do within some 30 days. */
type MeasureStep = {
  readonly who: Text;
  readonly what: Text;
  /** When the firm's own data show it as done; absent where nothing that is asked shows it. Unknown is not done. */
  readonly doneWhen?: DoneWhen;
};

/** A measure in words for those who carry it out; what it acts on stands in `Measure`. Source: method 7. */
export type MeasureGuide = {
  readonly id: MeasureId;
  readonly title: Text;
  /** What it is for: one sentence of general experience, not a claim about this firm. */
  readonly why: Text;
  /** Two to four, in order; the first that is not done is printed. */
  readonly steps: readonly [MeasureStep, ...MeasureStep[]];
  /** The record that proves it in the next cycle. */
  readonly proof: Text;
  /** Two paragraphs: who sits together, what is on the table, what is written down, the usual mistake. */
  readonly howTo: readonly [Text, Text];
};
