import { randomUUIDv7 } from "node:crypto";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { currentInstrument } from "@/lib/catalog";
import type { Random } from "@/lib/result";
import type { Tx } from "../core/scope";
import { answer, respondent } from "../schema/answers";
import { assessment } from "../schema/assessments";
import { cohortMembership, firm } from "../schema/firms";
import { membership } from "../schema/people";
import { result, resultInput } from "../schema/results";
import { insertAll } from "./insert-all";
import { secondsOf } from "./under-way";

/** The answers were given this long before the freeze. */
const BEFORE_MS = 6 * 86_400_000;

type Answered = { readonly cohortIds: readonly string[]; readonly random: Random };

/**
 * Inserts the answers behind all frozen results of generated firms, as given by their manager, so that a firm that
 * submitted counts as having answered every item.
 */
export async function insertAnswered(tx: Tx, { cohortIds, random }: Answered): Promise<void> {
  const cycles = await tx
    .selectDistinctOn([assessment.cycle, firm.name, firm.id], {
      firmId: firm.id,
      assessmentId: assessment.id,
      personId: membership.personId,
      frozenAt: result.frozenAt,
      input: resultInput.input,
    })
    .from(firm)
    .innerJoin(cohortMembership, eq(cohortMembership.firmId, firm.id))
    .innerJoin(membership, and(eq(membership.firmId, firm.id), eq(membership.role, "manager")))
    .innerJoin(assessment, eq(assessment.firmId, firm.id))
    .innerJoin(result, and(eq(result.firmId, firm.id), eq(result.assessmentId, assessment.id)))
    .innerJoin(
      resultInput,
      and(
        eq(resultInput.firmId, firm.id),
        eq(resultInput.assessmentId, assessment.id),
        eq(resultInput.revision, result.revision),
      ),
    )
    .where(inArray(cohortMembership.cohortId, [...cohortIds]))
    .orderBy(desc(assessment.cycle), asc(firm.name), asc(firm.id));
  const made = cycles.map((cycle) => ({ ...cycle, respondentId: randomUUIDv7() }));
  await insertAll(made, (rows) =>
    tx.insert(respondent).values(
      rows.map(({ firmId, assessmentId, respondentId, personId }) => ({
        ...{ firmId, assessmentId, id: respondentId, personId },
        ...{ kind: "member" as const, stratum: "management" as const },
      })),
    ),
  );
  const answers = made.flatMap(({ firmId, assessmentId, respondentId, frozenAt, input }) => {
    const given = input.respondents[0]?.answers ?? {};
    let at = frozenAt.getTime() - BEFORE_MS;
    return currentInstrument.items.map(({ id }, place) => {
      at += 1000 * secondsOf(place, random);
      const key = { firmId, assessmentId, respondentId, itemId: id };
      const said = given[id];
      const level = said !== undefined && "level" in said ? said.level : null;
      return { ...key, level, dontKnow: level === null, revision: 1, locale: "zh" as const, savedAt: new Date(at) };
    });
  });
  await insertAll(answers, (rows) => tx.insert(answer).values(rows));
}
