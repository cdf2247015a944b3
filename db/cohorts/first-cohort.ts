import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { addressOf } from "@/lib/name-rules";
import type { Text } from "@/lib/result";
import { asOwner } from "../core/as-owner";
import { createPersonIn } from "../people/people";
import { cohortAdministrator } from "../schema/administrators";
import { cohort } from "../schema/firms";
import { person } from "../schema/people";
import { addAdministratorIn } from "./administrators";
import { createCohortIn } from "./cohorts";

/** An arbitrary number for an advisory lock, so that two runs of the command wait for each other. */
const LOCK = 7_352_012;

type RootCohort = {
  readonly id: string;
  readonly name: Text;
  readonly administrators: readonly { readonly email: string; readonly displayName: string }[];
};

type FirstCohort = {
  readonly cohortId: string;
  readonly madeCohort: boolean;
  readonly madePerson: boolean;
  readonly madeAdministrator: boolean;
};

type Wanted = { readonly name: Text; readonly email: string; readonly displayName: string };

/**
 * Creates a root cohort with an administrator. It needs a command of the operator, because only an administrator of a
 * parent can create a cohort in the application. Repeating it changes nothing; a cohort is identified by both its
 * names.
 */
export async function makeRootCohort(ownerUrl: string, { name, email, displayName }: Wanted): Promise<FirstCohort> {
  return asOwner(ownerUrl, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    const [known] = await tx
      .select({ id: cohort.id })
      .from(cohort)
      .where(
        and(
          isNull(cohort.parentId),
          sql`${cohort.name} ->> 'en' = ${name.en} and ${cohort.name} ->> 'zh' = ${name.zh}`,
        ),
      )
      .orderBy(asc(cohort.createdAt))
      .limit(1);
    const cohortId = known?.id ?? (await createCohortIn(tx, { name }));
    const [there] = await tx
      .select({ id: person.id })
      .from(person)
      .where(eq(person.email, addressOf(email)));
    const personId = there?.id ?? (await createPersonIn(tx, { email, name: displayName })).id;
    const [already] = await tx
      .select({ personId: cohortAdministrator.personId })
      .from(cohortAdministrator)
      .where(and(eq(cohortAdministrator.cohortId, cohortId), eq(cohortAdministrator.personId, personId)));
    await addAdministratorIn(tx, { cohortId, personId, displayName });
    return {
      cohortId,
      madeCohort: known === undefined,
      madePerson: there === undefined,
      madeAdministrator: already === undefined,
    };
  });
}

/** The root cohorts with their administrators, oldest first, for the operator. */
export async function listRootCohorts(ownerUrl: string): Promise<RootCohort[]> {
  return asOwner(ownerUrl, async (tx) => {
    const rows = await tx
      .select({
        id: cohort.id,
        name: cohort.name,
        email: person.email,
        displayName: cohortAdministrator.displayName,
      })
      .from(cohort)
      .leftJoin(cohortAdministrator, eq(cohortAdministrator.cohortId, cohort.id))
      .leftJoin(person, eq(person.id, cohortAdministrator.personId))
      .where(isNull(cohort.parentId))
      .orderBy(asc(cohort.createdAt), asc(cohort.id), asc(cohortAdministrator.createdAt));
    return [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => ({
      id,
      name: own[0]?.name ?? { en: "", zh: "" },
      administrators: own.flatMap(({ email, displayName }) =>
        email === null || displayName === null ? [] : [{ email, displayName }],
      ),
    }));
  });
}
