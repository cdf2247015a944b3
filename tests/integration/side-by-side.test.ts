import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { movePhase } from "@/db/assessments/moves";
import { listRatedCycles } from "@/db/consultants/calibration";
import { listAccess } from "@/db/consultants/clients";
import { listComparison } from "@/db/consultants/comparison";
import { offerEngagement, revokeEngagement } from "@/db/consultants/engagements";
import { acceptEngagement } from "@/db/consultants/own-engagements";
import { readPortfolio } from "@/db/consultants/portfolio";
import { beginRating, giveRating } from "@/db/consultants/ratings";
import { listReviewsDue } from "@/db/consultants/reviews";
import { asActor } from "@/db/core/scope";
import { acceptPhase, listResults } from "@/db/results/results";
import { currentInstrument } from "@/lib/catalog";
import type { EngagementScope } from "@/lib/engagement";
import { ratingPaths } from "@/lib/paths";
import { nextOf } from "@/lib/view/clients/next-step";
import type { UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { inDays } from "@/tests/support/engagements";
import {
  type AnAssessment,
  aFrozenCycle,
  answerPhase,
  aPerson,
  aSubmittedCycle,
  type Somebody,
} from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

const ITEMS = currentInstrument.items.map(({ id }) => id);
const ALL: readonly EngagementScope[] = ["results", "compare"];

type Terms = { readonly scope?: readonly EngagementScope[]; readonly mayReview?: boolean; readonly blind?: boolean };

/** Lets another firm engage the same consultant. */
async function engage(who: Somebody, at: AnAssessment, { scope = ALL, mayReview = false, blind = false }: Terms = {}) {
  const terms = { scope, mayReview, blindUntilRated: blind, endsAt: inDays(60), message: "" };
  const made = await offerEngagement(at.manager, { firmId: at.firmId, email: who.email, ...terms });
  const id = made.ok ? made.value.id : "";
  await acceptEngagement(who.actor, { firmId: at.firmId, id, displayName: "Lin Qiao", organisation: "" });
  return id;
}

async function rate(actor: UserActor, at: AnAssessment, level = 2): Promise<void> {
  const ratingId = (await beginRating(actor, at)) ?? "";
  await asActor(actor, async (tx) => {
    for (const item of ITEMS) await tx.execute(sql`select app.rate_item(${ratingId}, ${item}, ${level}, false, '')`);
  });
  await giveRating(actor, { firmId: at.firmId, ratingId, items: ITEMS });
}

test("only clients that agreed are compared, by name, and each view is logged", async () => {
  const who = await aPerson();
  const [open, closed, blind] = [await aFrozenCycle(), await aFrozenCycle(), await aFrozenCycle()];
  const id = await engage(who, open);
  await engage(who, closed, { scope: ["results"] });
  await engage(who, blind, { blind: true });
  const { clients, waiting, without } = await listComparison(who.actor);
  expect(clients.map(({ firmId }) => firmId)).toEqual([open.firmId]);
  expect(clients[0]?.rating.schema).toBe("trellis/rating@1");
  expect(waiting.map(({ firmId }) => firmId)).toEqual([blind.firmId]);
  expect(without).toBe(1);
  const views = async (at: AnAssessment) =>
    (await listAccess(at.manager, { firmId: at.firmId, limit: 10 })).lines.map(({ view }) => view);
  expect(await views(open)).toEqual(["compare"]);
  expect(await views(closed)).toEqual([]);
  await revokeEngagement(open.manager, { firmId: open.firmId, id });
  expect((await listComparison(who.actor)).clients).toEqual([]);
});

test("a calibration uses submitted ratings of clients whose results are visible, and ends with the engagement", async () => {
  const [who, colleague] = [await aPerson(), await aPerson()];
  const [rated, results, draft] = [await aFrozenCycle(), await aFrozenCycle(), await aFrozenCycle()];
  const id = await engage(who, rated, { blind: true });
  await engage(colleague, rated, { blind: true });
  await engage(who, results, { scope: ["records"], blind: true });
  await engage(who, draft, { blind: true });
  await rate(who.actor, rated);
  await rate(who.actor, results);
  await beginRating(who.actor, draft);
  const seen = await listRatedCycles(who.actor);
  expect(seen.map(({ isOwn, rating }) => [isOwn, rating.blind])).toEqual([
    [true, true],
    [true, true],
  ]);
  const self = (at: AnAssessment) => seen.find(({ rating }) => rating.assessmentId === at.assessmentId)?.self;
  expect(self(rated)?.overall).toBe(3.5);
  expect(self(results)).toBeUndefined();
  await rate(colleague.actor, rated, 3);
  expect((await listRatedCycles(who.actor)).map(({ isOwn }) => isOwn).toSorted()).toEqual([false, true, true]);
  await revokeEngagement(rated.manager, { firmId: rated.firmId, id });
  expect((await listRatedCycles(who.actor)).map(({ self: own }) => own)).toEqual([undefined]);
});

test("a calibration compares a rating with the first freeze, not with answers given after the firm had read it", async () => {
  const who = await aPerson();
  const at = await aFrozenCycle();
  await engage(who, at, { blind: true });
  await rate(who.actor, at);
  const { assessmentId, manager } = at;
  await movePhase(manager, { assessmentId, phase: "LRN", event: "reopen", reason: "one more look" });
  await answerPhase(manager, assessmentId, "LRN", 5);
  await movePhase(manager, { assessmentId, phase: "LRN", event: "submit" });
  expect(await acceptPhase(manager, { ...at, phase: "LRN" })).toMatchObject({ ok: true });
  expect((await listResults(manager, at)).length).toBe(2);
  expect((await listRatedCycles(who.actor)).map(({ self: own }) => own?.lrn)).toEqual([3.5]);
});

test("reviews are due only in firms that made the consultant a reviewer", async () => {
  const who = await aPerson();
  const [mine, read] = [await aSubmittedCycle(), await aSubmittedCycle()];
  expect(await listReviewsDue(who.actor)).toEqual({ firms: 0, due: [] });
  await engage(who, mine, { mayReview: true, blind: true });
  await engage(who, read);
  const { firms, due } = await listReviewsDue(who.actor);
  expect(firms).toBe(1);
  expect(due.map(({ firmId, phase, rating }) => [firmId, phase, rating])).toEqual(
    ["PRE", "LRN", "APP", "EVA"].map((phase) => [mine.firmId, phase, "none"]),
  );
});

test("the progress of a draft is shown in the portfolio and at each phase that is due", async () => {
  const [who, colleague] = [await aPerson(), await aPerson()];
  const at = await aSubmittedCycle();
  for (const one of [who, colleague]) await engage(one, at, { mayReview: true, blind: true });
  const ratingId = (await beginRating(who.actor, at)) ?? "";
  await asActor(who.actor, async (tx) => {
    for (const item of ITEMS.slice(0, 2))
      await tx.execute(sql`select app.rate_item(${ratingId}, ${item}, 2, false, '')`);
  });
  const draft = { n: 2, all: 48 };
  expect((await listReviewsDue(who.actor)).due.map(({ rating }) => rating)).toEqual([draft, draft, draft, draft]);
  const [client] = await readPortfolio(who.actor);
  if (client === undefined) throw new Error("the client is not in the portfolio");
  expect(client.open?.draft).toEqual(draft);
  expect(nextOf(client, "en", new Date())).toEqual({
    text: "Continue your rating: you have judged 2 of 48 items",
    needs: true,
    href: ratingPaths.rate(at.firmId, at.assessmentId),
  });
  expect((await listReviewsDue(colleague.actor)).due.map(({ rating }) => rating)).toContain("none");
  expect((await readPortfolio(colleague.actor))[0]?.open?.draft).toBeUndefined();
});
