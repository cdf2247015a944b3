import type { CellId, ContextId, MeasureId, Mode } from "@/lib/instrument";
import type { Text } from "@/lib/result";
import type { DoneWhen } from "./done-when";
import type { MeasureTheme } from "./themes";

/** A precondition of a measure. An unknown field counts as met and is marked "not asked". Source: method 7. */
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
  /** Why it works: one sentence of general experience, not a claim about this firm. */
  readonly why: Text;
  readonly firstStep: Text;
  /** What can serve as a record of use next year. */
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
  /** Fewest employees for this form; a smaller firm gets the small form, or not this measure at all. */
  readonly employeesMin: number;
};

/** The effects and conditions of a measure. Its name, purpose, first step and record come from its guide. */
export type WordlessMeasure = Omit<Measure, "title" | "why" | "firstStep" | "proof">;

/** What differs in the form of a measure for a small firm. */
export type SmallForm = Pick<Measure, "effort" | "horizonMonths" | "actor"> & Pick<MeasureGuide, "steps">;

/** A step that one person, named by function, can do within about 30 days. */
type MeasureStep = {
  readonly who: Text;
  readonly what: Text;
  /**
   * The condition under which the firm's own data show the step as done; absent if no question covers it. Unknown
   * counts as not done.
   */
  readonly doneWhen?: DoneWhen;
};

/** The texts of a measure for the people who carry it out; its effects are in `Measure`. Source: method 7. */
export type MeasureGuide = {
  readonly id: MeasureId;
  readonly title: Text;
  /** Its purpose: one sentence of general experience, not a claim about this firm. */
  readonly why: Text;
  /** Two to four steps in order; the first that is not done is printed. */
  readonly steps: readonly [MeasureStep, ...MeasureStep[]];
  /** The record that proves it in the next cycle. */
  readonly proof: Text;
  /** Two paragraphs: who meets, what they look at, what they write down, the usual mistake. */
  readonly howTo: readonly [Text, Text];
};
