import type { Condition } from "@/lib/catalog";
import { CONTEXT_IDS, type ContextId, type Level } from "@/lib/instrument";
import { reaches } from "@/lib/stats";

/** A failed condition halves the priority of a measure; it does not exclude it. Source: method 7. */
export const FEASIBLE_IF_FAILED = 0.5;

/** Facts used by conditions; an absent one was not asked. */
export type FirmFacts = {
  readonly employees?: number;
  readonly hasSubSuppliers: boolean;
  /** Lower bound of customer concentration; absent without a customer link. */
  readonly customerHhiLow?: number;
  /** Whether the aim's role ranks above the present one; false without such an aim. */
  readonly targetRoleAbove: boolean;
  readonly context: Readonly<Partial<Record<ContextId, Level>>>;
};

type Feasibility = {
  readonly feasible: number;
  readonly notAsked: readonly string[];
  readonly failed: readonly string[];
};

/**
 * How feasible a measure is for this firm: 1 if all conditions are met or were not asked, otherwise
 * `FEASIBLE_IF_FAILED`.
 *
 * Shape: conditions of one measure, facts of one firm. Unit: none. Range: 1 or .5. Edge cases: without conditions 1; a
 * fact that was not asked counts as met and is listed. Errors: none. Source: method 7.
 */
export function weighConditions(conditions: readonly Condition[], facts: FirmFacts): Feasibility {
  if (conditions.length === 0) return ALWAYS;
  const notAsked: string[] = [];
  const failed: string[] = [];
  for (const condition of conditions) {
    const actual = factOf(condition.field, facts);
    if (actual === undefined) notAsked.push(condition.field);
    else if (!holds(condition, actual)) failed.push(condition.field);
  }
  return { feasible: failed.length > 0 ? FEASIBLE_IF_FAILED : 1, notAsked, failed };
}

/** Shared by all measures without conditions, and therefore frozen. */
const NO_CONDITIONS: readonly string[] = Object.freeze([]);
const ALWAYS: Feasibility = Object.freeze({ feasible: 1, notAsked: NO_CONDITIONS, failed: NO_CONDITIONS });

function factOf(field: Condition["field"], facts: FirmFacts): number | boolean | undefined {
  switch (field) {
    case "hasSubSuppliers":
      return facts.hasSubSuppliers;
    case "customerHhi.low":
      return facts.customerHhiLow;
    case "targetRoleAbove":
      return facts.targetRoleAbove;
    case "employees":
      return facts.employees;
    default:
      return contextState(field, facts);
  }
}

function contextState(field: `context.${ContextId}.state`, { context }: FirmFacts): Level | undefined {
  const id = CONTEXT_OF.get(field);
  return id === undefined ? undefined : context[id];
}

const CONTEXT_OF = new Map<string, ContextId>(CONTEXT_IDS.map((id) => [`context.${id}.state`, id]));

function holds({ op, value }: Condition, actual: number | boolean): boolean {
  const [left, right] = [Number(actual), Number(value)];
  switch (op) {
    case ">=":
      return reaches(left, right);
    case "<=":
      return reaches(right, left);
    case "==":
      return reaches(left, right) && reaches(right, left);
  }
}
