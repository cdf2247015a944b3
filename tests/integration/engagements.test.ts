import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { listAnsweredItemsIn } from "@/db/assessments/assessments";
import { findAnswerSpreadIn, listFlagRowsIn } from "@/db/consultants/client-answers";
import { asConsultant, listAccess, logViewIn } from "@/db/consultants/clients";
import {
  changeTerms,
  declineAsked,
  grantEngagement,
  listEngagements,
  makeEngagementCode,
  offerEngagement,
  revokeEngagement,
  revokeEngagementCode,
} from "@/db/consultants/engagements";
import {
  acceptEngagement,
  askEngagement,
  askLonger,
  leaveEngagement,
  listOwnEngagements,
} from "@/db/consultants/own-engagements";
import { readPortfolio } from "@/db/consultants/portfolio";
import { asActor, asOperator, type Tx } from "@/db/core/scope";
import { type EngagementScope, engagementState } from "@/lib/engagement";
import type { Actor } from "@/lib/policy";
import { rowOf } from "@/lib/view/clients/portfolio-row";
import { useDatabase } from "@/tests/support/database";
import { anEngagement, anOffer, inDays, setTerms } from "@/tests/support/engagements";
import { type AnAssessment, aFrozenCycle, aMember, aPerson, hashed } from "@/tests/support/factories";

let at: AnAssessment;
let other: AnAssessment;

beforeAll(async () => {
  await useDatabase();
  at = await aFrozenCycle();
  other = await aFrozenCycle();
  await asOperator((tx) =>
    tx.execute(sql`insert into app.evidence (firm_id, assessment_id, id, item_id, grade, title)
      values (${at.firmId}, ${at.assessmentId}, ${randomUUID()}, 'PRE.ORG.1', 'E2', 'Log')`),
  );
}, 60_000);

const named = { displayName: "Lin Qiao", organisation: "Qiao Advisers" };
const EVERYTHING = [
  "firm",
  "assessment",
  "assessment_phase",
  "phase_event",
  "link",
  "link_answer",
  "role_shares",
] as const;
const TABLES = [
  ...EVERYTHING,
  "result",
  "result_figures",
  "evidence",
  "answer",
  "respondent",
  "result_input",
  "membership",
];

/** The tables with rows of one firm that the transaction can see. */
async function seenIn(tx: Tx, firmId = at.firmId): Promise<string[]> {
  const seen: string[] = [];
  for (const table of TABLES) {
    const where = table === "firm" ? sql`id = ${firmId}` : sql`firm_id = ${firmId}`;
    const rows = await tx.execute(sql`select 1 from app.${sql.raw(table)} where ${where} limit 1`);
    if (rows.length > 0) seen.push(table);
  }
  return seen;
}

const look = (actor: Actor, firmId = at.firmId) =>
  asConsultant(actor, { firmId, view: "overview" }, (tx) => seenIn(tx, firmId));

const BASE = ["firm", "assessment", "assessment_phase", "phase_event"];
const OPENED: Readonly<Record<string, readonly string[]>> = {
  position: ["link", "link_answer", "role_shares"],
  results: ["result", "result_figures"],
  records: ["evidence"],
  answers: [],
};

const logged = async () => (await listAccess(at.manager, { firmId: at.firmId, limit: 100 })).total;

describe("what a consultant sees", () => {
  test("nothing before the offer is taken, and only the name of the firm is known", async () => {
    const { consultant, id } = await anOffer(at);
    expect(await look(consultant)).toBeUndefined();
    expect(await asActor(consultant, (tx) => seenIn(tx))).toEqual([]);
    const [own] = await listOwnEngagements(consultant);
    expect(own).toMatchObject({ id, firmName: "Ningbo Test Works" });
    expect(own && engagementState(own, new Date())).toBe("offered");
  });

  test.each(Object.entries(OPENED))(
    "with scope %s: that, the firm and its progress, and nothing else",
    async (scope, tables) => {
      const { consultant } = await anEngagement(at, { scope: [scope as EngagementScope] });
      expect((await look(consultant))?.toSorted()).toEqual([...BASE, ...tables].toSorted());
      expect(await look(consultant, other.firmId)).toBeUndefined();
    },
  );

  test("never a person's answers, the whole input or the members, whatever the scope", async () => {
    const { consultant } = await anEngagement(at);
    const seen = await look(consultant);
    for (const table of ["answer", "respondent", "result_input", "membership"]) expect(seen).not.toContain(table);
  });

  test("nothing in a transaction that has not logged, even while active", async () => {
    const { consultant } = await anEngagement(at);
    expect(await asActor(consultant, (tx) => seenIn(tx))).toEqual([]);
    const before = await logged();
    await look(consultant);
    expect(await logged()).toBe(before + 1);
    expect(await asActor(consultant, (tx) => seenIn(tx))).toEqual([]);
  });

  test("nothing by the log line of another consultant or of another client", async () => {
    const [one, two] = [await anEngagement(at), await anEngagement(other)];
    const seen = await asActor(one.consultant, async (tx) => {
      expect(await logViewIn(tx, [other.firmId], { view: "overview" })).toEqual([]);
      return seenIn(tx, other.firmId);
    });
    expect(seen).toEqual([]);
    expect(await look(two.consultant)).toBeUndefined();
  });

  test("a view that the scope does not cover is neither shown nor logged", async () => {
    const { consultant } = await anEngagement(at, { scope: ["position"] });
    const before = await logged();
    const view = { firmId: at.firmId, view: "result", scope: "results" } as const;
    expect(await asConsultant(consultant, view, async () => true)).toBeUndefined();
    expect(await logged()).toBe(before);
  });

  test("the result of the latest cycle stays closed while the engagement is blind", async () => {
    const { consultant } = await anEngagement(at, { scope: ["results"], blindUntilRated: true });
    // Events of phases stay hidden, because the reasons typed for them may reveal levels.
    expect(await look(consultant)).toEqual(BASE.filter((table) => table !== "phase_event"));
  });
});

describe("counts in place of answers", () => {
  const spread = (actor: Actor) =>
    asConsultant(actor, { firmId: at.firmId, view: "answers" }, async (tx) => ({
      spread: await findAnswerSpreadIn(tx, at),
      rows: await listFlagRowsIn(tx, at),
      answered: (await listAnsweredItemsIn(tx, at)).size,
    }));

  test("scope answers opens how they spread, and numbered rows to count signs of haste from", async () => {
    const { consultant } = await anEngagement(at, { scope: ["answers"] });
    const seen = await spread(consultant);
    expect(Object.keys(seen?.spread?.detail ?? {})).toHaveLength(48);
    expect(new Set(seen?.rows.map(({ respondent }) => respondent))).toEqual(new Set([1, 2]));
    expect(seen?.answered).toBe(48);
  });

  test("any other scope opens only how many items are answered", async () => {
    const { consultant } = await anEngagement(at, { scope: ["results", "position", "records"] });
    expect(await spread(consultant)).toEqual({ spread: undefined, rows: [], answered: 48 });
  });

  test("a blind engagement opens neither before the own rating", async () => {
    const { consultant } = await anEngagement(at, { scope: ["answers"], blindUntilRated: true });
    expect(await spread(consultant)).toMatchObject({ spread: undefined, rows: [] });
  });

  test("nothing is counted for a transaction that has not logged", async () => {
    const { consultant } = await anEngagement(at, { scope: ["answers"] });
    const seen = await asActor(consultant, async (tx) => [
      await findAnswerSpreadIn(tx, at),
      (await listFlagRowsIn(tx, at)).length,
      (await listAnsweredItemsIn(tx, at)).size,
    ]);
    expect(seen).toEqual([undefined, 0, 0]);
  });
});

test("a portfolio is one line in the log of each client that is read, and none of the others", async () => {
  const { consultant, email } = await anEngagement(at, { scope: ["position"] });
  const terms = { scope: [], mayReview: false, blindUntilRated: true, endsAt: inDays(9) };
  await offerEngagement(other.manager, { ...terms, firmId: other.firmId, email, message: "" });
  const before = await logged();
  const clients = await readPortfolio(consultant);
  expect(clients.map(({ engagement, open }) => [engagement.firmId, open !== undefined])).toEqual([
    [other.firmId, false],
    [at.firmId, true],
  ]);
  const open = clients[1]?.open;
  expect(open?.results).toBeUndefined();
  expect(open?.customers?.length).toBeGreaterThan(0);
  // The assessment is final. The usual chart of sixteen squares would reveal that the consultant has not rated it yet.
  expect(clients.map((client) => rowOf(client, "en", new Date()).glyph)).toEqual([
    undefined,
    { why: "not open to you" },
  ]);
  expect(await logged()).toBe(before + 1);
  expect(
    (await listAccess(other.manager, { firmId: other.firmId, limit: 9 })).lines.map(({ view }) => view),
  ).not.toContain("portfolio");
});

describe("the end of an engagement", () => {
  test("holds from the next statement on, inside a transaction that has begun to read", async () => {
    const { consultant, id } = await anEngagement(at);
    const seen = await asConsultant(consultant, { firmId: at.firmId, view: "overview" }, async (tx) => {
      const before = await seenIn(tx);
      await revokeEngagement(at.manager, { firmId: at.firmId, id });
      return [before.length > 0, await seenIn(tx)];
    });
    expect(seen).toEqual([true, []]);
    expect(await look(consultant)).toBeUndefined();
  });

  test("comes with the second of its date, without anybody doing anything", async () => {
    const { consultant, id } = await anEngagement(at);
    await asOperator((tx) =>
      tx.execute(sql`update app.engagement set ends_at = clock_timestamp() + interval '1 second' where id = ${id}`),
    );
    const seen = await asConsultant(consultant, { firmId: at.firmId, view: "overview" }, async (tx) => {
      const before = await seenIn(tx);
      await tx.execute(
        sql`select pg_sleep_for(e.ends_at - clock_timestamp()) from app.engagement e where e.id = ${id}`,
      );
      return [before.length > 0, await seenIn(tx)];
    });
    expect(seen).toEqual([true, []]);
    expect(await look(consultant)).toBeUndefined();
    expect(await setTerms(at.manager, { ...terms, firmId: at.firmId, id })).toEqual({ ok: false, error: "over" });
  });

  test("can come from the consultant, and cannot be undone", async () => {
    const { consultant, id } = await anEngagement(at);
    expect(await leaveEngagement(consultant, { firmId: at.firmId, id })).toMatchObject({ ok: true });
    expect(await leaveEngagement(consultant, { firmId: at.firmId, id })).toMatchObject({ ok: false, error: "over" });
    expect(await acceptEngagement(consultant, { firmId: at.firmId, id, ...named })).toMatchObject({ error: "over" });
    expect(await look(consultant)).toBeUndefined();
    const row = (await listEngagements(at.manager, at)).find((one) => one.id === id);
    expect(row).toMatchObject({ revokedBy: "consultant", consultant: "Lin Qiao" });
  });

  test("narrower terms apply at once", async () => {
    const { consultant, id } = await anEngagement(at);
    expect(await setTerms(at.manager, { ...terms, firmId: at.firmId, id, scope: ["records"] })).toMatchObject({
      ok: true,
    });
    expect((await look(consultant))?.toSorted()).toEqual([...BASE, "evidence"].toSorted());
  });
});

const terms = { scope: ["results"], mayReview: false, blindUntilRated: false, endsAt: inDays(30) } as const;

describe("asking and offering", () => {
  const asking = { ...named, ...terms, message: "For the review of 2026" };

  test("an offer is taken by its address alone, once, and never by a member of the firm", async () => {
    const { id, consultant } = await anOffer(at);
    const key = { firmId: at.firmId, id, ...named };
    expect(await acceptEngagement((await aPerson()).actor, key)).toMatchObject({ error: "not-found" });
    expect(await acceptEngagement(consultant, key)).toMatchObject({ ok: true });
    expect(await acceptEngagement(consultant, key)).toMatchObject({ ok: true });
    const member = await aMember(at);
    const email = await asOperator((tx) =>
      tx.execute<{ email: string }>(sql`select email from app.person where id = ${member.personId}`),
    );
    const own = { ...terms, firmId: at.firmId, email: email[0]?.email ?? "", message: "" };
    const offered = await offerEngagement(at.manager, own);
    expect(await acceptEngagement(member, { ...key, id: offered.ok ? offered.value.id : "" })).toMatchObject({
      error: "member",
    });
  });

  test("an offer sent twice is made once, and to another address it is refused", async () => {
    const offer = { ...terms, firmId: at.firmId, id: randomUUID(), message: "" };
    const [email, another] = [`${randomUUID()}@offer.test`, `${randomUUID()}@offer.test`];
    const sent = await Promise.all([1, 2].map(() => offerEngagement(at.manager, { ...offer, email })));
    expect(sent.map((one) => one.ok && one.value.isNew).toSorted()).toEqual([false, true]);
    expect(await offerEngagement(at.manager, { ...offer, email: email.toUpperCase() })).toMatchObject({ ok: true });
    expect(await offerEngagement(at.manager, { ...offer, email: another })).toEqual({
      ok: false,
      error: "changed-meanwhile",
    });
    const rows = (await listEngagements(at.manager, at)).filter(({ id }) => id === offer.id);
    expect(rows.map((row) => row.email)).toEqual([email]);
  });

  test("of two managers who change the same terms the second is refused", async () => {
    const { id } = await anEngagement(at);
    const was = (await listEngagements(at.manager, at)).find((one) => one.id === id);
    if (was === undefined) throw new Error("no engagement");
    const change = (scope: EngagementScope[]) =>
      changeTerms(at.manager, { ...terms, firmId: at.firmId, id, scope, was });
    const answers = await Promise.all([change(["position"]), change(["records", "results"])]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, error: "changed-meanwhile" });
    await revokeEngagement(at.manager, { firmId: at.firmId, id });
    expect(await change(["answers"])).toEqual({ ok: false, error: "over" });
  });

  test("another order of the scopes is not a change", async () => {
    const { id } = await anEngagement(at);
    const was = (await listEngagements(at.manager, at)).find((one) => one.id === id);
    if (was === undefined) throw new Error("no engagement");
    const turned = { ...was, scope: was.scope.toReversed() };
    expect(await changeTerms(at.manager, { ...terms, firmId: at.firmId, id, was: turned })).toMatchObject({ ok: true });
  });

  test("asking takes a code of the firm, works once, opens nothing, and is granted on the firm's terms", async () => {
    const codeHash = hashed(randomUUID());
    await makeEngagementCode(at.manager, { firmId: at.firmId, codeHash });
    const { actor } = await aPerson();
    const asked = await askEngagement(actor, { ...asking, codeHash });
    if (!asked.ok) throw new Error(asked.error);
    expect(await askEngagement((await aPerson()).actor, { ...asking, codeHash })).toMatchObject({ ok: false });
    expect(await look(actor)).toBeUndefined();

    const key = { firmId: at.firmId, id: asked.value };
    expect(await grantEngagement(at.contributor, { ...terms, ...key })).toMatchObject({ error: "not-found" });
    expect(await grantEngagement(actor, { ...terms, ...key })).toMatchObject({ error: "not-found" });
    expect(await grantEngagement(at.manager, { ...terms, ...key, scope: ["position"] })).toMatchObject({ ok: true });
    expect(await look(actor)).toContain("link");
    expect(await look(actor)).not.toContain("result");
    expect(await grantEngagement(at.manager, { ...terms, ...key })).toMatchObject({ error: "changed-meanwhile" });
  });

  test("wrong, used, ended and own codes are one answer", async () => {
    const codeHash = hashed(randomUUID());
    await makeEngagementCode(at.manager, { firmId: at.firmId, codeHash });
    const no = { ok: false, error: "code-not-usable" };
    expect(await askEngagement(at.contributor, { ...asking, codeHash })).toEqual(no);
    await revokeEngagementCode(at.manager, at);
    const { actor } = await aPerson();
    expect(await askEngagement(actor, { ...asking, codeHash })).toEqual(no);
    expect(await askEngagement(actor, { ...asking, codeHash: hashed(randomUUID()) })).toEqual(no);
  });

  test("a request can be declined, and then gives no access", async () => {
    const codeHash = hashed(randomUUID());
    await makeEngagementCode(at.manager, { firmId: at.firmId, codeHash });
    const { actor } = await aPerson();
    const asked = await askEngagement(actor, { ...asking, codeHash });
    const key = { firmId: at.firmId, id: asked.ok ? asked.value : "" };
    expect(await declineAsked(at.manager, key)).toBe(true);
    expect(await grantEngagement(at.manager, { ...terms, ...key })).toMatchObject({ error: "changed-meanwhile" });
    expect(await look(actor)).toBeUndefined();
  });

  test("a later end can be requested once, and when granted it replaces the active engagement", async () => {
    const { consultant, id } = await anEngagement(at);
    const longer = { firmId: at.firmId, endsAt: inDays(400), message: "" };
    expect(await askLonger(consultant, longer)).toMatchObject({ ok: true });
    expect(await askLonger(consultant, longer)).toMatchObject({ error: "asked-already" });
    const asked = (await listOwnEngagements(consultant)).find((one) => one.id !== id);
    await grantEngagement(at.manager, { ...terms, firmId: at.firmId, id: asked?.id ?? "", endsAt: inDays(400) });
    const states = (await listOwnEngagements(consultant)).map((one) => engagementState(one, new Date()));
    expect(states).toEqual(["active", "revoked"]);
    expect(await askLonger((await aPerson()).actor, longer)).toMatchObject({ error: "not-found" });
  });

  test("nobody but a manager changes or ends it for the firm", async () => {
    const { consultant, id } = await anEngagement(at);
    const key = { firmId: at.firmId, id };
    for (const actor of [consultant, at.contributor, other.manager]) {
      expect(await revokeEngagement(actor, key)).toBe(false);
      expect(await changeTerms(actor, { ...terms, ...key, was: terms })).toEqual({ ok: false, error: "over" });
    }
    await expect(
      offerEngagement(consultant, { ...terms, firmId: at.firmId, email: "a@b.test", message: "" }),
    ).rejects.toThrow();
  });
});

describe("the access log", () => {
  test("is visible to the firm's managers completely, to consultants only their own part, and to nobody else", async () => {
    const fresh = await aFrozenCycle();
    const [one, two] = [await anEngagement(fresh), await anEngagement(fresh)];
    await look(one.consultant, fresh.firmId);
    await asConsultant(two.consultant, { firmId: fresh.firmId, view: "position", subjects: ["x"] }, async () => true);
    const read = async (actor: Actor) =>
      (await listAccess(actor, { firmId: fresh.firmId, limit: 9 })).lines.map(({ view }) => view);
    expect(await read(fresh.manager)).toEqual(["position", "overview"]);
    expect(await read(one.consultant)).toEqual(["overview"]);
    expect(await read(fresh.contributor)).toEqual([]);
    expect(await read(other.manager)).toEqual([]);
  });

  test("takes no line by hand, and none is changed or removed", async () => {
    const { consultant, id } = await anEngagement(at);
    await look(consultant);
    const statements = [
      sql`insert into app.access_log (firm_id, engagement_id, view) values (${at.firmId}, ${id}, 'overview')`,
      sql`update app.access_log set view = 'notes' where firm_id = ${at.firmId}`,
      sql`delete from app.access_log where firm_id = ${at.firmId}`,
    ];
    for (const statement of statements) {
      for (const actor of [consultant, at.manager]) {
        await expect(asActor(actor, (tx) => tx.execute(statement))).rejects.toThrow();
      }
    }
  });

  test("keeps no line of a read that came to nothing", async () => {
    const { consultant } = await anEngagement(at);
    const before = await logged();
    const failed = asConsultant(consultant, { firmId: at.firmId, view: "overview" }, async () => {
      throw new Error("the page broke");
    });
    await expect(failed).rejects.toThrow();
    expect(await logged()).toBe(before);
  });
});

test("the state in the words of lib is the state by which the row rules open", async () => {
  const instants = [null, new Date(Date.now() - 60_000), new Date(Date.now() + 60_000)];
  const past = [null, instants[1] ?? null];
  const seen = new Set<string>();
  for (const grantedAt of past)
    for (const acceptedAt of past)
      for (const revokedAt of past)
        for (const declinedAt of past)
          for (const endsAt of [instants[1] ?? new Date(), instants[2] ?? new Date()]) {
            const { id } = await anOffer(at);
            const iso = (date: Date | null) => (date === null ? null : date.toISOString());
            const rows = await asOperator(async (tx) => {
              await tx.execute(sql`update app.engagement set granted_at = ${iso(grantedAt)}::timestamptz,
                accepted_at = ${iso(acceptedAt)}::timestamptz, revoked_at = ${iso(revokedAt)}::timestamptz,
                declined_at = ${iso(declinedAt)}::timestamptz, ends_at = ${iso(endsAt)}::timestamptz where id = ${id}`);
              await tx.execute(sql`set local role trellis_gate`);
              return tx.execute<{ active: boolean }>(
                sql`select app.engagement_is_active(e) as active from app.engagement e where e.id = ${id}`,
              );
            });
            const state = engagementState({ grantedAt, acceptedAt, revokedAt, declinedAt, endsAt }, new Date());
            seen.add(state);
            expect(rows[0]?.active).toBe(state === "active");
          }
  expect([...seen].toSorted()).toEqual(["active", "asked", "declined", "expired", "offered", "revoked"]);
}, 30_000);
