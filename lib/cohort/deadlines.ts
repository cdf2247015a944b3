import type { Text } from "@/lib/result";

/** A cohort with the deadline it set for itself, and how many firms were invited to it and are still asked. */
export type DeadlineGroup = {
  readonly id: string;
  readonly name: Text;
  readonly parentId: string | null;
  /** Null: that of the cohort above holds. */
  readonly closesOn: string | null;
  readonly firms: number;
};

/** The deadlines of a cohort and of all below it, each cohort after the one above it. */
export type Deadlines = {
  /** What the first of them takes from above where it sets none. */
  readonly above: string | null;
  readonly groups: readonly DeadlineGroup[];
};

/** The deadline in force for each cohort: its own, else that of the nearest above. */
export function deadlinesInForce({ above, groups }: Deadlines): ReadonlyMap<string, string | null> {
  const inForce = new Map<string, string | null>();
  for (const { id, parentId, closesOn } of groups) {
    inForce.set(id, closesOn ?? inForce.get(parentId ?? "") ?? above);
  }
  return inForce;
}

/** How many firms get another deadline by new ones of their cohorts. */
export function countMoved(before: Deadlines, set: ReadonlyMap<string, string | null>): number {
  const groups = before.groups.map((group) => ({ ...group, closesOn: set.get(group.id) ?? null }));
  const [was, is] = [deadlinesInForce(before), deadlinesInForce({ ...before, groups })];
  return groups.reduce((sum, { id, firms }) => sum + (was.get(id) === is.get(id) ? 0 : firms), 0);
}
