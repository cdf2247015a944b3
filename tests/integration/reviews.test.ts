import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { findAssessment, listPhaseEvents } from "@/db/assessments/assessments";
import { movePhase } from "@/db/assessments/moves";
import { createCohortIn, joinCohortIn } from "@/db/cohorts/cohorts";
import { asConsultant } from "@/db/consultants/clients";
import { beginRating, giveRating, rateItem } from "@/db/consultants/ratings";
import { listSentRemarks, saveRemarks } from "@/db/consultants/remarks";
import { acceptAsReviewer, findReviewSheet, returnAsReviewer } from "@/db/consultants/reviews";
import { asActor, asOperator } from "@/db/core/scope";
import { erasePerson } from "@/db/personal-data/erase-person";
import { acceptPhase, findResult, listResults } from "@/db/results/results";
import { currentInstrument } from "@/lib/catalog";
import { PHASES, type Phase } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { useDatabase } from "@/tests/support/database";
import { anEngagement } from "@/tests/support/engagements";
import { type AnAssessment, aMember, answerPhase, aSubmittedCycle } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

const signer = { name: "Lin Qiao", organisation: "Qiao Advisers" };
const REVIEWER = { scope: ["records" as const], mayReview: true };

const stateOf = async (at: AnAssessment, phase: Phase) => (await findAssessment(at.manager, at))?.states[phase];
const look = (actor: Actor, at: AnAssessment, phase: Phase) => findReviewSheet(actor, { ...at, phase });
const acceptUnseen = (actor: Actor, at: AnAssessment, phase: Phase) =>
  acceptAsReviewer(actor, { ...at, phase, signer });
const accept = async (actor: Actor, at: AnAssessment, phase: Phase) => {
  await look(actor, at, phase);
  return acceptUnseen(actor, at, phase);
};
const giveBack = async (actor: Actor, at: AnAssessment, phase: Phase, remarks = "Show the minutes of May.") => {
  await look(actor, at, phase);
  return returnAsReviewer(actor, { ...at, phase, signer, remarks });
};

describe("a reviewer", () => {
  test("returns a phase with remarks, the firm submits again, and the reviewer accepts with their name", async () => {
    const at = await aSubmittedCycle();
    const { consultant } = await anEngagement(at, REVIEWER);
    expect(await giveBack(consultant, at, "LRN", "  ")).toEqual({ ok: false, error: "reason-missing" });
    expect(await giveBack(consultant, at, "LRN")).toMatchObject({ ok: true, value: { state: "returned" } });
    expect(await accept(consultant, at, "LRN")).toEqual({ ok: false, error: "not-possible-now" });
    const { assessmentId, manager } = at;
    expect(await movePhase(manager, { assessmentId, phase: "LRN", event: "submit" })).toMatchObject({ ok: true });
    expect(await accept(consultant, at, "LRN")).toMatchObject({ ok: true, value: { state: "accepted" } });
    const events = await listPhaseEvents(manager, at);
    expect(events.filter(({ phase }) => phase === "LRN").slice(0, 3)).toMatchObject([
      { event: "accept", signedName: "Lin Qiao", signedOrganisation: "Qiao Advisers", by: null },
      { event: "submit", signedName: "", by: "Lin Wei" },
      { event: "return", reason: "Show the minutes of May.", signedName: "Lin Qiao" },
    ]);
    // A reviewer's acceptance is never shown as the firm's own.
    const sheet = await look(consultant, at, "LRN");
    expect(
      sheet?.events
        .filter(({ phase, event }) => phase === "LRN" && event !== "unlock")
        .map((one) => [one.event, one.isByFirm]),
    ).toEqual(
      expect.arrayContaining([
        ["accept", false],
        ["return", false],
      ]),
    );
  });

  test("freezes with the last acceptance, on all of the firm's answers, of which the reviewer reads none", async () => {
    const [at, same] = [await aSubmittedCycle(), await aSubmittedCycle()];
    const { consultant } = await anEngagement(at, REVIEWER);
    for (const phase of PHASES) {
      await accept(consultant, at, phase);
      await acceptPhase(same.manager, { ...same, phase });
    }
    const ours = await findResult(at.manager, at);
    expect(ours?.revision).toBe(1);
    expect(ours?.rating.scores).toEqual((await findResult(same.manager, same))?.rating.scores);
    expect(await findResult(consultant, at)).toBeUndefined();
    expect(await asActor(consultant, (tx) => tx.execute(sql`select 1 from app.answer`))).toHaveLength(0);
  });

  test("and a manager who accept the last two phases at once freeze exactly one result", async () => {
    const at = await aSubmittedCycle();
    const { consultant } = await anEngagement(at, REVIEWER);
    for (const phase of ["PRE", "LRN"] as const) await accept(consultant, at, phase);
    const [one, two] = await Promise.all([
      accept(consultant, at, "APP"),
      acceptPhase(at.manager, { ...at, phase: "EVA" }),
    ]);
    const revisions = [one, two].map((moved) => (moved?.ok ? moved.value.revision : "refused"));
    expect(revisions.toSorted()).toEqual([1, undefined]);
    expect(await listResults(at.manager, at)).toHaveLength(1);
  });

  test("does nothing that a manager does", async () => {
    const at = await aSubmittedCycle();
    const { consultant } = await anEngagement(at, REVIEWER);
    const { assessmentId } = at;
    for (const event of ["submit", "reopen", "return"] as const)
      expect(await movePhase(consultant, { assessmentId, phase: "LRN", event, reason: "x" })).toBeUndefined();
    await giveBack(consultant, at, "LRN");
    for (const statement of [
      sql`update app.assessment_phase set state = 'submitted' where assessment_id = ${assessmentId}`,
      sql`update app.assessment_phase set state = 'open' where assessment_id = ${assessmentId}`,
      sql`update app.assessment set view_seed = 1 where id = ${assessmentId}`,
    ]) {
      const changed = await asActor(consultant, (tx) => tx.execute(sql`${statement} returning 1`)).catch(() => []);
      expect(changed).toHaveLength(0);
    }
    expect(await stateOf(at, "LRN")).toBe("returned");
    expect(await stateOf(at, "APP")).toBe("submitted");
  });

  test("is who the firm has engaged for it, and nobody else", async () => {
    const [at, other] = [await aSubmittedCycle(), await aSubmittedCycle()];
    const { consultant: reader } = await anEngagement(at, { ...REVIEWER, mayReview: false });
    const { consultant: stranger } = await anEngagement(other, REVIEWER);
    expect(await accept(reader, at, "LRN")).toEqual({ ok: false, error: "not-yours-to-do" });
    expect(await giveBack(reader, at, "LRN")).toEqual({ ok: false, error: "not-yours-to-do" });
    expect(await accept(stranger, at, "LRN")).toBeUndefined();
    expect(await acceptAsReviewer(stranger, { ...at, firmId: other.firmId, phase: "LRN", signer })).toBeUndefined();
    expect(await stateOf(at, "LRN")).toBe("submitted");
  });

  test("is alone to accept where a cohort asks for one", async () => {
    const at = await aSubmittedCycle();
    const { consultant } = await anEngagement(at, REVIEWER);
    await asOperator(async (tx) => {
      const cohortId = await createCohortIn(tx, { name: { en: "Programme", zh: "项目" }, reviewerRequired: true });
      await joinCohortIn(tx, { cohortId, firmId: at.firmId, consentLevel: 1 });
    });
    expect(await acceptPhase(at.manager, { ...at, phase: "LRN" })).toEqual({
      ok: false,
      error: "not-yours-to-do",
    });
    expect(await accept(consultant, at, "LRN")).toMatchObject({ ok: true });
  });

  test("has a signature that nobody else can write, and that goes with their name", async () => {
    const at = await aSubmittedCycle();
    const { consultant, email } = await anEngagement(at, REVIEWER);
    await accept(consultant, at, "LRN");
    const forged = asActor(at.manager, (tx) =>
      tx.execute(sql`insert into app.phase_event (firm_id, id, assessment_id, phase, event, from_state, to_state, signed_name)
        values (${at.firmId}, gen_random_uuid(), ${at.assessmentId}, 'PRE', 'accept', 'submitted', 'accepted', 'Lin Qiao')`),
    );
    await expect(forged).rejects.toThrow(/42501/);
    await erasePerson(email);
    const [event] = (await listPhaseEvents(at.manager, at)).filter(({ event }) => event === "accept");
    expect(event).toMatchObject({ phase: "LRN", signedName: "", signedOrganisation: "" });
  });
});

describe("what a reviewer signs", () => {
  const ITEM = "LRN.ORG.1";
  /** Creates a submitted assessment in which this many people answered the phase Learning. */
  async function answeredBy(people: number): Promise<AnAssessment> {
    const at = await aSubmittedCycle();
    await reopen(at);
    for (let n = 3; n <= people; n += 1) {
      await answerPhase(await aMember(at), at.assessmentId, "LRN", n === people ? 5 : 4);
    }
    await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "LRN", event: "submit" });
    return at;
  }
  const reopen = (at: AnAssessment) =>
    asOperator((tx) =>
      tx.execute(sql`update app.assessment_phase set state = 'open'
        where assessment_id = ${at.assessmentId} and phase = 'LRN'`),
    );

  test("is nothing that the reviewer has not seen: without the page no way leads to accepting or returning", async () => {
    const at = await aSubmittedCycle();
    const { consultant } = await anEngagement(at, REVIEWER);
    expect(await acceptUnseen(consultant, at, "LRN")).toEqual({ ok: false, error: "review-not-opened" });
    await look(consultant, at, "APP");
    const { assessmentId } = at;
    expect(await returnAsReviewer(consultant, { ...at, phase: "LRN", signer, remarks: "No." })).toEqual({
      ok: false,
      error: "review-not-opened",
    });
    const past = await asConsultant(consultant, { firmId: at.firmId, view: "review" }, (tx) =>
      tx.execute(sql`update app.assessment_phase set state = 'accepted'
        where assessment_id = ${assessmentId} and phase = 'LRN' returning 1`),
    );
    expect(past).toHaveLength(0);
    expect(await stateOf(at, "LRN")).toBe("submitted");
    expect(await accept(consultant, at, "LRN")).toMatchObject({ ok: true });
  });

  test("is this very submission: what was submitted again must be looked at again", async () => {
    const at = await aSubmittedCycle();
    const { consultant } = await anEngagement(at, REVIEWER);
    await giveBack(consultant, at, "LRN");
    await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "LRN", event: "submit" });
    expect(await acceptUnseen(consultant, at, "LRN")).toEqual({ ok: false, error: "review-not-opened" });
    expect(await accept(consultant, at, "LRN")).toMatchObject({ ok: true });
  });

  test("is closed while their own rating is not given, and opens with it", async () => {
    const at = await aSubmittedCycle();
    const { consultant } = await anEngagement(at, { ...REVIEWER, blindUntilRated: true });
    const closed = await look(consultant, at, "LRN");
    expect(closed).toMatchObject({ isBlind: true, isOpened: false, figures: {}, earlier: {} });
    expect(await acceptUnseen(consultant, at, "LRN")).toEqual({ ok: false, error: "review-not-opened" });
    const ratingId = (await beginRating(consultant, at)) ?? "";
    const items = currentInstrument.items.map(({ id }) => id);
    for (const item of items)
      await rateItem(consultant, { firmId: at.firmId, ratingId, item, level: 2, evidenceSeen: false, note: "" });
    expect(await look(consultant, at, "LRN")).toMatchObject({ isOpened: false, figures: {} });
    await giveRating(consultant, { firmId: at.firmId, ratingId, items });
    expect(await look(consultant, at, "LRN")).toMatchObject({ isBlind: false, isOpened: true });
    expect(await acceptUnseen(consultant, at, "LRN")).toMatchObject({ ok: true });
  });

  test.each([
    { people: 2, itemMeans: false, spread: false },
    { people: 3, itemMeans: true, spread: false },
    { people: 5, itemMeans: true, spread: true },
  ])("shows of $people people item means: $itemMeans, spread: $spread, and always the part", async (rule) => {
    const at = await answeredBy(rule.people);
    const { consultant } = await anEngagement(at, REVIEWER);
    const part = (await look(consultant, at, "LRN"))?.figures["LRN.ORG"];
    expect(part).toMatchObject({ itemMeans: rule.itemMeans, spread: rule.spread });
    expect(part?.mean).toBeGreaterThan(1);
    expect(part?.items[ITEM]?.people).toBe(rule.people);
    expect(part?.items[ITEM]?.mean !== undefined).toBe(rule.itemMeans);
    expect(part?.items[ITEM]?.spread !== undefined).toBe(rule.spread);
    if (rule.spread) expect(part?.items[ITEM]?.spread?.levels[5]).toBeGreaterThan(0);
  });

  test("keeps items back where one person's answers changed since the reviewer looked: the difference would be theirs", async () => {
    const at = await answeredBy(5);
    const { consultant } = await anEngagement(at, REVIEWER);
    expect((await look(consultant, at, "LRN"))?.figures["LRN.ORG"]?.spread).toBe(true);
    await giveBack(consultant, at, "LRN");
    await answerPhase(await aMember(at), at.assessmentId, "LRN", 1);
    await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "LRN", event: "submit" });
    const part = (await look(consultant, at, "LRN"))?.figures["LRN.ORG"];
    expect(part).toMatchObject({ itemMeans: false, spread: false });
    expect(part?.items[ITEM]?.mean).toBeUndefined();
  });

  test("carries the reviewer's remarks on items, which the firm's manager reads with the decision and not before", async () => {
    const at = await aSubmittedCycle();
    const { consultant } = await anEngagement(at, REVIEWER);
    const say = (text: string, base: number) =>
      saveRemarks(consultant, { ...at, entries: [{ key: ITEM, base, value: { text } }] });
    expect(await say("Too high.", 0)).toMatchObject([{ status: "refused", reason: "review-not-opened" }]);
    await look(consultant, at, "LRN");
    expect(await say("Which log?", 0)).toMatchObject([{ status: "saved", revision: 1 }]);
    expect(await say("Which log?", 0)).toMatchObject([{ status: "saved", revision: 1 }]);
    expect(await say("Another tab", 0)).toMatchObject([
      { status: "conflict", theirs: { value: { text: "Which log?" } } },
    ]);
    expect(await listSentRemarks(at.manager, { ...at, phase: "LRN" })).toEqual([]);
    await giveBack(consultant, at, "LRN");
    expect(await listSentRemarks(at.manager, { ...at, phase: "LRN" })).toMatchObject([
      { item: ITEM, text: "Which log?", event: "return", signedName: "Lin Qiao" },
    ]);
    expect(await say("Later", 1)).toMatchObject([{ status: "refused", reason: "not-submitted" }]);
    expect(await listSentRemarks(await aMember(at), { ...at, phase: "LRN" })).toEqual([]);
    await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "LRN", event: "submit" });
    const again = await look(consultant, at, "LRN");
    expect(again?.remarks).toMatchObject([{ item: ITEM, text: "Which log?", isOpen: false }]);
  });
});

test("a remark that waited for its connection stays with the submission it was written on", async () => {
  const at = await aSubmittedCycle();
  const { consultant } = await anEngagement(at, REVIEWER);
  const submittedAt = (await look(consultant, at, "LRN"))?.submittedAt ?? undefined;
  await giveBack(consultant, at, "LRN");
  await movePhase(at.manager, { assessmentId: at.assessmentId, phase: "LRN", event: "submit" });
  const again = await look(consultant, at, "LRN");
  const late = { key: "LRN.ORG.1", base: 0, value: { text: "Of the first reading" } };
  const say = (on: Date | null | undefined) =>
    saveRemarks(consultant, { ...at, submittedAt: on ?? undefined, entries: [late] });
  expect(await say(submittedAt)).toEqual([{ key: late.key, status: "refused", reason: "submitted-again" }]);
  expect((await look(consultant, at, "LRN"))?.remarks).toEqual([]);
  expect(await say(again?.submittedAt)).toMatchObject([{ status: "saved", revision: 1 }]);
});

test("remarks, which may tell of levels, are not read by a blind colleague", async () => {
  const at = await aSubmittedCycle();
  const { consultant } = await anEngagement(at, REVIEWER);
  const { consultant: other } = await anEngagement(at, { ...REVIEWER, mayReview: false, blindUntilRated: true });
  await giveBack(consultant, at, "LRN", "Four is too high here.");
  const read = (actor: Actor) =>
    asConsultant(actor, { firmId: at.firmId, view: "review" }, (tx) =>
      tx.execute<{ reason: string }>(sql`select reason from app.phase_event where reason <> ''`),
    );
  expect(await read(other)).toHaveLength(0);
  expect((await read(consultant))?.map(({ reason }) => reason)).toEqual(["Four is too high here."]);
});
