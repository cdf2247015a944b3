import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { openAssessment } from "@/db/assessments/assessments";
import { writeComment } from "@/db/assessments/comments";
import { movePhase } from "@/db/assessments/moves";
import { saveAnswers } from "@/db/assessments/save-answers";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { createCohortIn, joinCohortIn } from "@/db/cohorts/cohorts";
import { beginRating, giveRating, rateItems } from "@/db/consultants/ratings";
import { asOperator } from "@/db/core/scope";
import { saveFields } from "@/db/fields/save-fields";
import { addMeasure } from "@/db/plans/plan-measures";
import { acceptPhase } from "@/db/results/results";
import { currentInstrument } from "@/lib/catalog";
import { CELLS, LEVELS, type Level, PHASES, type Phase, phaseOf } from "@/lib/instrument";
import type { UserActor } from "./actors";
import { signIn } from "./doors/ask";
import { givePassword } from "./doors/world";
import { anEngagement } from "./engagements";
import { aFirm, aMember, anEntry, aPerson, positionOf } from "./factories";

/** Levels of the three items of each part. The two firms of a test differ only in one colleague's levels. */
type Pattern = readonly Level[];

/** A person's answers, for each part of the questionnaire; `undefined` leaves the part out. */
export type Answering = (part: number) => Pattern | undefined;

/** The people who read the pages of both firms, each with the cookies of a signed-in browser. */
export const READERS = ["manager", "colleague", "consultant", "reviewer", "administrator", "author"] as const;
export type Reader = (typeof READERS)[number];

export type OneWorld = {
  readonly firmId: string;
  readonly frozen: string;
  readonly cycle: string;
  readonly linkId: string;
  readonly measureId: string;
  readonly cohortId: string;
  readonly cookies: Readonly<Partial<Record<Reader, string>>>;
};

export type Planted = {
  /** The people's answers, the manager's first; the last person reads as a colleague. */
  readonly answers: readonly Answering[];
  /** A comment on the differing answers that is stored but shown to nobody. */
  readonly hidden: string;
};

/** The index of the person whose answers differ between the worlds. */
const AUTHOR = 1;

/**
 * A firm with one final assessment, a second one whose Preparation waits for its reviewer, a plan, a consultant who has
 * rated it, and a cohort. Except for answers, all data are the same each time, apart from ids, mail addresses and
 * times.
 */
export async function aWorld({ answers, hidden }: Planted): Promise<OneWorld> {
  const firm = await aFirm("Equal Works");
  const people = [firm.manager];
  // One role group, so that equal sums give equal means everywhere.
  while (people.length < answers.length) people.push(await aMember(firm, { stratum: "management" }));
  const { consultant } = await anEngagement(firm, {
    scope: ["position", "answers", "results", "records", "plan", "compare"],
  });
  const { consultant: reviewer } = await anEngagement(firm, {
    scope: ["answers", "results", "records"],
    mayReview: true,
  });
  const frozen = await open(firm, 2026);
  const linkId = await positionOf({ ...firm, assessmentId: frozen, contributor: firm.manager });
  await keepRecords(firm, frozen);
  for (const phase of PHASES) {
    await submit({ ...firm, assessmentId: frozen, phase }, people, { answers, hidden });
    await acceptPhase(firm.manager, { assessmentId: frozen, phase });
  }
  await rateAll(consultant, { firmId: firm.firmId, assessmentId: frozen });
  const measureId = await planOne(firm);
  const cycle = await open(firm, 2027);
  await positionOf({ ...firm, assessmentId: cycle, contributor: firm.manager });
  await submit({ ...firm, assessmentId: cycle, phase: "PRE" }, people, { answers, hidden });
  const { cohortId, administrator } = await joinOne(firm.firmId);
  return {
    ...{ firmId: firm.firmId, frozen, cycle, linkId, measureId, cohortId },
    cookies: {
      manager: await enter(firm.manager),
      author: await enter(people[AUTHOR]),
      ...(people.length > 2 ? { colleague: await enter(people.at(-1)) } : {}),
      consultant: await enter(consultant),
      reviewer: await enter(reviewer),
      administrator: await enter(administrator),
    },
  };
}

type At = { readonly firmId: string; readonly manager: UserActor };

async function open({ firmId, manager }: At, year: number): Promise<string> {
  const opened = await openAssessment(manager, { firmId, year });
  if (!opened.ok) throw new Error(opened.error);
  const { assessmentId } = opened.value;
  await asOperator((tx) => tx.execute(sql`update app.assessment set view_seed = 7 where id = ${assessmentId}`));
  return assessmentId;
}

/** Adds records to some answers, so that items of the same part differ in the highest level that counts. */
async function keepRecords({ firmId, manager }: At, assessmentId: string): Promise<void> {
  const recorded = ["PRE.ORG.1", "PRE.ORG.2", "LRN.INT.2"] as const;
  const entries = recorded.map((item) => ({
    ...{ kind: "evidence" as const, base: 0, evidenceId: randomUUID() },
    value: { item, grade: "E2" as const, title: "Minutes", date: "2026-11-02" },
  }));
  await saveFields(manager, { firmId, assessmentId, entries });
}

type AtPhase = At & { readonly assessmentId: string; readonly phase: Phase };

async function submit({ manager, assessmentId, phase }: AtPhase, people: readonly UserActor[], planted: Planted) {
  for (const [place, person] of people.entries()) {
    const entries = currentInstrument.items
      .filter(({ cell }) => phaseOf(cell) === phase)
      .flatMap(({ id, cell }) => {
        const level = planted.answers[place]?.(CELLS.indexOf(cell))?.[Number(id.at(-1)) - 1];
        const beside = place === AUTHOR ? { comment: planted.hidden } : {};
        return level === undefined ? [] : [anEntry(id, level, 0, beside)];
      });
    await saveAnswers(person, { assessmentId, entries });
  }
  const [, author] = people;
  if (author !== undefined) {
    const comment = { id: randomUUID(), assessmentId, item: `${phase}.ORG.1`, text: "Which visit?" };
    await writeComment(author, { ...comment, audience: "managers" });
  }
  const moved = await movePhase(manager, { assessmentId, phase, event: "submit" });
  if (!moved?.ok) throw new Error(`${phase} was not submitted: ${moved?.error}`);
}

async function rateAll(consultant: UserActor, at: { readonly firmId: string; readonly assessmentId: string }) {
  const items = currentInstrument.items.map(({ id }) => id);
  const ratingId = await beginRating(consultant, at);
  if (ratingId === undefined) throw new Error("no rating was begun");
  const rating = { firmId: at.firmId, ratingId };
  const entries = items.map((key, place) => ({
    ...{ key, base: 0, value: { choice: String(LEVELS[place % 4] ?? 3), evidenceSeen: false, note: "" } },
  }));
  await rateItems(consultant, { ...rating, entries });
  const given = await giveRating(consultant, { ...rating, items });
  if (!given.ok) throw new Error(given.error);
}

async function planOne({ firmId, manager }: At): Promise<string> {
  const measure = { catalogId: "M22", title: "", cell: "EVA.NET", effort: 1, steps: ["Name a contact"] } as const;
  const days = { firstStepOn: "2026-12-10", recordOn: "2027-03-31" };
  const added = await addMeasure(manager, { firmId, measure: { ...measure, ...days } });
  if (!added.ok) throw new Error(added.error);
  return added.value.measureId;
}

async function joinOne(firmId: string) {
  const { actor, personId } = await aPerson();
  const cohortId = await asOperator(async (tx) => {
    const id = await createCohortIn(tx, { name: { en: "Equal Region", zh: "Equal Region" } });
    await tx.execute(sql`update app.cohort set snapshot_weekly = false where id = ${id}`);
    await addAdministratorIn(tx, { cohortId: id, personId, displayName: "Zhou Min" });
    await joinCohortIn(tx, { cohortId: id, firmId, consentLevel: 3 });
    return id;
  });
  return { cohortId, administrator: actor };
}

async function enter(person: UserActor | undefined): Promise<string> {
  const [row] = await asOperator((tx) =>
    tx.execute<{ email: string }>(sql`select email from app.person where id = ${person?.personId ?? null}`),
  );
  const email = row?.email ?? "";
  await givePassword(email);
  return signIn(email);
}
