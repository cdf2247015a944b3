import { randomUUIDv7 } from "node:crypto";
import { and, asc, eq, inArray, notExists, sql } from "drizzle-orm";
import { currentInstrument } from "@/lib/catalog";
import { PHASES } from "@/lib/instrument";
import type { Random } from "@/lib/result";
import type { Own } from "../assessments/save-answers";
import type { Tx } from "../core/scope";
import { answer, respondent } from "../schema/answers";
import { assessment, assessmentPhase } from "../schema/assessments";
import { cohortMembership, firm } from "../schema/firms";
import { membership } from "../schema/people";
import { insertAll } from "./insert-all";

const YEAR = 2026;

/** How many items each firm has answered: several stop at the same item, one has answered all and not submitted. */
const STOPS = [19, 7, 19, 30, 19, 4, 48, 19, 12, 19, 26, 7] as const;

/** Seconds per item, by its position in the cell: the third one asks for a record that takes time to find. */
const SECONDS = [40, 55, 150] as const;

/** How many seconds a person takes for the item at a position of the questionnaire. */
export const secondsOf = (place: number, random: Random): number =>
  Math.round((SECONDS[place % SECONDS.length] ?? 60) * (0.6 + 0.8 * random()));

type UnderWay = { readonly cohortIds: readonly string[]; readonly random: Random };

/** Inserts firms in the middle of this year's cycle: one person each, who has answered up to some item. */
export async function insertUnderWay(tx: Tx, { cohortIds, random }: UnderWay): Promise<void> {
  const firms = await tx
    .selectDistinctOn([firm.name, firm.id], { firmId: firm.id, personId: membership.personId })
    .from(firm)
    .innerJoin(membership, and(eq(membership.firmId, firm.id), eq(membership.role, "manager")))
    .innerJoin(cohortMembership, eq(cohortMembership.firmId, firm.id))
    .where(
      and(
        inArray(cohortMembership.cohortId, [...cohortIds]),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(assessment)
            .where(and(eq(assessment.firmId, firm.id), eq(assessment.cycle, YEAR))),
        ),
      ),
    )
    .orderBy(asc(firm.name), asc(firm.id))
    .limit(STOPS.length);
  const begun = firms.map((each, at) => ({
    ...each,
    assessmentId: randomUUIDv7(),
    respondentId: randomUUIDv7(),
    createdAt: new Date(Date.UTC(YEAR, 9, 19 + 2 * at, 1, 10)),
    items: STOPS[at] ?? 0,
  }));
  if (begun.length === 0) return;
  await tx.insert(assessment).values(
    begun.map(({ firmId, assessmentId, createdAt }) => ({
      ...{ firmId, id: assessmentId, cycle: YEAR, viewSeed: 1, createdAt },
      instrumentId: currentInstrument.id,
      instrumentVersion: currentInstrument.version,
    })),
  );
  await tx
    .insert(assessmentPhase)
    .values(
      begun.flatMap(({ firmId, assessmentId }) =>
        PHASES.map((phase, position) => ({ firmId, assessmentId, phase, position, state: "open" as const })),
      ),
    );
  await tx.insert(respondent).values(
    begun.map(({ firmId, assessmentId, respondentId, personId }) => ({
      ...{ firmId, assessmentId, id: respondentId, personId },
      ...{ kind: "member" as const, stratum: "management" as const },
    })),
  );
  const answers = begun.flatMap(({ items, createdAt, ...at }) => answersOf(at, { items, from: createdAt, random }));
  await insertAll(answers, (rows) => tx.insert(answer).values(rows));
}

type AnsweredItems = { readonly items: number; readonly from: Date; readonly random: Random };

function answersOf({ firmId, assessmentId, respondentId }: Own, { items, from, random }: AnsweredItems) {
  let at = from.getTime();
  return currentInstrument.items.slice(0, items).map((item, place) => {
    at += 1000 * secondsOf(place, random);
    const level = 2 + Math.floor(random() * 2);
    const said = { itemId: item.id, level, revision: 1, locale: "zh" as const, savedAt: new Date(at) };
    return { firmId, assessmentId, respondentId, ...said };
  });
}
