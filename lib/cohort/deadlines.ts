import type { Text } from "@/lib/result";

/** A cohort with its own deadline, and the number of its invited firms that are still expected to take part. */
export type DeadlineGroup = {
  readonly id: string;
  readonly name: Text;
  readonly parentId: string | null;
  /** Null: the deadline of the cohort above applies. */
  readonly closesOn: string | null;
  readonly firms: number;
};

/** The deadlines of a cohort and of all cohorts below it; parents come before children. */
export type Deadlines = {
  /** The deadline that the first cohort inherits from above if it has none of its own. */
  readonly above: string | null;
  readonly groups: readonly DeadlineGroup[];
};

/** The effective deadline of each cohort: its own, otherwise the one of the nearest cohort above. */
export function deadlinesInForce({ above, groups }: Deadlines): ReadonlyMap<string, string | null> {
  const inForce = new Map<string, string | null>();
  for (const { id, parentId, closesOn } of groups) {
    inForce.set(id, closesOn ?? inForce.get(parentId ?? "") ?? above);
  }
  return inForce;
}

/** How many firms get a different deadline if their cohorts' deadlines are replaced. */
export function countMoved(before: Deadlines, set: ReadonlyMap<string, string | null>): number {
  const groups = before.groups.map((group) => ({ ...group, closesOn: set.get(group.id) ?? null }));
  const [was, is] = [deadlinesInForce(before), deadlinesInForce({ ...before, groups })];
  return groups.reduce((sum, { id, firms }) => sum + (was.get(id) === is.get(id) ? 0 : firms), 0);
}
