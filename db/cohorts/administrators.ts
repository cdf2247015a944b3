import { asc, eq, sql } from "drizzle-orm";
import type { Names } from "@/lib/name-rules";
import type { Actor, CohortRole } from "@/lib/policy";
import type { Text } from "@/lib/result";
import { recordAuditIn } from "../audit/audit";
import { asActor, type Tx, together } from "../core/scope";
import { shown } from "../core/shown";
import { cohortAdministrator } from "../schema/administrators";
import { cohort } from "../schema/firms";
import { countJoinedIn } from "./dashboard";

type AdministeredCohort = {
  readonly id: string;
  readonly name: Text;
  readonly parentId: string | null;
  readonly isDemo: boolean;
  readonly cohortRole: CohortRole;
};

/** The cohorts that the actor administers, root cohorts first. Empty for everybody else. */
export async function listAdministered(actor: Actor): Promise<AdministeredCohort[]> {
  return asActor(actor, (tx) => listAdministeredIn(tx));
}

async function listAdministeredIn(tx: Tx): Promise<AdministeredCohort[]> {
  const rows = await tx
    .select({ id: cohort.id, name: cohort.name, parentId: cohort.parentId, isDemo: cohort.isDemo })
    .from(cohort)
    .where(sql`${cohort.id} = any((select app.cohorts_of_actor())::uuid[])`)
    .orderBy(asc(cohort.createdAt), asc(cohort.id));
  const ids = new Set(rows.map(({ id }) => id));
  const administrator = rows.map((row) => ({ ...row, cohortRole: "administrator" as const }));
  const isRoot = ({ parentId }: { parentId: string | null }) => parentId === null || !ids.has(parentId);
  return [...administrator.filter(isRoot), ...administrator.filter((row) => !isRoot(row))];
}

/** A cohort that the actor administers. Undefined if they may not see it. */
export async function findAdministered(
  actor: Actor,
  { cohortId }: { readonly cohortId: string },
): Promise<AdministeredCohort | undefined> {
  return (await listAdministered(actor)).find(({ id }) => id === cohortId);
}

type CohortTree = {
  readonly cohortRole: CohortRole;
  readonly cohort: AdministeredCohort;
  /** All cohorts below it, in order of creation. */
  readonly below: readonly AdministeredCohort[];
};

/** A cohort with all cohorts below it. Undefined if the actor may not see it. */
export async function findCohortTree(
  actor: Actor,
  { cohortId }: { readonly cohortId: string },
): Promise<CohortTree | undefined> {
  const all = await listAdministered(actor);
  const found = all.find(({ id }) => id === cohortId);
  if (found === undefined) return undefined;
  const tree = treeOf(all, cohortId);
  const below = all.filter(({ id }) => id !== cohortId && tree.has(id));
  return { cohortRole: found.cohortRole, cohort: found, below };
}

export type CohortFrameFacts = {
  readonly cohort: AdministeredCohort;
  /** The other cohorts that the actor administers. */
  readonly others: readonly AdministeredCohort[];
  readonly displayName: string;
  readonly ownNames: Names | undefined;
  /** Member firms of the cohort and of all cohorts below it. */
  readonly firms: number;
};

/** A cohort as its administrator sees it. Undefined if the actor may not see it. */
export async function findCohort(
  actor: Actor,
  { cohortId }: { readonly cohortId: string },
): Promise<CohortFrameFacts | undefined> {
  if (actor.kind !== "user") return undefined;
  return asActor(actor, async (tx) => {
    const [all, [me], firms] = await together([
      listAdministeredIn(tx),
      tx
        .select({
          displayName: shown(cohortAdministrator.displayName, cohortAdministrator.otherName),
          names: { name: cohortAdministrator.displayName, otherName: cohortAdministrator.otherName },
        })
        .from(cohortAdministrator)
        .where(eq(cohortAdministrator.personId, actor.personId))
        .limit(1),
      countJoinedIn(tx, { cohortId }),
    ]);
    const found = all.find(({ id }) => id === cohortId);
    if (found === undefined) return undefined;
    return {
      cohort: found,
      others: all.filter(({ id }) => id !== cohortId),
      displayName: me?.displayName ?? "",
      ownNames: me?.names,
      firms,
    };
  });
}

function treeOf(all: readonly AdministeredCohort[], root: string): ReadonlySet<string> {
  const tree = new Set([root]);
  let grown = true;
  while (grown) {
    const before = tree.size;
    for (const { id, parentId } of all) if (parentId !== null && tree.has(parentId)) tree.add(id);
    grown = tree.size > before;
  }
  return tree;
}

/** Makes a person administrator of a cohort and of all cohorts below it. Runs in the operator's transaction. */
export async function addAdministratorIn(
  tx: Tx,
  input: { readonly cohortId: string; readonly personId: string; readonly displayName: string },
): Promise<void> {
  const added = await tx.insert(cohortAdministrator).values(input).onConflictDoNothing().returning();
  if (added.length === 0) return;
  const object = { kind: "person", id: input.personId } as const;
  await recordAuditIn(tx, { act: "administrator.add", cohortId: input.cohortId, object });
}
