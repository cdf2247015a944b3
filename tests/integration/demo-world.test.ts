import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConsultantViews } from "@/app/(firm)/firms/[firmId]/results/[assessmentId]/consultant-views";
import { claimAssignmentMails } from "@/db/assessments/mails";
import { readVerdictsIn } from "@/db/cohort-network/agreements";
import { readStandingsIn } from "@/db/cohort-network/standings";
import { factsByFirm, readSurveyFactsIn } from "@/db/cohort-network/survey-facts";
import { listRatedCycles } from "@/db/consultants/calibration";
import { listComparison } from "@/db/consultants/comparison";
import { listReviewsDue } from "@/db/consultants/reviews";
import { asOperator, asWorker } from "@/db/core/scope";
import { openFileStore } from "@/db/file-stores";
import { findResult } from "@/db/results/results";
import { seedDemo } from "@/db/seed";
import { currentPlan } from "@/db/seed/hailan/plan-measures";
import { HAILAN } from "@/db/seed/hailan/suppliers";
import { passedOnAt } from "@/db/seed/hailan/together";
import { closesOn } from "@/db/seed/running";
import { consultantSignIn } from "@/db/seed/sign-ins";
import { BY_HAND_HOURS, REMINDER_DAYS } from "@/lib/assessments";
import { dealMap, surveyFactsOf, transitionsOf } from "@/lib/cohort-network";
import { CONFIRMED_SCALES } from "@/lib/instrument";
import { latenessOf } from "@/lib/plan";
import { isInsufficient, tabulate } from "@/lib/result";
import { agreementOf } from "@/lib/snapshots";
import { seededRandom } from "@/lib/stats";
import { calibrationFacts } from "@/lib/view/clients/calibration";
import { dayAt } from "@/lib/view/time/calendar";
import { type TestDatabase, useDatabase } from "@/tests/support/database";
import { hashed } from "@/tests/support/factories";
import { sufficient } from "@/tests/support/sufficient";

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await useDatabase();
  folder = await mkdtemp(join(tmpdir(), "trellis-demo-world-"));
  process.env.TRELLIS_DATA = folder;
  await seedDemo({
    ownerUrl: database.ownerUrl,
    files: openFileStore(),
    confirmationSecrets: ({ confirmationId, email }) => ({
      tokenHash: hashed(confirmationId),
      customerHash: hashed(email.split("@")[1] ?? ""),
    }),
  });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (statement: ReturnType<typeof sql>) => asOperator((tx) => tx.execute<Record<string, unknown>>(statement));

test("every partner that is a firm of the demo world came by a match, known from both ends", async () => {
  const [counts] = await run(sql`
    select count(*)::int as links, count(m.match_id)::int as matched,
      count(*) filter (where other.partner_firm_id = l.firm_id and other.firm_id = l.partner_firm_id
        and other.direction <> l.direction)::int as facing
    from app.link l
    left join app.link_match m on m.firm_id = l.firm_id and m.link_id = l.id and m.ended_at is null
    left join app.link_match n on n.match_id = m.match_id and n.link_id <> l.id
    left join app.link other on other.firm_id = n.firm_id and other.id = n.link_id
    where l.partner_firm_id is not null`);
  expect(counts?.links).toBeGreaterThan(100);
  expect(counts).toEqual({ links: counts?.links, matched: counts?.links, facing: counts?.links });
});

test("what was passed on is old enough for a reminder by hand and too young for one by the calendar, on any day", async () => {
  expect(await claimAssignmentMails(new Date())).toEqual([]);
  for (let hour = 0; hour < 24 * 60; hour += 1) {
    const now = Date.parse("2026-11-27T00:30:00Z") + hour * 3_600_000;
    const age = (now - passedOnAt(new Date(now)).getTime()) / 3_600_000;
    expect([age > BY_HAND_HOURS, age < 24 * (REMINDER_DAYS[0] ?? 0)]).toEqual([true, true]);
  }
});

test("the programme closes a week after the world was made, on any day, and one city is late", async () => {
  const rows = await run(sql`select c.name ->> 'en' as name,
    coalesce(c.closes_on, p.closes_on) - (now() at time zone 'Asia/Shanghai')::date as days from app.cohort c left join app.cohort p on p.id = c.parent_id
    where c.is_demo and c.opens_on is not null order by c.created_at, c.id`);
  expect(rows).toHaveLength(5);
  const late = rows.filter(({ days }) => Number(days) < 0);
  expect(late.map(({ name }) => name)).toEqual([expect.stringMatching(/^Ningbo/)]);
  for (const { days } of late) expect([-6, -7]).toContain(days);
  for (const { days } of rows.filter((one) => !late.includes(one))) expect([6, 7]).toContain(days);
  const called = await run(sql`select i.contact, i.telephone from app.cohort_invitation i
    join app.cohort c on c.id = i.cohort_id where c.is_demo`);
  for (const { contact, telephone } of called)
    expect([contact, telephone]).toEqual([expect.stringMatching(/ \(invented\)$/), expect.stringMatching(/^05/)]);
  expect([closesOn(new Date("2026-11-27T15:59:00Z")), closesOn(new Date("2028-01-01T16:00:00Z"))]).toEqual([
    "2026-12-04",
    "2028-01-09",
  ]);
});

test("the log has every joining, and who runs the programme, on the day that pages name", async () => {
  const joinings = await run(sql`select e.at = m.joined_at as same from app.cohort_membership m
    join app.cohort c on c.id = m.cohort_id and c.opens_on is not null
    left join app.audit_entry e on e.act = 'cohort.join' and e.firm_id = m.firm_id and e.cohort_id = m.cohort_id`);
  expect(joinings).toHaveLength(60);
  for (const { same } of joinings) expect(same).toBe(true);
  const [added] = await run(sql`select e.at = a.created_at as same, e.at < c.opens_on as before
    from app.cohort_administrator a join app.cohort c on c.id = a.cohort_id
    join app.audit_entry e on e.act = 'administrator.add' and e.cohort_id = a.cohort_id`);
  expect(added).toEqual({ same: true, before: true });
});

test("managers are there since their firm joined or began, and the log has the invitations by whoever sent them", async () => {
  const [managers] = await run(sql`select count(*)::int as n, count(*) filter (where m.created_at <= j.joined_at
      and m.created_at <= coalesce((select min(a.created_at) from app.assessment a where a.firm_id = m.firm_id), m.created_at)
    )::int as early
    from app.membership m join app.cohort_membership j on j.firm_id = m.firm_id
    join app.cohort c on c.id = j.cohort_id and c.opens_on is not null where m.role = 'manager'`);
  expect(managers?.n).toBeGreaterThanOrEqual(60);
  expect(managers?.early).toBe(managers?.n);
  const acts =
    await run(sql`select e.act, e.by_name, e.by_other_name, e.by_role, (select count(*)::int from app.cohort_invitation i
      where i.created_at = e.at and i.invited_by = e.by_person_id) as invited
    from app.audit_entry e where e.act in ('firms.invite', 'firms.revoke') order by e.act`);
  expect(acts).toEqual([
    { act: "firms.invite", by_name: "He Min", by_other_name: "何敏", by_role: "administrator", invited: 72 },
    { act: "firms.revoke", by_name: "He Min", by_other_name: "何敏", by_role: "administrator", invited: 0 },
  ]);
});

test("of Hailan's plan one measure is late, with its first step, on any day", () => {
  for (let days = 0; days < 800; days += 1) {
    const now = new Date(Date.parse("2026-11-27T00:30:00Z") + days * 86_400_000);
    const late = currentPlan(now).measures.flatMap(({ measure, state, days: due, steps = [] }) => {
      const stepsOpen = steps.filter(([, ticked]) => ticked === undefined).length;
      const dates = { firstStepOn: due?.firstStep ?? null, recordOn: due?.record ?? null };
      const lateness = latenessOf({ state, ...dates, stepsOpen, steps: steps.length }, dayAt("Asia/Shanghai", now));
      return lateness === undefined ? [] : [`${measure} ${lateness}`];
    });
    expect(late, String(now)).toEqual(["M10 first-step"]);
  }
});

test("every firm of the programme is on its first map, and its changes of type can be shown", async () => {
  const [programme] = await run(sql`select id from app.cohort where parent_id is null`);
  const cohortId = String(programme?.id);
  const { standings, today } = await asWorker({ kind: "worker", job: "network", cohortId }, async (tx) => ({
    ...(await readStandingsIn(tx, { cohortId })),
    today: factsByFirm(await readSurveyFactsIn(tx, { cohortId }), "2026-11-26"),
  }));
  const facts = surveyFactsOf(dealMap({ standings, today, random: seededRandom("first map") }));
  expect(facts.firms).toHaveLength(today.size);
  expect(isInsufficient(transitionsOf(facts, seededRandom("changes")))).toBe(false);
});

test("no firm sells more than everything it sells", async () => {
  expect(
    await run(sql`select firm_id from app.link where direction = 'customer' and ended_at is null
      group by firm_id having sum(share) > 1.000001`),
  ).toEqual([]);
});

test("enough customers of enough suppliers have confirmed for every rate of agreement of the programme", async () => {
  const [programme] = await run(sql`select id from app.cohort where parent_id is null`);
  const cohortId = String(programme?.id);
  const now = await asWorker({ kind: "worker", job: "network", cohortId }, readVerdictsIn);
  const rates = agreementOf({ day: "2026-11-26", now, earlier: tabulate(CONFIRMED_SCALES, () => []), last: {} });
  for (const scale of CONFIRMED_SCALES) expect(isInsufficient(rates[scale].rate), scale).toBe(false);
  expect(rates.power.rate).not.toEqual(rates.complexity.rate);
});

test("the consultant and a colleague have rated twenty cycles twice, blind, and firms place themselves higher", async () => {
  const [person] = await run(sql`select id from app.person where email = ${consultantSignIn.email}`);
  const lin = { kind: "user", personId: String(person?.id) } as const;
  const { pairs, bias, colleague } = calibrationFacts(await listRatedCycles(lin));
  expect(pairs).toHaveLength(20);
  expect(colleague?.agreement.doubles).toBe(20);
  if (colleague === undefined) throw new Error("nobody rated a cycle twice");
  const { absolute, consistency, kappa } = colleague.agreement;
  expect(sufficient(sufficient(absolute).value)).toBeLessThan(sufficient(sufficient(consistency).value));
  expect(sufficient(kappa).kappa).toBeGreaterThan(0.3);
  expect(sufficient(bias.overall).biasInterval.low).toBeGreaterThan(0);
  expect((await listComparison(lin)).clients.length).toBeGreaterThanOrEqual(5);
  expect((await listReviewsDue(lin)).due.length).toBeGreaterThan(0);
});

test("Hailan sees the consultant's rating with its frozen cycle of 2025, and who accepted it", async () => {
  const [row] = await run(sql`select m.person_id, a.id, r.rating from app.firm f
    join app.membership m on m.firm_id = f.id and m.role = 'manager'
    join app.assessment a on a.firm_id = f.id and a.cycle = 2025
    join app.result r on r.assessment_id = a.id
    where f.name = ${HAILAN} limit 1`);
  const manager = { kind: "user", personId: String(row?.person_id) } as const;
  const frozen = await findResult(manager, { assessmentId: String(row?.id) });
  if (frozen === undefined) throw new Error("the demo world has no frozen cycle of 2025");
  const at = { assessmentId: String(row?.id), rating: frozen.rating, timeZone: "Asia/Shanghai", locale: "en" } as const;
  const { views, signed } = await readConsultantViews(manager, at);
  expect(views.map(({ who, blind }) => [who.split(",")[0], blind])).toEqual([
    ["Lin Qiao", true],
    ["Shen Rui", true],
  ]);
  expect(signed).toHaveLength(4);
  expect(signed[0]?.line).toContain("Lin Qiao, Qiao Advisers");
});

test("a firm of the programme that has submitted has answered every item, and is counted at each", async () => {
  const [earlier, counts] = await run(sql`select min(i.reached)::int as least, max(i.reached)::int as most,
      (select sum(r.firms)::int from app.cohort_rollup r
        where r.cohort_id = c.id and r.stage = 'submitted' and r.cycle = i.cycle) as submitted
    from app.cohort c join app.cohort_item i on i.cohort_id = c.id and i.cycle in (2025, 2026)
    where c.is_demo and c.parent_id is null and exists (select from app.cohort k where k.parent_id = c.id)
    group by c.id, i.cycle order by i.cycle`);
  expect(counts?.submitted).toBe(34);
  expect(counts?.least).toBeGreaterThanOrEqual(34);
  expect(counts?.most).toBeGreaterThan(Number(counts?.least));
  expect(earlier?.submitted).toBe(50);
  expect(earlier?.least).toBe(50);
});

test("nobody of the demo accepts a phase in the minute in which it was submitted, and a reviewer signs Hailan's", async () => {
  expect(
    await run(sql`select 1 from app.phase_event a join app.phase_event s
      on (s.assessment_id, s.phase) = (a.assessment_id, a.phase) and s.event = 'submit' and a.event = 'accept'
      where s.at >= a.at`),
  ).toEqual([]);
  const [preparation] = await run(sql`select e.signed_name from app.phase_event e
    join app.assessment a on a.id = e.assessment_id join app.firm f on f.id = a.firm_id
    where f.name = ${HAILAN} and a.cycle = 2026 and e.phase = 'PRE' and e.event = 'accept'`);
  expect(preparation?.signed_name).toBe("Lin Qiao");
});
