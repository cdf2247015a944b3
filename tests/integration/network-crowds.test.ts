import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { drawNetwork } from "@/app/_worker/network";
import { computeSurvey } from "@/app/_worker/network-task";
import { findNetwork, type KeptNetwork } from "@/db/cohort-network/networks";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { createCohortIn, joinCohortIn } from "@/db/cohorts/cohorts";
import { changeConsent, leaveCohort } from "@/db/cohorts/consent";
import { asActor, asOperator } from "@/db/core/scope";
import { beginJob } from "@/db/jobs/jobs";
import { eraseFirm } from "@/db/personal-data/erasure";
import type { ConsentLevel } from "@/lib/snapshots";
import { heldInWords, networkHeadline, structureInWords } from "@/lib/view/cohort-network/network-words";
import { type ACohort, aCohort } from "@/tests/support/cohorts";
import { useDatabase } from "@/tests/support/database";
import { type AFirm, aFirm, aPerson } from "@/tests/support/factories";

const K = 5;

beforeAll(async () => {
  await useDatabase();
});

/** A cohort without firms, and its administrator. */
async function anEmptyCohort(parentId?: string): Promise<ACohort> {
  const { actor: administrator, personId } = await aPerson();
  const cohortId = await asOperator(async (tx) => {
    const name = { en: "Crowd", zh: "企业组" };
    const id = await createCohortIn(tx, { name, ...(parentId === undefined ? {} : { parentId }) });
    await addAdministratorIn(tx, { cohortId: id, personId, displayName: "He Min" });
    return id;
  });
  return { cohortId, administrator };
}

type Joined = AFirm & { readonly cohortId: string };

/** Creates a firm with two business relationships, and lets it join the cohort. */
async function joins({ cohortId }: Pick<ACohort, "cohortId">, consentLevel: ConsentLevel): Promise<Joined> {
  const firm = await aFirm(`Works ${randomUUID()}`);
  await registers(firm, 2);
  await asOperator((tx) => joinCohortIn(tx, { cohortId, firmId: firm.firmId, consentLevel }));
  return { ...firm, cohortId };
}

const registers = ({ firmId }: AFirm, links: number): Promise<unknown> =>
  asOperator((tx) =>
    tx.execute(sql`insert into app.link (firm_id, id, direction, kind, partner_name, partner_type, share)
      select ${firmId}, gen_random_uuid(), 'customer', 'single', 'A buyer', 'lead-firm', 0.1 from generate_series(1, ${links})`),
  );

async function many<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let n = 0; n < count; n += 1) all.push(await make());
  return all;
}

/** Computes a network map as the worker does, in this process; `meanwhile` runs once during the computation. */
async function drawNow(
  { cohortId, administrator }: ACohort,
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<KeptNetwork> {
  const id = randomUUID();
  await asOperator((tx) =>
    tx.execute(sql`insert into app.job (id, kind, key, cohort_id) values (${id}, 'network', ${cohortId}, ${cohortId})`),
  );
  const job = await beginJob(id);
  if (job === undefined) throw new Error("a job that was asked for is not there");
  let isFirst = true;
  await drawNetwork({
    job,
    note: async () => {},
    compute: async (task) => {
      if (isFirst) await meanwhile();
      isFirst = false;
      return computeSurvey(task);
    },
  });
  const { network } = await findNetwork(administrator, { cohortId });
  if (network === undefined) throw new Error("nothing was kept");
  return network;
}

const served = async ({ administrator, cohortId }: ACohort) => (await findNetwork(administrator, { cohortId })).network;

/** Everything that the page shows of a network map, except why firms have to wait. */
function printed({ map, nodes, report: { held: _, ...report } }: KeptNetwork) {
  return { map, nodes, report, words: [networkHeadline(report, "en"), structureInWords(report, "en")] };
}

const rowsOf = (table: string, firmId: string): Promise<number> =>
  asOperator(async (tx) => {
    const [row] = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.raw(`app.${table}`)} where firm_id = ${firmId}`,
    );
    return row?.n ?? -1;
  });

describe("firms without a name come together", () => {
  test.each([1, 2] as const)("at level %i one to k - 1 are not on the map, and k are", async (level) => {
    const own = await anEmptyCohort();
    await joins(own, level);
    for (const count of [1, K - 1]) {
      await many(count - 1 === 0 ? 0 : K - 2, () => joins(own, level));
      const { map, nodes, report } = await drawNow(own);
      expect([map.members, map.x, map.from, nodes]).toEqual([0, [], [], []]);
      expect(networkHeadline(report, "en")).toEqual(["The map cannot show any firm yet."]);
      expect(heldInWords(report, "en")).toEqual([
        "New firms without a name appear together, once there are at least 5 of them.",
      ]);
    }
    await joins(own, level);
    const { map, report, nodes } = await drawNow(own);
    expect([map.members, map.from.length, nodes.length]).toEqual([K, 2 * K, level === 1 ? 0 : K]);
    expect(report.held).toBeUndefined();
  });

  test("one more that joins a large cohort changes nothing on its map, nor on that of the programme above", async () => {
    const own = await aCohort({ firms: 60, links: 199, seed: "crowd" });
    const programme = await anEmptyCohort();
    await asOperator((tx) =>
      tx.execute(sql`update app.cohort set parent_id = ${programme.cohortId} where id = ${own.cohortId}`),
    );
    const before = [printed(await drawNow(own)), printed(await drawNow(programme))] as const;
    const direct = await joins(programme, 2);
    const joined = [await joins(own, 2), await joins(own, 1)];
    for (const [at, cohort] of [own, programme].entries()) {
      const after = await drawNow(cohort);
      expect(printed(after)).toEqual(before[at]);
      expect(heldInWords(after.report, "en")).toEqual([
        "New firms without a name appear together, once there are at least 5 of them.",
      ]);
      expect(JSON.stringify(after)).not.toMatch(new RegExp([direct, ...joined].map(({ firmId }) => firmId).join("|")));
    }
    await many(K - 1, () => joins(own, 2));
    expect((await drawNow(own)).map.members).toBe(60 + K);
    expect((await drawNow(programme)).map.members).toBe(60 + K);
    // A firm that consents to its name appears at once.
    const open = await joins(own, 3);
    const { map, nodes } = await drawNow(own);
    expect([map.members, nodes.find(({ firmId }) => firmId === open.firmId)?.name]).toEqual([
      60 + K + 1,
      expect.stringContaining("Works"),
    ]);
  });

  test("and change together: what fewer than k have registered since waits", async () => {
    const own = await anEmptyCohort();
    const all = await many(K + 2, () => joins(own, 2));
    const before = await drawNow(own);
    for (const firm of all.slice(0, K - 1)) await registers(firm, 1);
    const few = await drawNow(own);
    expect(printed(few)).toEqual(printed(before));
    expect(heldInWords(few.report, "en").join(" ")).toContain("The map shows such changes together");
    for (const firm of all.slice(K - 1, K)) await registers(firm, 1);
    expect((await drawNow(own)).map.from.length).toBe(before.map.from.length + K);
  });

  test("a firm that shows more is shown so by the next picture, with others", async () => {
    const own = await anEmptyCohort();
    const [one] = await many(2 * K, () => joins(own, 1));
    await drawNow(own);
    await raise(one, 2);
    expect((await served(own))?.nodes).toEqual([]);
    expect((await drawNow(own)).nodes).toEqual([]);
    await raise(one, 3);
    expect((await served(own))?.nodes).toEqual([]);
    expect((await drawNow(own)).nodes.map(({ firmId }) => firmId)).toEqual([one?.firmId]);
  });

  test("they are not in the order in which they joined", async () => {
    const own = await anEmptyCohort();
    const all = await many(8, () => joins(own, 2));
    const { nodes } = await drawNow(own);
    const places = all.map(({ firmId }) => nodes.find((node) => node.firmId === firmId)?.place ?? -1);
    expect(new Set(places).size).toBe(8);
    expect(places).not.toEqual(places.toSorted((a, b) => a - b));
  });
});

const raise = (firm: Joined | undefined, level: ConsentLevel) =>
  changeConsent(firm?.manager ?? (() => expect.unreachable())(), {
    ...{ firmId: firm?.firmId ?? "", cohortId: firm?.cohortId ?? "" },
    ...{ level, version: 1 },
  });

const GOING: readonly (readonly [string, (firm: Joined) => Promise<unknown>])[] = [
  ["leaves", ({ manager, firmId, cohortId }) => leaveCohort(manager, { cohortId, firmId })],
  ["lowers its level", (firm) => raise(firm, 1)],
  ["is erased", ({ firmId }) => eraseFirm(firmId)],
];

describe.each(GOING)("a firm that %s", (_, goes) => {
  test("takes every picture of it along at once, here and above, and goes among others", async () => {
    const programme = await anEmptyCohort();
    const own = await anEmptyCohort(programme.cohortId);
    const beside = await anEmptyCohort(programme.cohortId);
    const [firm] = await many(2 * K + 2, () => joins(own, 2));
    await many(K, () => joins(beside, 2));
    for (const cohort of [own, beside, programme]) await drawNow(cohort);
    if (firm === undefined) throw new Error("nobody joined");
    await goes(firm);
    expect([await served(own), await served(programme)]).toEqual([undefined, undefined]);
    expect((await served(beside))?.map.members).toBe(K);
    expect(await rowsOf("network_node", firm.firmId)).toBe(0);
    const facts = await asOperator((tx) =>
      tx.execute(sql`select 1 from app.network_stand where firm_id = ${firm.firmId} and facts is not null`),
    );
    expect(facts).toEqual([]);

    const after = await drawNow(own);
    expect(after.map.members).toBe(K + 2);
    expect(heldInWords(after.report, "en").join(" ")).toContain("goes off the map for good");
    expect((await drawNow(programme)).map.members).toBe(2 * K + 2);
  });

  test("while a picture of it is drawn is not on it", async () => {
    const own = await anEmptyCohort();
    const [firm] = await many(2 * K, () => joins(own, 2));
    if (firm === undefined) throw new Error("nobody joined");
    const first = await drawNow(own, () => goes(firm));
    expect(first.nodes.map(({ firmId }) => firmId)).not.toContain(firm.firmId);
  });
});

test("the id of an erased firm is deleted from the network data, also as a partner", async () => {
  const own = await anEmptyCohort();
  const [firm, partner] = await many(K, () => joins(own, 2));
  const firmId = firm?.firmId ?? "";
  await asOperator((tx) =>
    tx.execute(sql`insert into app.link (firm_id, id, direction, kind, partner_name, partner_type, share, partner_firm_id)
      values (${partner?.firmId ?? ""}, gen_random_uuid(), 'customer', 'single', 'A buyer', 'lead-firm', 0.1, ${firmId})`),
  );
  await drawNow(own);
  const named = async () =>
    (await asOperator((tx) => tx.execute(sql`select 1 from app.network_stand where facts::text like ${`%${firmId}%`}`)))
      .length;
  expect(await named()).toBeGreaterThan(0);
  await eraseFirm(firmId);
  expect([await rowsOf("network_stand", firmId), await named()]).toEqual([0, 0]);
  expect((await drawNow(own)).map.members).toBe(0);
});

test("an open firm that shows less is off the map, and its partner's relationship ends at nobody", async () => {
  const own = await anEmptyCohort();
  const others = await many(K, () => joins(own, 2));
  const open = await joins(own, 3);
  for (const { firmId } of others.slice(0, 2)) {
    await asOperator((tx) =>
      tx.execute(sql`insert into app.link (firm_id, id, direction, kind, partner_name, partner_type, share, partner_firm_id)
        values (${firmId}, gen_random_uuid(), 'customer', 'single', 'A buyer', 'lead-firm', 0.1, ${open.firmId})`),
    );
  }
  const before = await drawNow(own);
  const at = before.nodes.find(({ firmId }) => firmId === open.firmId)?.place ?? -1;
  expect(before.map.to.filter((place) => place === at)).toHaveLength(2);
  await raise(open, 2);
  expect(await served(own)).toBeUndefined();
  const after = await drawNow(own);
  expect(after.map.members).toBe(K);
  // The two links of the firm are gone. The two links that led to it now end at unknown partners.
  expect(after.map.from).toHaveLength(before.map.from.length - 2);
  const ends = after.map.to.filter((place) => place >= K);
  expect(new Set(ends).size).toBe(ends.length);
});

test("a raised minimum leaves the picture that everybody has seen, and the next one shows the same firms", async () => {
  const programme = await anEmptyCohort();
  const own = await anEmptyCohort(programme.cohortId);
  await many(K, () => joins(own, 2));
  for (const cohort of [own, programme]) await drawNow(cohort);
  await asOperator((tx) => tx.execute(sql`update app.cohort set minimum_k = 6 where id = ${own.cohortId}`));
  for (const cohort of [own, programme]) {
    expect((await served(cohort))?.map.members).toBe(K);
    expect((await drawNow(cohort)).map.members).toBe(K);
  }
  await many(K, () => joins(own, 2));
  expect((await drawNow(own)).map.members).toBe(K);
  await joins(own, 2);
  expect((await drawNow(own)).map.members).toBe(2 * K + 1);
});

test("only the job can read how firms appear on maps, and which node is which firm", async () => {
  const own = await anEmptyCohort();
  await many(K, () => joins(own, 2));
  await drawNow(own);
  for (const table of ["network_stand", "network_node"]) {
    await expect(
      asActor(own.administrator, (tx) => tx.execute(sql`select firm_id from ${sql.raw(`app.${table}`)}`)),
    ).rejects.toThrow("failed query (42501)");
  }
});
