import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { listCohortsAbove } from "@/db/cohorts/consent";
import { listAccess } from "@/db/consultants/clients";
import { offerEngagement, revokeEngagement } from "@/db/consultants/engagements";
import { acceptEngagement } from "@/db/consultants/own-engagements";
import { asActor, asOperator } from "@/db/core/scope";
import { eraseFirm } from "@/db/personal-data/erasure";
import { findResult } from "@/db/results/results";
import { findBenchmark, findClientBenchmark } from "@/db/snapshots/benchmarks";
import { buildPool, type Participant, PLACED_FIGURES, type PlacedFigure, type PositionVector } from "@/lib/benchmark";
import type { Terms } from "@/lib/engagement";
import { MODES, ROLES } from "@/lib/instrument";
import { isMissing, type Rating } from "@/lib/rating";
import { isInsufficient, tabulate } from "@/lib/result";
import type { UserActor } from "@/tests/support/actors";
import { type ACohort, aCohort } from "@/tests/support/cohorts";
import { useDatabase } from "@/tests/support/database";
import { anEngagement, inDays } from "@/tests/support/engagements";
import { aFirm, aManagerOf, aPerson, type Somebody } from "@/tests/support/factories";
import { percentileIn } from "@/tests/support/participants";
import { settle } from "@/tests/support/snapshot-life";

let cohort: ACohort;
let firms: readonly string[];
let placed: readonly string[];

beforeAll(async () => {
  await useDatabase();
  cohort = await aCohort({ firms: 60, links: 150, seed: "benchmark" });
  await publish(cohort);
  firms = await membersOf(cohort);
  placed = await placedOf(cohort);
}, 120_000);

/** The members whose scores are in the latest figures: highest consent level first, then by name. */
async function placedOf({ cohortId }: ACohort): Promise<string[]> {
  const rows = await asOperator((tx) =>
    tx.execute<{ firm_id: string }>(sql`select b.firm_id from app.cohort_benchmark b
      join app.firm f on f.id = b.firm_id join app.cohort_membership m on m.firm_id = b.firm_id
      where b.cohort_id = ${cohortId} order by m.consent_level desc, f.name`),
  );
  return rows.map((row) => row.firm_id);
}

const membersOf = async ({ cohortId }: ACohort): Promise<string[]> => {
  const rows = await asOperator((tx) =>
    tx.execute<{ firm_id: string }>(
      sql`select firm_id from app.cohort_membership where cohort_id = ${cohortId} order by 1`,
    ),
  );
  return rows.map((row) => row.firm_id);
};

const publish = ({ cohortId }: ACohort) => settle("snapshot", cohortId);
const check = ({ cohortId }: ACohort) => settle("snapshot-check", cohortId);

type Row = { firm_id: string; employees: number | null; rating: Rating };

/** The scores of all members for one figure, read directly from their final ratings. */
async function participantsOf({ cohortId }: ACohort, figure: PlacedFigure): Promise<Participant<"capped">[]> {
  const rows = await asOperator((tx) =>
    tx.execute<Row>(sql`select distinct on (r.firm_id) r.firm_id, f.employees, r.rating from app.result r
      join app.firm f on f.id = r.firm_id join app.assessment a on a.id = r.assessment_id
      join app.cohort_membership m on m.firm_id = r.firm_id and m.cohort_id = ${cohortId}
      where r.superseded_at is null order by r.firm_id, a.cycle desc`),
  );
  return rows.flatMap(({ firm_id: id, employees, rating }) => {
    const { overall, phases } = rating.scores.cappedByRecords;
    const score = { overall, pre: phases.PRE, lrn: phases.LRN, app: phases.APP, eva: phases.EVA }[figure];
    if (!("level" in score) || isMissing(rating.requirement.serve)) return [];
    const position = positionOf(rating, employees);
    return [{ kind: "capped", id, x: score.level, sem: score.sem, position } as const];
  });
}

/** The position of a firm, read from its rating instead of the row of figures. */
function positionOf({ position }: Rating, employees: number | null): PositionVector {
  const { requirementWeights: modes, roles, customerHhi: hhi, powerImbalance: power } = position;
  return {
    ...tabulate(MODES, (mode) => (isMissing(modes) || !position.fitsKnownType ? null : modes[mode])),
    ...tabulate(ROLES, (role) => (isMissing(roles) ? null : roles[role])),
    customerHhi: isMissing(hhi) ? null : hhi.low,
    powerImbalance: isMissing(power) ? null : power.imbalance,
    trophicLevel: null,
    logEmployees: employees === null ? null : Math.log10(employees),
  };
}

describe("a firm's own place", () => {
  test("is that of the kernel over the frozen results of all members, for every firm and every score", async () => {
    const pools = await Promise.all(PLACED_FIGURES.map((figure) => participantsOf(cohort, figure)));
    let scores = 0;
    for (const firmId of firms) {
      const found = await findBenchmark(await aManagerOf(firmId), { firmId });
      const reading = found.readings[0]?.reading;
      for (const [at, figure] of PLACED_FIGURES.entries()) {
        const members = pools[at] ?? [];
        const own = members.find(({ id }) => id === firmId);
        if (own === undefined) continue;
        const expected = percentileIn(buildPool("capped", members), own);
        if (isInsufficient(expected)) throw new Error(expected.reason);
        if (reading?.kind !== "placed") throw new Error("a member without a place");
        expect(reading.basis).toEqual(expected.basis);
        expect(reading.effectiveSize).toBe(Math.round(expected.effectiveSize));
        const steps = (share: number) => 5 * Math.round((share * 100) / 5);
        expect(reading.scores[figure]).toEqual({
          level: own.x,
          sem: own.sem,
          place: expected.place,
          printed: isInsufficient(expected.printed) ? null : expected.printed,
          low: steps(expected.interval.low),
          high: steps(expected.interval.high),
        });
        scores += 1;
      }
    }
    expect(scores).toBeGreaterThan(200);
  }, 120_000);

  test("tells the level behind it only to whom the result tells it", async () => {
    const told = await Promise.all(
      placed.slice(0, 8).map(async (firmId) => {
        const manager = await aManagerOf(firmId);
        const { own, readings } = await findBenchmark(manager, { firmId });
        const [latest] = readings;
        const result = latest && (await findResult(manager, { assessmentId: latest.assessmentId }));
        const capped = result?.rating.scores.cappedByRecords.overall;
        expect(own === "kept").toBe(capped === undefined || isMissing(capped));
        return own;
      }),
    );
    expect(told).toContain("kept");
  });

  test("is not there before figures are published, outside a cohort, or for a stranger", async () => {
    const alone = await aFirm();
    expect(await findBenchmark(alone.manager, alone)).toMatchObject({ cohorts: [], readings: [], snapshot: undefined });
    const unpublished = await aCohort({ firms: 20, links: 40, seed: "no figures yet" });
    const [firmId = ""] = await membersOf(unpublished);
    const own = await findBenchmark(await aManagerOf(firmId), { firmId });
    expect([own.cohort?.publishedAt, own.readings]).toEqual([null, []]);
    const [member = ""] = firms;
    expect(await findBenchmark(alone.manager, { firmId: member })).toMatchObject({ cohorts: [], readings: [] });
    expect(await findBenchmark(cohort.administrator, { firmId: member })).toMatchObject({ cohorts: [], readings: [] });
  });

  test("needs fifteen other participants", async () => {
    const few = await aCohort({ firms: 14, links: 30, seed: "fourteen" });
    await publish(few);
    const [firmId = ""] = await membersOf(few);
    const { readings } = await findBenchmark(await aManagerOf(firmId), { firmId });
    expect(readings.map(({ reading }) => reading)).toEqual([{ kind: "withheld", reason: "too-few-participants" }]);
  });

  test("is gone when the firm leaves the cohort, and back with the cohort", async () => {
    const [firmId = ""] = placed;
    const manager = await aManagerOf(firmId);
    expect((await findBenchmark(manager, { firmId })).readings).toHaveLength(1);
    const [left] = await asOperator((tx) =>
      tx.execute<{ level: number }>(sql`delete from app.cohort_membership where firm_id = ${firmId}
        returning consent_level as level`),
    );
    expect(await findBenchmark(manager, { firmId })).toMatchObject({ cohorts: [], readings: [], snapshot: undefined });
    expect(await asActor(manager, (tx) => tx.execute(sql`select 1 from app.cohort_benchmark`))).toHaveLength(0);
    await asOperator((tx) =>
      tx.execute(sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level)
        values (${cohort.cohortId}, ${firmId}, ${left?.level ?? 1})`),
    );
    expect((await findBenchmark(manager, { firmId })).readings).toHaveLength(1);
  });

  test("in a cohort above the one that the firm joined is told as such to the firm, here and where it shares", async () => {
    const [firmId = ""] = placed;
    const manager = await aManagerOf(firmId);
    expect(await listCohortsAbove(manager, { firmId })).toEqual([]);
    const [above] = await asOperator((tx) =>
      tx.execute<{ id: string }>(sql`with made as (insert into app.cohort (id, name)
          values (gen_random_uuid(), '{"en": "Programme", "zh": "项目"}') returning id)
        select id from made`),
    );
    const move = (to: string | null) =>
      asOperator((tx) => tx.execute(sql`update app.cohort set parent_id = ${to}::uuid where id = ${cohort.cohortId}`));
    await move(above?.id ?? "");
    const { cohorts } = await findBenchmark(manager, { firmId });
    expect(cohorts.map(({ name, isAbove }) => [name.en, isAbove])).toEqual([
      ["Programme", true],
      [expect.any(String), false],
    ]);
    expect(await listCohortsAbove(manager, { firmId })).toEqual([{ en: "Programme", zh: "项目" }]);
    expect(await listCohortsAbove(await aManagerOf(placed[1] ?? ""), { firmId })).toEqual([]);
    await move(null);
  });

  test("goes with an erased firm; nobody else reads where that firm stood", async () => {
    const own = await aCohort({ firms: 30, links: 60, seed: "erased" });
    await publish(own);
    const [gone = ""] = await membersOf(own);
    await eraseFirm(gone);
    const [left] = await asOperator((tx) =>
      tx.execute<{ places: number; pools: number }>(sql`select
        (select count(*)::int from app.cohort_benchmark where firm_id = ${gone}) as places,
        (select count(*)::int from app.cohort_snapshot where pool::text like ${`%${gone}%`}) as pools`),
    );
    expect(left).toEqual({ places: 0, pools: 0 });
  });
});

describe("a client's place", () => {
  test("opens with the scope of results, leaves one line in the log, and is gone with the consent", async () => {
    const [, firmId = ""] = placed;
    const firm = { firmId, manager: await aManagerOf(firmId) };
    const { consultant, id } = await anEngagement(firm, { scope: ["results"] });
    // Since the engagement, the consultant can see one more result. The figures are not shown until a check has found
    // which of them this makes unsafe.
    expect((await findClientBenchmark(consultant, firm))?.cohort?.isChecked).toBe(true);
    await check(cohort);
    const lines = async () => (await listAccess(firm.manager, { firmId, limit: 20 })).lines.map(({ view }) => view);
    const before = (await lines()).length;
    const found = await findClientBenchmark(consultant, firm);
    expect(found?.cohort).toMatchObject({ cohortId: cohort.cohortId, place: "open", isChecked: false });
    expect(found?.readings).toEqual((await findBenchmark(firm.manager, firm)).readings);
    expect(found?.snapshot?.audience).toBe("consultant");
    expect((await lines()).slice(0, (await lines()).length - before)).toEqual(["benchmark"]);

    await revokeEngagement(firm.manager, { firmId, id });
    expect(await findClientBenchmark(consultant, firm)).toBeUndefined();
    const without = await asActor(consultant, (tx) => tx.execute(sql`select 1 from app.cohort_benchmark`));
    expect(without).toHaveLength(0);
    expect(await lines()).toHaveLength(before + 1);
  });

  test("stays shut for a blind consultant, who sees figures of participants alone", async () => {
    const firmId = placed.at(-1) ?? "";
    const firm = { firmId, manager: await aManagerOf(firmId) };
    const { consultant } = await anEngagement(firm, { scope: ["results"], blindUntilRated: true });
    await findClientBenchmark(consultant, firm);
    await check(cohort);
    const found = await findClientBenchmark(consultant, firm);
    expect([found?.cohort?.place, found?.readings]).toEqual(["blind", []]);
  });

  test("stays shut without the scope of results, and of other firms always", async () => {
    const [, , firmId = "", other = ""] = placed;
    const firm = { firmId, manager: await aManagerOf(firmId) };
    const { consultant } = await anEngagement(firm, { scope: ["position"] });
    expect(await findClientBenchmark(consultant, firm)).toBeUndefined();
    expect(await findClientBenchmark(consultant, { firmId: other })).toBeUndefined();
  });

  test("stays shut where what it rests on is nearly all known to the consultant, and is open to the firm itself", async () => {
    const own = await aCohort({ firms: 40, links: 90, seed: "clients of one" });
    await publish(own);
    // The six other firms have consent level 1, so that the consultant sees none of them.
    const clients = (await placedOf(own)).slice(0, -6);
    const consultant = await aPerson();
    for (const firmId of clients) await engage({ firmId, manager: await aManagerOf(firmId) }, consultant);
    for (const firmId of clients) await findClientBenchmark(consultant.actor, { firmId });
    await check(own);
    const places = await Promise.all(
      clients.map(async (firmId) => (await findClientBenchmark(consultant.actor, { firmId }))?.cohort?.place),
    );
    expect(new Set(places)).toContain("closed");
    const firmId = clients[places.indexOf("closed")] ?? "";
    expect((await findClientBenchmark(consultant.actor, { firmId }))?.readings).toEqual([]);
    const firmSees = await findBenchmark(await aManagerOf(firmId), { firmId });
    expect([firmSees.cohort?.place, firmSees.readings[0]?.reading.kind]).toEqual(["open", "placed"]);
  }, 60_000);
});

async function engage(firm: { firmId: string; manager: UserActor }, { actor, email }: Somebody): Promise<void> {
  const terms: Terms = { scope: ["results"], mayReview: false, blindUntilRated: false, endsAt: inDays(30) };
  const made = await offerEngagement(firm.manager, { ...terms, firmId: firm.firmId, email, message: "" });
  if (!made.ok) throw new Error(made.error);
  await acceptEngagement(actor, { firmId: firm.firmId, id: made.value.id, displayName: "Lin Qiao", organisation: "" });
}
