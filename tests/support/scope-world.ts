import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { openAssessment } from "@/db/assessments/assessments";
import { writeComment } from "@/db/assessments/comments";
import { movePhase } from "@/db/assessments/moves";
import { beginRating, giveRating, rateItems } from "@/db/consultants/ratings";
import { asOperator } from "@/db/core/scope";
import { saveFields } from "@/db/fields/save-fields";
import { addMeasure } from "@/db/plans/plan-measures";
import { createLink } from "@/db/position/links";
import { acceptPhase } from "@/db/results/results";
import { currentInstrument } from "@/lib/catalog";
import { ENGAGEMENT_SCOPES, type EngagementScope, type Terms } from "@/lib/engagement";
import { CELLS, PHASES, type Phase } from "@/lib/instrument";
import { readPulseWave } from "@/lib/pulse";
import { isInsufficient, tabulate } from "@/lib/result";
import type { UserActor } from "./actors";
import { signIn } from "./doors/ask";
import { givePassword, sendFile } from "./doors/world";
import { anEngagement } from "./engagements";
import { type AnAssessment, aCustomer, aMember, anAssessment, answerPhase, positionOf } from "./factories";
import { pngOf } from "./picture-file";

export type ScopeReader = { readonly engagementId: string; readonly email: string; readonly cookie: string };

export type ScopeWorld = {
  readonly firmId: string;
  readonly frozen: string;
  readonly cycle: string;
  readonly fileId: string;
  readonly consultant: ScopeReader;
  readonly reviewer: ScopeReader;
};

/**
 * A firm with data for each scope of an engagement, and data that no scope includes: a final result, an assessment
 * whose phase Preparation waits for its reviewer, an action plan, an employee questionnaire, records with a file,
 * comments. Two consultants have rated it.
 */
export async function aScopeWorld(): Promise<ScopeWorld> {
  const at = await anAssessment();
  const people = [at.manager, at.contributor];
  while (people.length < 6) people.push(await aMember(at));
  const { cookie } = await enter(at.manager);
  await fillPosition(at);
  await keepRecord(at, at.assessmentId);
  await keepPulse(at);
  for (const phase of PHASES) {
    await submit(at, phase, people);
    await acceptPhase(at.manager, { assessmentId: at.assessmentId, phase });
  }
  await planOne(at);
  // They are engaged before the next assessment is opened, because only the latest one can be rated.
  const consultant = await hire(at, { mayReview: false, blindUntilRated: true });
  const reviewer = await hire(at, { mayReview: true, blindUntilRated: false });
  const opened = await openAssessment(at.manager, { firmId: at.firmId, year: 2027 });
  if (!opened.ok) throw new Error(opened.error);
  const cycle = opened.value.assessmentId;
  const next = { ...at, assessmentId: cycle };
  const shares = { kind: "shares", base: 0, value: { OEA: 0.2, OEM: 0.6, ODM: 0.2, OBM: 0 } } as const;
  await saveFields(at.manager, { ...next, entries: [shares] });
  await keepRecord(at, cycle);
  const fileId = await sendFile({ cycle, picture: new Uint8Array(await pngOf()), name: "zenith-scan.png" }, cookie);
  if (fileId === undefined) throw new Error("no file was kept");
  await submit(next, "PRE", people);
  return { firmId: at.firmId, frozen: at.assessmentId, cycle, fileId, consultant, reviewer };
}

/** Sets the scopes of an engagement. */
export async function openTo({ engagementId }: ScopeReader, scope: readonly EngagementScope[]): Promise<void> {
  const written = sql.param([...scope]);
  await asOperator((tx) =>
    tx.execute(sql`update app.engagement set scope = ${written}::text[] where id = ${engagementId}`),
  );
}

async function fillPosition(at: AnAssessment): Promise<void> {
  await positionOf(at);
  const more = [
    { partnerName: "Zephyr Kettles", share: 0.2371, product: "Ocarina cups" },
    { partnerName: "Quarry Castings", share: 0.3129, direction: "supplier" },
  ] as const;
  for (const one of more) {
    const made = await createLink(at.manager, { firmId: at.firmId, link: aCustomer(one) });
    if (!made.ok) throw new Error(made.error);
  }
  const entries = [
    { kind: "aim", base: 0, value: { kind: "move", role: "OBM", year: 2037 } },
    { kind: "context", base: 0, factor: "PO1", value: { state: 3, effect: -1 } },
  ] as const;
  await saveFields(at.manager, { ...at, entries });
}

async function keepRecord({ firmId, manager }: AnAssessment, assessmentId: string): Promise<void> {
  const value = { item: "PRE.ORG.1", grade: "E2", title: "Zenith logbook", date: "2025-03-17" } as const;
  const entries = [{ kind: "evidence", base: 0, evidenceId: randomUUID(), value }] as const;
  await saveFields(manager, { firmId, assessmentId, entries });
}

/** Stores a closed round of the employee questionnaire, of which only the figures are left. */
async function keepPulse({ firmId }: AnAssessment): Promise<void> {
  const rows = Array.from({ length: 23 }, () => tabulate(CELLS, (cell) => (cell.startsWith("PRE") ? 5 : 2)));
  const wave = readPulseWave([{ id: randomUUID(), rows }]);
  if (isInsufficient(wave)) throw new Error("the round has no figures");
  const waveId = randomUUID();
  await asOperator(async (tx) => {
    await tx.execute(sql`insert into app.pulse_wave
      (firm_id, id, year, quarter, questionnaire, last_day, closes_at, closed_at)
      values (${firmId}, ${waveId}, 2026, 3, 'pulse@1', '2026-09-30', now(), now())`);
    await tx.execute(sql`insert into app.pulse_figure (firm_id, wave_id, about, figures, by_hand)
      values (${firmId}, ${waveId}, ${firmId}, ${JSON.stringify(wave.firm)}::jsonb, ${rows.length})`);
  });
}

async function submit({ manager, assessmentId }: AnAssessment, phase: Phase, people: readonly UserActor[]) {
  for (const [place, person] of people.entries()) await answerPhase(person, assessmentId, phase, place === 0 ? 2 : 4);
  const comment = { id: randomUUID(), assessmentId, item: `${phase}.ORG.1`, text: "Kestrel remark" } as const;
  await writeComment(people[1] ?? manager, { ...comment, audience: "managers" });
  const moved = await movePhase(manager, { assessmentId, phase, event: "submit" });
  if (!moved?.ok) throw new Error(`${phase} was not submitted: ${moved?.error}`);
}

async function planOne({ firmId, manager }: AnAssessment): Promise<void> {
  const days = { firstStepOn: "2026-12-10", recordOn: "2027-03-31" };
  const measure = {
    catalogId: null,
    title: "Quokka drill",
    cell: "EVA.NET",
    effort: 1,
    steps: ["Walrus step"],
  } as const;
  const added = await addMeasure(manager, { firmId, measure: { ...measure, ...days } });
  if (!added.ok) throw new Error(added.error);
  const { measureId } = added.value;
  await asOperator((tx) =>
    tx.execute(sql`update app.plan_measure set owner_name = 'Tapir Wu', cost = 73219, currency = 'CNY', note = 'Lemur note'
      where id = ${measureId}`),
  );
}

/** Creates a consultant who has submitted a rating, so that pages which compare it with the result have content. */
async function hire(at: AnAssessment, how: Pick<Terms, "mayReview" | "blindUntilRated">): Promise<ScopeReader> {
  const { id, consultant } = await anEngagement(at, { scope: ENGAGEMENT_SCOPES, ...how });
  const items = currentInstrument.items.map((item) => item.id);
  const ratingId = await beginRating(consultant, at);
  if (ratingId === undefined) throw new Error("no rating was begun");
  const rating = { firmId: at.firmId, ratingId };
  const entries = items.map((key) => ({ key, base: 0, value: { choice: "3", evidenceSeen: false, note: "" } }));
  await rateItems(consultant, { ...rating, entries });
  const given = await giveRating(consultant, { ...rating, items });
  if (!given.ok) throw new Error(given.error);
  return { engagementId: id, ...(await enter(consultant)) };
}

async function enter(person: UserActor) {
  const [row] = await asOperator((tx) =>
    tx.execute<{ email: string }>(sql`select email from app.person where id = ${person.personId}`),
  );
  const email = row?.email ?? "";
  await givePassword(email);
  return { email, cookie: await signIn(email) };
}
