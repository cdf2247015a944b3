import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findNetwork, type KeptNetwork, requestNetwork } from "@/db/cohort-network/networks";
import { readSurveyFactsIn } from "@/db/cohort-network/survey-facts";
import { findCohort, listAdministered } from "@/db/cohorts/administrators";
import { asActor, asOperator, asWorker } from "@/db/core/scope";
import { findCohortJob } from "@/db/jobs/jobs";
import { eraseFirm } from "@/db/personal-data/erasure";
import { requirements1 } from "@/lib/catalog";
import { assembleNetwork, type ReportPart } from "@/lib/cohort-network";
import {
  diffuseScenarios,
  governanceTransitions,
  keyFirms,
  knowledgeGraph,
  networkProfile,
  receiverWeights,
} from "@/lib/learning";
import { placeLink } from "@/lib/position";
import { isInsufficient } from "@/lib/result";
import { countBand, printMean } from "@/lib/snapshots";
import { seededRandom } from "@/lib/stats";
import type { UserActor } from "@/tests/support/actors";
import { type ACohort, aCohort } from "@/tests/support/cohorts";
import { type TestDatabase, useDatabase } from "@/tests/support/database";
import { aFirm, aPerson } from "@/tests/support/factories";
import { holdTable } from "@/tests/support/hold-table";
import { startWorkerProcess, type WorkerProcess } from "@/tests/support/worker-process";

let database: TestDatabase;
let cohort: ACohort;
let worker: WorkerProcess;

beforeAll(async () => {
  database = await useDatabase();
  cohort = await aCohort({ firms: 60, links: 180 });
  worker = await startWorkerProcess(database.workerUrl);
}, 120_000);
afterAll(() => worker.stop());

/** Requests a network map and waits until it is stored. */
async function draw({ administrator, cohortId }: ACohort): Promise<KeptNetwork> {
  await requestNetwork(administrator, { cohortId });
  await expect
    .poll(async () => (await findCohortJob(administrator, "network", { cohortId }))?.state, {
      timeout: 60_000,
      interval: 200,
    })
    .toBe("done");
  const { network } = await findNetwork(administrator, { cohortId });
  if (network === undefined) throw new Error("a job is done and kept nothing");
  return network;
}

let kept: Promise<KeptNetwork> | undefined;

/** The network map of the shared cohort, drawn once for all tests that only read it. */
function drawn(): Promise<KeptNetwork> {
  kept ??= draw(cohort);
  return kept;
}

const countOf = async (table: string, { cohortId }: ACohort): Promise<number> => {
  const rows = await asOperator((tx) =>
    tx.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.raw(`app.${table}`)} where cohort_id = ${cohortId}`,
    ),
  );
  return rows[0]?.n ?? -1;
};

/** What the job reads to compute a network map, with the random order of firms that is stored for it. */
async function factsOf({ cohortId }: ACohort) {
  const { firms, ...facts } = await asWorker({ kind: "worker", job: "network", cohortId }, (tx) =>
    readSurveyFactsIn(tx, { cohortId }),
  );
  const rows = await asOperator((tx) =>
    tx.execute<{ firm_id: string; place: number }>(
      sql`select firm_id, place from app.network_stand where cohort_id = ${cohortId}`,
    ),
  );
  const order = new Map(rows.map((row) => [row.firm_id, row.place]));
  return { ...facts, firms: firms.map((firm) => ({ ...firm, order: order.get(firm.id) ?? 0 })) };
}

function shown<T>(part: ReportPart<T>): T {
  if (isInsufficient(part)) throw new Error(`not shown: ${part.reason}`);
  return part;
}

describe("who asks, and who sees", () => {
  test("asking twice while one waits is asking once", async () => {
    const own = await aCohort({ firms: 12, links: 24, seed: "twice" });
    await Promise.all([1, 2, 3].map(() => requestNetwork(own.administrator, own)));
    expect(await countOf("job", own)).toBe(1);
  });

  test("an outsider, a firm's manager and the administrator of another cohort can neither request nor see a map", async () => {
    await drawn();
    const other = await aCohort({ firms: 12, links: 24, seed: "other" });
    const outsiders: UserActor[] = [(await aPerson()).actor, (await aFirm()).manager, other.administrator];
    const before = await countOf("job", cohort);
    for (const actor of outsiders) {
      await expect(requestNetwork(actor, cohort)).rejects.toThrow(/42501/);
      expect(await findCohort(actor, cohort)).toBeUndefined();
      expect(await findNetwork(actor, cohort)).toEqual({ network: undefined, job: undefined });
    }
    expect(await countOf("job", cohort)).toBe(before);
  });

  test("an administrator sees no row of a firm, and no partner's name comes with the map", async () => {
    const network = await drawn();
    for (const table of [
      "firm",
      "link",
      "link_answer",
      "result",
      "result_input",
      "result_figures",
      "answer",
      "membership",
    ]) {
      const rows = await asActor(cohort.administrator, (tx) =>
        tx.execute(sql`select 1 from ${sql.raw(`app.${table}`)}`),
      );
      expect(rows.length, table).toBe(0);
    }
    expect(JSON.stringify(network)).not.toMatch(/Buyer abroad|Other partner/);
  });

  test("a cohort above sees the cohorts below it, and not the other way round", async () => {
    const above = await aCohort({ firms: 10, links: 20, seed: "above" });
    const below = await aCohort({ firms: 10, links: 20, seed: "below" });
    await asOperator((tx) =>
      tx.execute(sql`update app.cohort set parent_id = ${above.cohortId} where id = ${below.cohortId}`),
    );
    const ids = async (actor: UserActor) => (await listAdministered(actor)).map(({ id }) => id);
    expect(await ids(above.administrator)).toEqual([above.cohortId, below.cohortId]);
    expect(await ids(below.administrator)).toEqual([below.cohortId]);
    expect((await findCohort(above.administrator, above))?.firms).toBe(20);
  });

  test("a circle of cohorts ends", async () => {
    const [a, b] = [
      await aCohort({ firms: 10, links: 20, seed: "a" }),
      await aCohort({ firms: 10, links: 20, seed: "b" }),
    ];
    await asOperator(async (tx) => {
      await tx.execute(sql`update app.cohort set parent_id = ${b.cohortId} where id = ${a.cohortId}`);
      await tx.execute(sql`update app.cohort set parent_id = ${a.cohortId} where id = ${b.cohortId}`);
    });
    expect((await listAdministered(a.administrator)).length).toBe(2);
  });
});

describe("consent", () => {
  test("marks come from firms that chose to be visible, names from open ones; a lowered consent takes the picture back at once", async () => {
    const own = await aCohort({ firms: 40, links: 100, seed: "consent" });
    const network = await draw(own);
    const levels = await asOperator((tx) =>
      tx.execute<{ firm_id: string; consent_level: number }>(
        sql`select firm_id, consent_level from app.cohort_membership where cohort_id = ${own.cohortId}`,
      ),
    );
    const consentOf = new Map(levels.map((row) => [row.firm_id, row.consent_level]));
    expect(network.nodes.length).toBe(levels.filter((row) => row.consent_level >= 2).length);
    for (const node of network.nodes) expect(node.name !== null).toBe(consentOf.get(node.firmId) === 3);
    // Nodes without a name have no level. Otherwise one could compare the maps before and after a result became final,
    // and connect the new level with a node, which keeps its position and links.
    for (const node of network.nodes.filter(({ name }) => name === null)) expect(node.level).toBeNull();
    expect(network.nodes.some(({ level }) => level !== null)).toBe(true);

    // The administrator cannot read these columns with SQL, either.
    const byHand = (query: SQL) =>
      asActor(own.administrator, (tx) => tx.execute<{ firm_id: string; level: unknown }>(query));
    await expect(byHand(sql`select firm_id, marks from app.network_node`)).rejects.toThrow("failed query (42501)");
    const told = await byHand(sql`select k.firm_id, k.marks -> 'level' as level from app.cohort_network n,
      app.network_marks(n.cohort_id, n.id) k where n.cohort_id = ${own.cohortId}`);
    expect(new Set(told.filter(({ firm_id }) => consentOf.get(firm_id) !== 3).map(({ level }) => level))).toEqual(
      new Set([null]),
    );
    expect(told).toHaveLength(network.nodes.length);
    const elsewhere = await aCohort({ firms: 1, links: 0, seed: "elsewhere" });
    const foreign = sql`select firm_id from app.network_marks(${own.cohortId}, ${network.id})`;
    expect(await asActor(elsewhere.administrator, (tx) => tx.execute(foreign))).toEqual([]);

    const open = network.nodes.find(({ name }) => name !== null);
    await asOperator((tx) =>
      tx.execute(sql`update app.cohort_membership set consent_level = 1 where firm_id = ${open?.firmId}`),
    );
    expect((await findNetwork(own.administrator, own)).network).toBeUndefined();
    const after = await draw(own);
    expect(after.nodes.some(({ firmId }) => firmId === open?.firmId)).toBe(false);
    expect(JSON.stringify(after)).not.toContain(open?.name);
  });

  test("figures disappear when consent leaves one to four of their firms unseen", async () => {
    const own = await aCohort({ firms: 40, links: 100, seed: "figures" });
    const network = await draw(own);
    expect(isInsufficient(network.report.scores)).toBe(false);
    await asOperator((tx) =>
      tx.execute(sql`update app.cohort_membership set consent_level = 2 where cohort_id = ${own.cohortId}
        and firm_id not in (select firm_id from app.result_figures limit 3) and consent_level = 1
        and firm_id not in (select firm_id from app.cohort_membership where cohort_id = ${own.cohortId}
          and consent_level = 1 order by firm_id limit 3)`),
    );
    const after = (await findNetwork(own.administrator, own)).network;
    expect(after?.report.scores).toEqual({ kind: "insufficient", reason: "too-few" });
  });

  test("figures that would reveal one changed firm are not updated", async () => {
    const own = await aCohort({ firms: 40, links: 100, seed: "growth by one" });
    const before = await draw(own);
    await asOperator((tx) =>
      tx.execute(sql`update app.link set share = 0.01 where id = (select l.id from app.link l
        join app.cohort_membership m using (firm_id) where m.cohort_id = ${own.cohortId} and m.consent_level = 1
        and l.direction = 'customer' and l.ended_at is null order by l.id limit 1)`),
    );
    expect((await findNetwork(own.administrator, own)).network?.changed).toBe(true);
    const after = await draw(own);
    expect(after.changed).toBe(false);
    expect(after.id).not.toBe(before.id);
    expect(after.report.links).toEqual(before.report.links);
  });

  test("an erased firm leaves neither a mark nor a value of its own behind", async () => {
    const own = await aCohort({ firms: 30, links: 70, seed: "erasure" });
    const { nodes } = await draw(own);
    const firmId = nodes[0]?.firmId ?? "";
    await eraseFirm(firmId);
    expect((await findNetwork(own.administrator, own)).network).toBeUndefined();
    expect(await countOf("cohort_network", own)).toBe(0);
    expect((await draw(own)).nodes.some((node) => node.firmId === firmId)).toBe(false);
    const rows = await asOperator((tx) =>
      tx.execute<{ values: Record<string, number> }>(sql`select m -> 'values' as values from app.network_disclosure d,
        jsonb_array_elements(d.scores -> 'snapshot' -> 'members') m where m ->> 'firmId' = ${firmId}`),
    );
    for (const { values } of rows) for (const value of Object.values(values)) expect(value).toBeLessThan(1);
  });
});

describe("figures", () => {
  test("are those of the kernel, rounded as they are printed", async () => {
    const { report, map } = await drawn();
    const facts = await factsOf(cohort);
    const network = assembleNetwork(facts.firms, facts.links);
    const nodes = Array.from({ length: network.nodes }, (_, node) => network.firms[node]?.result ?? null);
    const strength = new Float64Array(network.nodes);
    for (const { supplier, buyer, value } of network.links) {
      strength[supplier] = (strength[supplier] ?? 0) + (value ?? 0);
      strength[buyer] = (strength[buyer] ?? 0) + (value ?? 0);
    }
    const firms = {
      capability: nodes.map((result) => result?.points ?? null),
      absorption: nodes.map((result) => result?.absorption ?? null),
      value: nodes.map((_, node) => (node < network.firms.length ? (strength[node] ?? 0) : 0)),
    };
    const { graph } = knowledgeGraph(network.nodes, network.knowledge, { table: requirements1 });
    const profile = networkProfile({
      ...firms,
      graph,
      members: network.firms.map((_, place) => place),
      sources: network.source.flatMap((gives, node) => (gives ? [node] : [])),
      domestic: map.domestic.map((each) => each === 1),
    });
    if (isInsufficient(profile)) throw new Error(profile.reason);
    const twentieths = (value: unknown) => (typeof value === "number" ? Math.round(value * 20) / 20 : value);
    const links = shown(report.links);
    const scores = shown(report.scores);
    expect(links.domestic).toBe(twentieths(profile.domestic));
    expect(links.openness).toBe(twentieths(profile.openness));
    expect(links.reciprocity).toBe(twentieths(profile.reciprocity));
    expect(scores.reach).toBe(twentieths(profile.reach));
    expect(scores.label).toEqual(profile.label);
    const scored = facts.firms.flatMap(({ consent, result }) =>
      result === null ? [] : [{ value: result.points, weight: 1, known: consent >= 2 }],
    );
    expect(scores.mean.mean).toBe(printMean(scored, { min: 0, max: 100 }).mean);
    expect(scores.count).toEqual(countBand(scored.length));

    const scenarios = diffuseScenarios(network.nodes, network.knowledge, { table: requirements1, ...firms });
    if (isInsufficient(scenarios)) throw new Error(scenarios.reason);
    expect(scores.diffusion).toEqual(
      scenarios.map(({ factor, diffusion: { means } }) => ({
        factor,
        rise: Math.round(2 * ((means.at(-1) ?? 0) - (means[0] ?? 0))) / 2,
      })),
    );
  });

  test("key firms have the ranks that the kernel computes", async () => {
    const { nodes, map } = await drawn();
    const facts = await factsOf(cohort);
    const network = assembleNetwork(facts.firms, facts.links);
    const result = (node: number) => network.firms[node]?.result ?? null;
    const all = Array.from({ length: network.nodes }, (_, node) => node);
    const strength = (node: number) =>
      network.links.reduce(
        (sum, { supplier, buyer, value }) => sum + (supplier === node || buyer === node ? (value ?? 0) : 0),
        0,
      );
    const { graph } = knowledgeGraph(network.nodes, network.knowledge, { table: requirements1 });
    const found = keyFirms({
      weights: receiverWeights(graph, "capped"),
      capability: all.map((node) => result(node)?.points ?? null),
      absorption: all.map((node) => result(node)?.absorption ?? null),
      value: all.map((node) => (node < map.members ? strength(node) : 0)),
      candidates: network.firms.flatMap((_, place) => (map.domestic[place] === 1 ? [place] : [])),
    });
    if (isInsufficient(found)) throw new Error(found.reason);
    const rankOf = new Map(found.firms.map(({ firm, rank }) => [firm, rank]));
    const marked = nodes.filter(({ rank }) => rank !== null);
    expect(marked.length).toBeGreaterThan(0);
    for (const { place, rank } of marked) {
      expect(rankOf.get(place)).toBeLessThanOrEqual(rank?.high ?? 0);
      expect(rankOf.get(place)).toBeGreaterThanOrEqual(rank?.low ?? 0);
    }
  });

  test("transitions are those of the kernel, and a cell from five links on has them", async () => {
    const { report } = await drawn();
    const { cycles } = await factsOf(cohort);
    const [before, after] = cycles.slice(-2);
    if (before === undefined || after === undefined) throw new Error("one cycle");
    const inBoth = new Set(before.links.map(({ firmId }) => firmId));
    const second = new Set(after.links.map(({ firmId }) => firmId));
    const single = (links: typeof before.links) =>
      new Map(
        links
          .filter(({ firmId, kind }) => inBoth.has(firmId) && second.has(firmId) && kind === "single")
          .map((link) => [link.id, link]),
      );
    const [was, is] = [single(before.links), single(after.links)];
    const pairs = [...new Set([...was.keys(), ...is.keys()])].map((id) => {
      const [a, b] = [was.get(id), is.get(id)];
      return { before: a ? placeLink(a.answers) : null, after: b ? placeLink(b.answers) : null };
    });
    const whole = governanceTransitions(pairs, { random: seededRandom("any"), draws: 1 });
    if (isInsufficient(whole)) throw new Error(whole.reason);
    const transitions = shown(shown(report.links).transitions);
    for (const [from, row] of transitions.cells.entries()) {
      for (const [to, cell] of row.entries()) {
        if (cell.low > 0) expect(cell).toEqual(countBand(whole.counts[from]?.[to] ?? 0));
      }
    }
    expect(transitions.cells.flat().some(({ low }) => low > 0)).toBe(true);
  });
});

describe("a job", () => {
  test("of a worker killed in the middle is taken up again, and its picture appears once", async () => {
    await worker.stop();
    const own = await aCohort({ firms: 20, links: 50, seed: "killed" });
    const held = await holdTable(database.ownerUrl, "app.network_disclosure");
    await requestNetwork(own.administrator, own);
    const first = await startWorkerProcess(database.workerUrl);
    // Waits until all of the map but its last table is written.
    await expect.poll(held.isAwaited, { timeout: 60_000, interval: 20 }).toBe(true);
    await first.kill();
    await held.letGo();
    const job = await findCohortJob(own.administrator, "network", own);
    expect(job?.state).toBe("running");
    expect(job?.progress).toBeGreaterThan(0);
    expect(await countOf("cohort_network", own)).toBe(0);

    worker = await startWorkerProcess(database.workerUrl);
    await expect
      .poll(async () => (await findCohortJob(own.administrator, "network", own))?.state, {
        timeout: 90_000,
        interval: 200,
      })
      .toBe("done");
    expect(await countOf("cohort_network", own)).toBe(1);
    expect(await countOf("network_disclosure", own)).toBe(1);
    const rows = await asOperator((tx) =>
      tx.execute<{ attempt: number }>(sql`select attempt from app.job where cohort_id = ${own.cohortId}`),
    );
    expect(rows[0]?.attempt).toBeGreaterThan(1);
  }, 240_000);

  test("that was asked for while no worker ran is done when one starts", async () => {
    await worker.stop();
    const own = await aCohort({ firms: 40, links: 100, seed: "waiting" });
    await requestNetwork(own.administrator, own);
    expect((await findCohortJob(own.administrator, "network", own))?.state).toBe("waiting");
    worker = await startWorkerProcess(database.workerUrl);
    expect((await draw(own)).report.structure.firms).toBe(40);
  }, 120_000);
});
