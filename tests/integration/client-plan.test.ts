import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { openAssessment } from "@/db/assessments/assessments";
import { findClientPlan } from "@/db/consultants/client-plan";
import { asConsultant, listAccess } from "@/db/consultants/clients";
import { revokeEngagement } from "@/db/consultants/engagements";
import { beginRating, giveRating } from "@/db/consultants/ratings";
import { asActor } from "@/db/core/scope";
import { moveMeasure } from "@/db/plans/measure-moves";
import { changeMeasure } from "@/db/plans/plan-changes";
import { addMeasure } from "@/db/plans/plan-measures";
import { currentInstrument } from "@/lib/catalog";
import type { Actor } from "@/lib/policy";
import { aStranger } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { anEngagement, setTerms } from "@/tests/support/engagements";
import { type AnAssessment, aFrozenCycle } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

const ITEMS = currentInstrument.items.map(({ id }) => id);
const RECORD = { title: "Log with two quarters scored", date: "2026-11-04", grade: "E2" } as const;
const REASON = "Seen in the office";

async function aPlan(): Promise<AnAssessment & { readonly measureId: string }> {
  const at = await aFrozenCycle();
  const dates = { firstStepOn: "2026-10-01", recordOn: "2026-12-01", steps: ["Name the owner"] } as const;
  const measure = { catalogId: "M22", title: "", cell: "EVA.NET", effort: 1, ...dates } as const;
  const added = await addMeasure(at.manager, { firmId: at.firmId, measure });
  if (!added.ok) throw new Error(added.error);
  const { measureId } = added.value;
  await changeMeasure(at.manager, {
    firmId: at.firmId,
    measureId,
    base: 1,
    values: { ownerId: at.contributor.personId, ownerName: "", note: "Do not tell", cost: 1200, currency: "CNY" },
  });
  const step = { firmId: at.firmId, measureId, mover: "manager", reason: "", today: "2026-11-26" } as const;
  await moveMeasure(at.manager, { ...step, state: "not-started", move: "start" });
  await moveMeasure(at.manager, { ...step, state: "running", move: "verify", record: { ...RECORD, reason: REASON } });
  return { ...at, measureId };
}

const planOf = async (actor: Actor, at: AnAssessment) => (await findClientPlan(actor, at))?.plan;

describe("the plan of a client", () => {
  test("is read with its scope: owner, dates, state and record, no cost and no note; each view is logged", async () => {
    const at = await aPlan();
    const { consultant } = await anEngagement(at, { scope: ["plan"] });
    const plan = await planOf(consultant, at);
    expect(plan?.measures).toMatchObject([
      {
        catalogId: "M22",
        owner: expect.stringMatching(/./),
        state: "verified",
        firstStepOn: "2026-10-01",
        recordOn: "2026-12-01",
        steps: 1,
        stepsDone: 0,
        record: RECORD,
      },
    ]);
    expect(JSON.stringify(plan)).not.toMatch(/Do not tell|1200|CNY/);
    const { lines } = await listAccess(at.manager, { firmId: at.firmId, limit: 9 });
    expect(lines.map(({ view }) => view)).toEqual(["plan"]);
  });

  test("does not exist without the scope, for strangers, after the end, nor past the function", async () => {
    const at = await aPlan();
    const other = await anEngagement(at, { scope: ["results", "records"] });
    expect(await findClientPlan(other.consultant, at)).toBeUndefined();
    expect(await findClientPlan(aStranger(), at)).toBeUndefined();
    const own = await anEngagement(at, { scope: ["plan"] });
    for (const table of ["plan", "plan_measure", "plan_step", "plan_record", "plan_record_file", "plan_event"]) {
      const rows = await asConsultant(own.consultant, { firmId: at.firmId, view: "plan" }, (tx) =>
        tx.execute(sql`select 1 from app.${sql.raw(table)} where firm_id = ${at.firmId}`),
      );
      expect(rows, table).toHaveLength(0);
    }
    const unlogged = await asActor(own.consultant, (tx) =>
      tx.execute(sql`select 1 from app.client_plan(${at.firmId})`),
    );
    expect(unlogged).toHaveLength(0);
    await revokeEngagement(at.manager, { firmId: at.firmId, id: own.id });
    expect(await findClientPlan(own.consultant, at)).toBeUndefined();
  });

  test("is hidden in a blind engagement until the consultant has rated the cycle it is based on", async () => {
    const at = await aPlan();
    const { consultant } = await anEngagement(at, { scope: ["plan", "records"], blindUntilRated: true });
    expect(await findClientPlan(consultant, at)).toMatchObject({ plan: undefined, isBlind: true });
    const ratingId = await beginRating(consultant, at);
    if (ratingId === undefined) throw new Error("nothing was begun");
    expect(await planOf(consultant, at)).toBeUndefined();
    await asActor(consultant, async (tx) => {
      for (const item of ITEMS) await tx.execute(sql`select app.rate_item(${ratingId}, ${item}, 2, true, '')`);
    });
    expect(await giveRating(consultant, { firmId: at.firmId, ratingId, items: ITEMS })).toMatchObject({ ok: true });
    expect((await planOf(consultant, at))?.measures).toHaveLength(1);
  });

  test("of the cycle before is open to who rates the next one blind, and terms that widen later do not open it", async () => {
    const at = await aPlan();
    const { consultant, id } = await anEngagement(at, { scope: ["plan"], blindUntilRated: true });
    const opened = await openAssessment(at.manager, { firmId: at.firmId, year: 2027 });
    expect(opened.ok).toBe(true);
    expect(await findClientPlan(consultant, at)).toMatchObject({
      isBlind: true,
      plan: { measures: [{ id: at.measureId }] },
    });
    const { manager, firmId } = at;
    const read = await asConsultant(consultant, { firmId, view: "plan", scope: "plan" }, async (tx) => {
      await setTerms(manager, {
        firmId,
        id,
        scope: [],
        mayReview: false,
        blindUntilRated: true,
        endsAt: new Date(Date.now() + 9e7),
      });
      return tx.execute(sql`select 1 from app.client_plan(${firmId})`);
    });
    expect(read).toHaveLength(0);
  });
});
