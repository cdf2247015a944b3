import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { findAssessment, openAssessment } from "@/db/assessments/assessments";
import { movePhase } from "@/db/assessments/moves";
import { findAnswerSpreadIn, listFlagRowsIn } from "@/db/consultants/client-answers";
import { deleteClientNote, listClientNotesIn, saveClientNote } from "@/db/consultants/client-notes";
import { asConsultant } from "@/db/consultants/clients";
import { revokeEngagement } from "@/db/consultants/engagements";
import {
  beginRating,
  dropRating,
  findRatingSheet,
  giveRating,
  listRatingsIn,
  rateItem,
  rateItems,
} from "@/db/consultants/ratings";
import { asActor, asOperator } from "@/db/core/scope";
import { erasePerson } from "@/db/personal-data/erase-person";
import { findOwnInput } from "@/db/results/inputs";
import { findReducedInput } from "@/db/results/reduced-inputs";
import { acceptPhase, findResult, listResults } from "@/db/results/results";
import { currentInstrument } from "@/lib/catalog";
import { ratedChoice } from "@/lib/clients";
import type { EngagementScope } from "@/lib/engagement";
import type { Actor } from "@/lib/policy";
import type { UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { type AnEngagement, anEngagement, inDays, setTerms } from "@/tests/support/engagements";
import { type AnAssessment, aFrozenCycle, aMember, anAssessment, answerPhase } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
}, 60_000);

const ITEMS = currentInstrument.items.map(({ id }) => id);
const BLIND = {
  scope: ["results", "records", "answers", "plan", "compare"] as EngagementScope[],
  blindUntilRated: true,
};

/** Creates a consultant's draft rating with the same level for every item. Returns its id. */
async function aDraft(consultant: UserActor, at: AnAssessment, level: number | null = 2): Promise<string> {
  const id = await beginRating(consultant, at);
  if (id === undefined) throw new Error("nothing was begun");
  await asActor(consultant, async (tx) => {
    for (const item of ITEMS) await tx.execute(sql`select app.rate_item(${id}, ${item}, ${level}, true, '')`);
  });
  return id;
}

async function aGivenRating(consultant: UserActor, at: AnAssessment, level: number | null = 2): Promise<string> {
  const ratingId = await aDraft(consultant, at, level);
  expect(await giveRating(consultant, { firmId: at.firmId, ratingId, items: ITEMS })).toEqual({
    ok: true,
    value: undefined,
  });
  return ratingId;
}

/** What the consultant's pages show of the firm's own result (the self score). */
const selfSeen = (consultant: Actor, at: AnAssessment) =>
  asConsultant(consultant, { firmId: at.firmId, view: "result" }, async (tx) => {
    const of = async (table: string) =>
      (await tx.execute(sql`select 1 from app.${sql.raw(table)} where assessment_id = ${at.assessmentId}`)).length;
    return { results: await of("result"), figures: await of("result_figures"), events: await of("phase_event") };
  });

const ratingsSeen = async (consultant: Actor, at: AnAssessment) =>
  (await asConsultant(consultant, { firmId: at.firmId, view: "rating" }, (tx) => listRatingsIn(tx, at))) ?? [];

const NOTHING = { results: 0, figures: 0, events: 0 };
const terms = { ...BLIND, mayReview: false, endsAt: inDays(60) };

describe("until their rating is given, a blind consultant", () => {
  let at: AnAssessment;
  let lin: AnEngagement;
  beforeAll(async () => {
    at = await aFrozenCycle();
    lin = await anEngagement(at, BLIND);
  }, 60_000);

  test("sees no self score by any door, with a draft or without", async () => {
    expect(await selfSeen(lin.consultant, at)).toEqual(NOTHING);
    await aDraft(lin.consultant, at);
    expect(await selfSeen(lin.consultant, at)).toEqual(NOTHING);
    expect(await findResult(lin.consultant, at)).toBeUndefined();
    expect(await listResults(lin.consultant, at)).toEqual([]);
  });

  test("has no export of it, before or after", async () => {
    expect(await findReducedInput(lin.consultant, at)).toBeUndefined();
    expect(await findOwnInput(lin.consultant, at)).toBeUndefined();
  });

  test("reads a sheet that is the same whatever the firm said", async () => {
    const other = await anAssessment();
    await answerPhase(other.manager, other.assessmentId, "LRN", 5);
    const blank = await anAssessment();
    const sheets = await Promise.all(
      [other, blank].map(async (one) => {
        const { consultant } = await anEngagement(one, BLIND);
        const sheet = await findRatingSheet(consultant, one);
        return { items: sheet?.instrument.items, na: sheet?.notApplicable, rating: sheet?.rating };
      }),
    );
    expect(sheets[0]).toEqual(sheets[1]);
  });

  test("gains nothing by a second tab, which finds the same draft", async () => {
    const [one, two] = await Promise.all([beginRating(lin.consultant, at), beginRating(lin.consultant, at)]);
    expect(one).toBe(two);
    expect(await selfSeen(lin.consultant, at)).toEqual(NOTHING);
  });

  test("cannot give it with an item left out", async () => {
    const ratingId = (await beginRating(lin.consultant, at)) ?? "";
    const short = await giveRating(lin.consultant, {
      firmId: at.firmId,
      ratingId,
      items: [...ITEMS, "PRE.ORG.9" as never],
    });
    expect(short).toEqual({ ok: false, error: "items-missing" });
    const none = await giveRating(lin.consultant, { firmId: at.firmId, ratingId, items: [] });
    expect(none).toEqual({ ok: false, error: "items-missing" });
    expect(await selfSeen(lin.consultant, at)).toEqual(NOTHING);
  });

  test("gives it, and from then on sees both, and can change nothing", async () => {
    const ratingId = (await beginRating(lin.consultant, at)) ?? "";
    expect(await giveRating(lin.consultant, { firmId: at.firmId, ratingId, items: ITEMS })).toMatchObject({ ok: true });
    expect(await selfSeen(lin.consultant, at)).toMatchObject({ results: 1, figures: 1 });
    const late = { firmId: at.firmId, ratingId, item: "PRE.ORG.1", level: 5, evidenceSeen: true, note: "" } as const;
    expect(await rateItem(lin.consultant, late)).toEqual({ ok: false, error: "given-already" });
    expect(await giveRating(lin.consultant, { firmId: at.firmId, ratingId, items: ITEMS })).toEqual({
      ok: false,
      error: "given-already",
    });
    expect(await dropRating(lin.consultant, late)).toEqual({ ok: false, error: "given-already" });
    expect(await ratingsSeen(lin.consultant, at)).toMatchObject([
      { blind: true, items: { "PRE.ORG.1": { level: 2 } } },
    ]);
  });
});

describe("judgements sent from a queue", () => {
  const said = (level: number | null, base: number, note = "") => ({
    ...{ key: "LRN.INT.1", base, value: { choice: ratedChoice(level), evidenceSeen: false, note } },
  });

  test("are saved exactly once, however often the same request arrives", async () => {
    const at = await anAssessment();
    const { consultant } = await anEngagement(at, BLIND);
    const ratingId = (await beginRating(consultant, at)) ?? "";
    const batch = { firmId: at.firmId, ratingId, entries: [said(2.5, 0)] };
    const [first, again] = await Promise.all([rateItems(consultant, batch), rateItems(consultant, batch)]);
    expect(first).toMatchObject([{ status: "saved", revision: 1 }]);
    expect(again).toEqual(first);
    expect(await rateItems(consultant, { ...batch, entries: [said(null, 1, "not seen")] })).toMatchObject([
      { status: "saved", revision: 2 },
    ]);
    expect((await ratingsSeen(consultant, at))[0]?.items).toMatchObject({
      "LRN.INT.1": { level: null, note: "not seen", revision: 2 },
    });
  });

  test("that another tab was faster than overwrite nothing, and both versions are told", async () => {
    const at = await anAssessment();
    const { consultant } = await anEngagement(at, BLIND);
    const ratingId = (await beginRating(consultant, at)) ?? "";
    const send = (...entries: ReturnType<typeof said>[]) =>
      rateItems(consultant, { firmId: at.firmId, ratingId, entries });
    const outcomes = await Promise.all([send(said(2, 0)), send(said(4, 0))]);
    expect(
      outcomes
        .flat()
        .map(({ status }) => status)
        .sort(),
    ).toEqual(["conflict", "saved"]);
    const stands = (await ratingsSeen(consultant, at))[0]?.items["LRN.INT.1"];
    expect(outcomes.flat().find(({ status }) => status === "conflict")).toMatchObject({
      theirs: { value: { choice: String(stands?.level) }, revision: 1, savedAt: stands?.savedAt.toISOString() },
    });
    expect(await send(said(5, stands?.revision ?? 0))).toMatchObject([{ status: "saved", revision: 2 }]);
  });

  test("after the rating is given, or by anybody else, change nothing and say so", async () => {
    const at = await anAssessment();
    const { consultant } = await anEngagement(at, BLIND);
    const other = await anEngagement(at, BLIND);
    const ratingId = await aDraft(consultant, at);
    const batch = { firmId: at.firmId, ratingId, entries: [said(5, 1)] };
    expect(await rateItems(other.consultant, batch)).toMatchObject([{ status: "refused", reason: "not-found" }]);
    await giveRating(consultant, { firmId: at.firmId, ratingId, items: ITEMS });
    expect(await rateItems(consultant, batch)).toMatchObject([{ status: "refused", reason: "given-already" }]);
    expect((await ratingsSeen(consultant, at))[0]?.items["LRN.INT.1"]).toMatchObject({ level: 2 });
  });
});

describe("ways around", () => {
  test("a reopened phase neither hides what is open nor lets them rate again", async () => {
    const at = await aFrozenCycle();
    const { consultant } = await anEngagement(at, BLIND);
    const ratingId = await aGivenRating(consultant, at);
    const { assessmentId, manager } = at;
    await movePhase(manager, { assessmentId, phase: "LRN", event: "reopen", reason: "one more look" });
    expect(await beginRating(consultant, at)).toBe(ratingId);
    const again = { firmId: at.firmId, ratingId, item: "LRN.ORG.1", level: 5, evidenceSeen: true, note: "" } as const;
    expect(await rateItem(consultant, again)).toEqual({ ok: false, error: "given-already" });
  });

  test("a draft of a cycle that is over stays blind: a new cycle opens nothing of the old one", async () => {
    const at = await aFrozenCycle();
    const { consultant } = await anEngagement(at, BLIND);
    const ratingId = await aDraft(consultant, at);
    const { cycle } = (await findAssessment(at.manager, at)) ?? { cycle: 0 };
    const next = await openAssessment(at.manager, { firmId: at.firmId, year: cycle + 1 });
    expect(next.ok).toBe(true);
    expect(await selfSeen(consultant, at)).toEqual(NOTHING);
    expect(await giveRating(consultant, { firmId: at.firmId, ratingId, items: ITEMS })).toMatchObject({ ok: true });
    expect(await ratingsSeen(consultant, at)).toMatchObject([{ blind: true }]);
    expect(await selfSeen(consultant, at)).toMatchObject({ results: 1 });
  });

  test("only the latest cycle can be begun, so that a draft given up does not hide behind a new cycle", async () => {
    const at = await aFrozenCycle();
    const { consultant } = await anEngagement(at, BLIND);
    const { cycle } = (await findAssessment(at.manager, at)) ?? { cycle: 0 };
    await openAssessment(at.manager, { firmId: at.firmId, year: cycle + 1 });
    expect(await beginRating(consultant, at)).toBeUndefined();
    expect((await findRatingSheet(consultant, at))?.isLatest).toBe(false);
  });

  test("a scope that was open for a while makes the rating a rating that is not blind", async () => {
    const at = await aFrozenCycle();
    const { consultant, id } = await anEngagement(at, { ...BLIND, blindUntilRated: false });
    expect(await selfSeen(consultant, at)).toMatchObject({ results: 1 });
    await setTerms(at.manager, { firmId: at.firmId, id, ...terms });
    expect(await selfSeen(consultant, at)).toEqual(NOTHING);
    await aGivenRating(consultant, at);
    expect(await ratingsSeen(consultant, at)).toMatchObject([{ blind: false }]);
  });

  test("a firm that stops asking for blindness meanwhile does not open a blind draft", async () => {
    const at = await aFrozenCycle();
    const { consultant, id } = await anEngagement(at, BLIND);
    await aDraft(consultant, at);
    await setTerms(at.manager, { firmId: at.firmId, id, ...terms, blindUntilRated: false });
    expect(await selfSeen(consultant, at)).toEqual(NOTHING);
  });

  test("one who drops the draft to look is not blind afterwards", async () => {
    const at = await aFrozenCycle();
    const { consultant, id } = await anEngagement(at, BLIND);
    const ratingId = await aDraft(consultant, at);
    await setTerms(at.manager, { firmId: at.firmId, id, ...terms, blindUntilRated: false });
    expect(await dropRating(consultant, { firmId: at.firmId, ratingId })).toMatchObject({ ok: true });
    expect(await selfSeen(consultant, at)).toMatchObject({ results: 1 });
    await setTerms(at.manager, { firmId: at.firmId, id, ...terms });
    await aGivenRating(consultant, at);
    expect(await ratingsSeen(consultant, at)).toMatchObject([{ blind: false }]);
  });

  test("one who has answered for the firm is not blind", async () => {
    const at = await aFrozenCycle();
    const { consultant } = await anEngagement(at, BLIND);
    await asOperator((tx) =>
      tx.execute(sql`update app.respondent set person_id = ${consultant.personId} where id = (
        select id from app.respondent where assessment_id = ${at.assessmentId} limit 1)`),
    );
    await aGivenRating(consultant, at);
    expect(await ratingsSeen(consultant, at)).toMatchObject([{ blind: false }]);
  });

  test("terms that widen within a view open nothing that its line of the log does not name", async () => {
    const at = await aFrozenCycle();
    const { consultant, id } = await anEngagement(at, BLIND);
    const seen = await asConsultant(consultant, { firmId: at.firmId, view: "answers" }, async (tx) => {
      await setTerms(at.manager, { firmId: at.firmId, id, ...terms, blindUntilRated: false });
      const of = async (table: string) =>
        (await tx.execute(sql`select 1 from app.${sql.raw(table)} where assessment_id = ${at.assessmentId}`)).length;
      return {
        self: { results: await of("result"), figures: await of("result_figures"), events: await of("phase_event") },
        spread: await findAnswerSpreadIn(tx, at),
        rows: await listFlagRowsIn(tx, at),
      };
    });
    expect(seen).toEqual({ self: NOTHING, spread: undefined, rows: [] });
    await setTerms(at.manager, { firmId: at.firmId, id, ...terms });
    await aGivenRating(consultant, at);
    expect(await ratingsSeen(consultant, at)).toMatchObject([{ blind: true }]);
  });

  test("one who read only why phases came back is not blind, whatever the scope", async () => {
    const at = await aFrozenCycle();
    const { consultant, id } = await anEngagement(at, { scope: ["position"], mayReview: true });
    expect(await selfSeen(consultant, at)).not.toEqual(NOTHING);
    await setTerms(at.manager, { firmId: at.firmId, id, ...terms });
    await aGivenRating(consultant, at);
    expect(await ratingsSeen(consultant, at)).toMatchObject([{ blind: false }]);
  });

  test("a former manager who answered nothing is not blind, a reviewer who signed is", async () => {
    const at = await aFrozenCycle();
    const [former, signer] = [await anEngagement(at, BLIND), await anEngagement(at, BLIND)];
    const move = (personId: string, signedName: string) =>
      asOperator((tx) =>
        tx.execute(sql`update app.phase_event set by_person_id = ${personId}, signed_name = ${signedName} where id = (
          select id from app.phase_event where assessment_id = ${at.assessmentId} and signed_name = ''
          and by_person_id = ${at.manager.personId} limit 1)`),
      );
    await move(former.consultant.personId, "");
    await move(signer.consultant.personId, "Lin Qiao");
    for (const [{ consultant }, blind] of [
      [former, false],
      [signer, true],
    ] as const) {
      await aGivenRating(consultant, at);
      const own = (await ratingsSeen(consultant, at)).find((one) => one.consultantId === consultant.personId);
      expect(own).toMatchObject({ blind });
    }
  });

  test("the engagement of another firm opens and rates nothing here", async () => {
    const [at, other] = [await aFrozenCycle(), await aFrozenCycle()];
    const { consultant } = await anEngagement(other, BLIND);
    await aGivenRating(consultant, other);
    expect(await beginRating(consultant, at)).toBeUndefined();
    expect(await beginRating(consultant, { firmId: other.firmId, assessmentId: at.assessmentId })).toBeUndefined();
    expect(await findRatingSheet(consultant, { firmId: other.firmId, assessmentId: at.assessmentId })).toBeUndefined();
    expect(await selfSeen(consultant, at)).toBeUndefined();
  });

  test("after the engagement nothing is saved, given or read, the own rating neither", async () => {
    const at = await aFrozenCycle();
    const { consultant, id } = await anEngagement(at, BLIND);
    const ratingId = await aDraft(consultant, at);
    await revokeEngagement(at.manager, { firmId: at.firmId, id });
    const one = { firmId: at.firmId, ratingId, item: "PRE.ORG.1", level: 5, evidenceSeen: true, note: "" } as const;
    expect(await rateItem(consultant, one)).toEqual({ ok: false, error: "not-found" });
    expect(await giveRating(consultant, { ...one, items: ITEMS })).toEqual({ ok: false, error: "not-found" });
    expect(await findRatingSheet(consultant, at)).toBeUndefined();
    expect(await asActor(consultant, (tx) => listRatingsIn(tx, at))).toEqual([]);
  });

  test("no row can be written past the functions", async () => {
    const at = await aFrozenCycle();
    const { consultant } = await anEngagement(at, BLIND);
    const ratingId = await aDraft(consultant, at);
    for (const statement of [
      sql`update app.consultant_rating set given_at = now() where id = ${ratingId}`,
      sql`insert into app.consultant_answer (firm_id, rating_id, item_id, evidence_seen) values (${at.firmId}, ${ratingId}, 'X', true)`,
      sql`delete from app.consultant_rating where id = ${ratingId}`,
    ]) {
      await expect(asActor(consultant, (tx) => tx.execute(statement))).rejects.toThrow(/42501|permission/);
    }
  });
});

describe("who else reads a rating", () => {
  test("a second consultant only after both have given, and neither before", async () => {
    const at = await aFrozenCycle();
    const [lin, zhou] = [await anEngagement(at, BLIND), await anEngagement(at, BLIND)];
    await aGivenRating(lin.consultant, at, 2);
    await aDraft(zhou.consultant, at, 3.5);
    expect(await ratingsSeen(zhou.consultant, at)).toMatchObject([{ givenAt: null }]);
    expect(await ratingsSeen(lin.consultant, at)).toHaveLength(1);
    const ratingId = (await beginRating(zhou.consultant, at)) ?? "";
    await giveRating(zhou.consultant, { firmId: at.firmId, ratingId, items: ITEMS });
    for (const one of [lin, zhou]) {
      const seen = await ratingsSeen(one.consultant, at);
      expect(seen.map((rating) => rating.items["PRE.ORG.1"]?.level)).toEqual([2, 3.5]);
      expect(seen.map((rating) => rating.blind)).toEqual([true, true]);
      expect(seen.every((rating) => rating.consultant !== null)).toBe(true);
    }
  });

  test("the firm after the freeze, its contributors too, and never a draft", async () => {
    const frozen = await aFrozenCycle();
    const open = await anAssessment();
    const read = (actor: Actor, at: AnAssessment) => asActor(actor, (tx) => listRatingsIn(tx, at));
    const [one, two] = [await anEngagement(frozen, BLIND), await anEngagement(open, BLIND)];
    await aDraft(one.consultant, frozen);
    expect(await read(frozen.manager, frozen)).toEqual([]);
    await aGivenRating(one.consultant, frozen);
    expect(await read(frozen.manager, frozen)).toMatchObject([{ consultant: "Lin Qiao" }]);
    expect(await read(frozen.contributor, frozen)).toMatchObject([{ consultant: "Lin Qiao" }]);
    await aGivenRating(two.consultant, open);
    expect(await read(open.manager, open)).toEqual([]);
    expect(await read(open.manager, frozen)).toEqual([]);
  });

  test("never the firm's score: input and result are the same with a rating as without", async () => {
    const at = await aFrozenCycle();
    const before = { input: await findOwnInput(at.manager, at), result: await findResult(at.manager, at) };
    const { consultant } = await anEngagement(at, BLIND);
    await aGivenRating(consultant, at, 5);
    expect(await findOwnInput(at.manager, at)).toEqual(before.input);
    const { assessmentId, manager } = at;
    await movePhase(manager, { assessmentId, phase: "EVA", event: "reopen", reason: "again" });
    await movePhase(manager, { assessmentId, phase: "EVA", event: "submit" });
    await acceptPhase(manager, { assessmentId, phase: "EVA" });
    const after = await findResult(manager, at);
    expect(after?.revision).toBe(2);
    expect(after?.rating).toEqual(before.result?.rating);
  });

  test("nobody by name once the consultant is erased: what was given stays without its notes, a draft goes", async () => {
    const at = await aFrozenCycle();
    const [given, drafted] = [await anEngagement(at, BLIND), await anEngagement(at, BLIND)];
    await aGivenRating(given.consultant, at);
    await aDraft(drafted.consultant, at);
    await asOperator((tx) =>
      tx.execute(sql`update app.consultant_answer set note = 'Mr Li said so' where firm_id = ${at.firmId}`),
    );
    for (const { email } of [given, drafted]) await erasePerson(email);
    const left = await asActor(at.manager, (tx) => listRatingsIn(tx, at));
    expect(left).toMatchObject([{ consultantId: null, consultant: null }]);
    const kept = await asOperator((tx) =>
      tx.execute(sql`select distinct r.id, a.note from app.consultant_rating r
        join app.consultant_answer a on a.rating_id = r.id where r.firm_id = ${at.firmId}`),
    );
    expect(kept).toMatchObject([{ note: "" }]);
  });
});

describe("notes about a client", () => {
  test("are the consultant's own, while they are engaged", async () => {
    const at = await anAssessment();
    const [lin, zhou] = [await anEngagement(at, BLIND), await anEngagement(at, BLIND)];
    expect(await saveClientNote(lin.consultant, { firmId: at.firmId, text: "Ask about the watch list" })).toBe(true);
    const notesFor = (actor: Actor) => asActor(actor, (tx) => listClientNotesIn(tx, at));
    const [note] = await notesFor(lin.consultant);
    expect(note?.text).toBe("Ask about the watch list");
    for (const actor of [zhou.consultant, at.manager, await aMember(at)]) {
      expect(await notesFor(actor)).toEqual([]);
      expect(await deleteClientNote(actor, { firmId: at.firmId, id: note?.id ?? "" })).toBe(false);
    }
    await revokeEngagement(at.manager, { firmId: at.firmId, id: lin.id });
    expect(await notesFor(lin.consultant)).toEqual([]);
    expect(await saveClientNote(lin.consultant, { firmId: at.firmId, text: "late" })).toBe(false);
  });
});
