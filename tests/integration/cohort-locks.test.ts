import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openAssessment } from "@/db/assessments/assessments";
import { holdForAnswersIn } from "@/db/assessments/hold-for-answers";
import { saveAnswersIn } from "@/db/assessments/save-answers";
import { addAdministratorIn } from "@/db/cohorts/administrators";
import { revokeFirmInvitation } from "@/db/cohorts/cohort-invitations";
import { changeCohort, findCohortSettings, makeCohort, moveCohort } from "@/db/cohorts/cohort-settings";
import { createCohortIn } from "@/db/cohorts/cohorts";
import { asActor, asOperator, type Tx } from "@/db/core/scope";
import { createPerson, findPersonByEmail } from "@/db/people/people";
import { erasePerson } from "@/db/personal-data/erase-person";
import { eraseFirm } from "@/db/personal-data/erasure";
import { acceptPhase } from "@/db/results/results";
import { useDatabase } from "@/tests/support/database";
import { expectNoDeadlock } from "@/tests/support/deadlocks";
import {
  type AFirm,
  aFirm,
  aFrozenCycle,
  anAssessment,
  anEmail,
  anEntry,
  aPerson,
  aSubmittedCycle,
} from "@/tests/support/factories";
import { countLockWaits, holdTable } from "@/tests/support/hold-table";
import {
  aRunCohort,
  invitationTo,
  invite,
  joinAt,
  type ListedFirm,
  type RunCohort,
} from "@/tests/support/running-cohorts";

let ownerUrl: string;
let watcher: postgres.Sql;

beforeAll(async () => {
  process.env.DATABASE_POOL = "10";
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  ({ ownerUrl } = await useDatabase());
  watcher = postgres(ownerUrl, { max: 2 });
});
afterAll(async () => {
  await expectNoDeadlock(watcher);
  await watcher.end();
});

const settled = { timeout: 10_000 };

const countWaiting = () => countLockWaits(watcher);

/** Starts a call, and reports whether it has finished. An error is thrown where its end is awaited. */
function begin<T>(run: () => Promise<T>) {
  const begun = { isOver: false, end: run() };
  const over = () => {
    begun.isOver = true;
  };
  begun.end.then(over, over);
  return begun;
}

type Tree = { readonly root: string; readonly east: string; readonly west: string; readonly ward: string };

/** Creates a cohort with two below it, one of which has another cohort below. */
const aTree = (): Promise<Tree> =>
  asOperator(async (tx) => {
    const make = (en: string, parentId?: string) =>
      createCohortIn(tx, { name: { en, zh: en }, ...(parentId === undefined ? {} : { parentId }) });
    const root = await make("Programme");
    const [east, west] = [await make("East", root), await make("West", root)];
    return { root, east, west, ward: await make("Ward", east) };
  });

const joinIn = (tx: Tx, cohortId: string, firmId: string, level = 1) =>
  tx.execute(
    sql`insert into app.cohort_membership (cohort_id, firm_id, consent_level) values (${cohortId}, ${firmId}, ${level})`,
  );

const join = (...of: readonly [cohortId: string, firmId: string, level?: number]) =>
  asOperator((tx) => joinIn(tx, ...of));

const move = (cohortId: string, parentId: string) =>
  asOperator((tx) => tx.execute(sql`update app.cohort set parent_id = ${parentId} where id = ${cohortId}`));

const show = (firmId: string, level: number) =>
  asOperator((tx) =>
    tx.execute(sql`update app.cohort_membership set consent_level = ${level} where firm_id = ${firmId}`),
  );

/** Stores published figures (a snapshot) of these firms, whose single results nobody has seen. */
const publishedIn = async (tx: Tx, cohortId: string, id: string, firmIds: readonly string[]) => {
  await tx.execute(sql`insert into app.cohort_snapshot (cohort_id, id, audience, report, shown, published_at)
    values (${cohortId}, ${id}, 'firm', '{}', '[]', now())`);
  for (const firmId of firmIds)
    await tx.execute(sql`insert into app.snapshot_stand (cohort_id, snapshot_id, firm_id, stand)
      values (${cohortId}, ${id}, ${firmId}, 2025001)`);
};

test("erasing a person while they save and a cohort is moved causes no deadlock", async () => {
  const { ward, west } = await aTree();
  const { manager, managerEmail, firmId, assessmentId } = await anAssessment();
  await asOperator(async (tx) => {
    await joinIn(tx, ward, firmId);
    await tx.execute(sql`insert into app.cohort_invitation (cohort_id, id, firm_name, email, locale, token_hash, batch_id)
      values (${ward}, ${randomUUID()}, 'Another works', ${managerEmail}, 'en', ${randomUUID()}, ${randomUUID()})`);
  });
  const [held, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const saving = asActor(manager, async (tx) => {
    const entries = [anEntry("PRE.ORG.1", 1)];
    const assessment = await holdForAnswersIn(tx, { assessmentId, entries });
    if (assessment === undefined) throw new Error("the manager's assessment is not there");
    held.resolve();
    await goOn.promise;
    return saveAnswersIn(tx, manager, { assessment, entries });
  });
  await Promise.race([held.promise, saving]);
  const erasing = begin(() => erasePerson(managerEmail));
  await expect.poll(countWaiting, settled).toBe(1);
  const moving = begin(() => move(ward, west));
  await expect.poll(async () => moving.isOver || (await countWaiting()) === 2, settled).toBe(true);
  goOn.resolve();
  const [saved, erased] = await Promise.all([saving, erasing.end, moving.end]);
  expect([saved, erased]).toMatchObject([[{ status: "saved" }], true]);
});

/** The key of the advisory lock under which the counts of a firm change. */
const lockOf = async (firmId: string): Promise<number> => {
  const [row] = await watcher<{ lock: number }[]>`select abs(hashtext(${firmId}::text)) % 64 as lock`;
  if (row === undefined) throw new Error("no lock");
  return row.lock;
};

async function aFirmWithAnotherLock(than: AFirm): Promise<AFirm> {
  const firm = await aFirm();
  return (await lockOf(firm.firmId)) === (await lockOf(than.firmId)) ? aFirmWithAnotherLock(than) : firm;
}

test("a firm that the operator adds to a cohort that moves is counted at the new place, and waits in no ring", async () => {
  const { east, west, ward } = await aTree();
  const first = await aFirm();
  const late = await aFirmWithAnotherLock(first);
  await join(ward, first.firmId);
  const [held, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const counting = await lockOf(late.firmId);
  const begun = await watcher.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(7352011, ${await lockOf(first.firmId)})`;
    const moving = begin(() => move(ward, west));
    await expect.poll(countWaiting, settled).toBe(1);
    const joining = begin(() => join(ward, late.firmId));
    await expect.poll(async () => joining.isOver || (await countWaiting()) === 2, settled).toBe(true);
    // Takes the lock of the firm `late`, as a save does that counts its first answers.
    const saving = begin(() =>
      asOperator(async (own) => {
        await own.execute(sql`select pg_advisory_xact_lock(7352011, ${counting})`);
        held.resolve();
        await goOn.promise;
        await own.execute(sql`select from app.cohort_rollup where cohort_id = ${east} for update`);
      }),
    );
    await Promise.race([held.promise, saving.end]);
    return [moving, joining, saving];
  });
  await expect.poll(countWaiting, settled).toBe(1);
  goOn.resolve();
  await Promise.all(begun.map(({ end }) => end));
  const counts = await asOperator((tx) =>
    tx.execute(sql`select cohort_id, sum(firms)::int as firms from app.cohort_rollup
      where stage = 'joined' and cohort_id in (${east}, ${west}) group by cohort_id having sum(firms) <> 0`),
  );
  expect([...counts]).toEqual([{ cohort_id: west, firms: 2 }]);
});

test("a firm that becomes visible and a cohort that is moved lock snapshots in the same order", async () => {
  const { root, west, ward } = await aTree();
  const { firmId } = await aFirm();
  await join(root, firmId);
  const ids = Array.from({ length: 8 }, () => randomUUID()).sort();
  await asOperator(async (tx) => {
    for (const id of ids.toReversed()) await publishedIn(tx, root, id, [firmId]);
  });
  const begun = await watcher.begin(async (tx) => {
    await tx`select from app.cohort_snapshot where cohort_id = ${root} and id = ${ids[4] ?? ""} for update`;
    const seen = begin(() => show(firmId, 2));
    await expect.poll(countWaiting, settled).toBe(1);
    const moving = begin(() => move(ward, west));
    await expect.poll(countWaiting, settled).toBe(2);
    return [seen, moving];
  });
  await Promise.all(begun.map(({ end }) => end));
});

/** Starts a call while a result is being made final, before its figures are written; then both continue. */
async function whileFrozen({ manager, assessmentId }: Awaited<ReturnType<typeof aSubmittedCycle>>, run: () => unknown) {
  for (const phase of ["PRE", "LRN", "APP"] as const) await acceptPhase(manager, { assessmentId, phase });
  const held = await holdTable(ownerUrl, "app.result_input");
  const begun: { readonly end: Promise<unknown> }[] = [];
  try {
    begun.push(begin(() => acceptPhase(manager, { assessmentId, phase: "EVA" })));
    await expect.poll(held.isAwaited, settled).toBe(true);
    begun.push(begin(async () => run()));
    await expect.poll(countWaiting, settled).toBe(2);
  } finally {
    await held.letGo();
  }
  const [frozen] = await Promise.all(begun.map(({ end }) => end));
  expect(frozen).toMatchObject({ ok: true, value: { revision: 1 } });
}

describe("a freeze waits in no ring while", () => {
  type Meanwhile = Pick<Tree, "west" | "ward"> & { readonly firmId: string; readonly otherId: string };

  test.each<readonly [string, (at: Meanwhile) => Promise<unknown>]>([
    ["the cohort moves", ({ ward, west }) => move(ward, west)],
    ["the firm shows its name", ({ firmId }) => show(firmId, 3)],
    ["another firm of the snapshot is erased", ({ otherId }) => eraseFirm(otherId)],
  ])("%s", async (_, run) => {
    const { ward, west } = await aTree();
    const [at, other] = [await aSubmittedCycle(), await aFrozenCycle()];
    await asOperator(async (tx) => {
      await joinIn(tx, ward, at.firmId, 2);
      await joinIn(tx, ward, other.firmId);
      await publishedIn(tx, ward, randomUUID(), [at.firmId, other.firmId]);
    });
    await whileFrozen(at, () => run({ ward, west, firmId: at.firmId, otherId: other.firmId }));
  });
});

test("a firm that joins while its result is frozen is remembered as seen with that result", async () => {
  const { ward } = await aTree();
  const at = await aSubmittedCycle();
  await whileFrozen(at, () => join(ward, at.firmId, 2));
  const seen = await asOperator((tx) =>
    tx.execute(sql`select stand, level from app.snapshot_seen where cohort_id = ${ward} and firm_id = ${at.firmId}`),
  );
  expect([...seen]).toEqual([{ stand: 2026001, level: 2 }]);
});

describe("while an administrator changes cohorts", () => {
  const run = async ({ root }: Tree) => {
    const { actor, personId } = await aPerson();
    await asOperator((tx) => addAdministratorIn(tx, { cohortId: root, personId, displayName: "He Min" }));
    return actor;
  };
  const listed = (): ListedFirm => ({ firmName: "Invited works", email: anEmail(), locale: "en" });

  /** Starts a call after a change of cohorts was written but not committed. */
  async function whileChanging(change: () => Promise<unknown>, meanwhile: () => Promise<unknown>, waits: boolean) {
    const held = await holdTable(ownerUrl, "app.cohort_event");
    const begun: { readonly end: Promise<unknown>; readonly isOver: boolean }[] = [];
    try {
      begun.push(begin(change));
      await expect.poll(held.isAwaited, settled).toBe(true);
      begun.push(begin(meanwhile));
      if (waits) await expect.poll(countWaiting, settled).toBe(2);
      else await expect.poll(() => begun[1]?.isOver, settled).toBe(true);
    } finally {
      await held.letGo();
    }
    return Promise.all(begun.map(({ end }) => end));
  }

  const invitedBy = async ({ east, west }: Tree) => {
    const counts = await asOperator((tx) =>
      tx.execute<{ at: string; firms: number }>(sql`select cohort_id as at, sum(firms)::int as firms
        from app.cohort_rollup where stage = 'invited' and cohort_id in (${east}, ${west}) group by cohort_id`),
    );
    return [east, west].map((id) => counts.find(({ at }) => at === id)?.firms ?? 0);
  };

  test("firms that are invited to one that moves, or are no more, are counted at the new place", async () => {
    const tree = await aTree();
    const actor = await run(tree);
    const [ward, first] = [{ cohortId: tree.ward, administrator: actor }, listed()];
    await invite(ward, [first, listed()]);
    const invitationId = await invitationTo(first.email);
    const moveTo = (parentId: string) => () => moveCohort(actor, { cohortId: tree.ward, parentId });
    await whileChanging(moveTo(tree.west), () => invite(ward, [listed()]), true);
    expect(await invitedBy(tree)).toEqual([0, 3]);
    const revoke = () => revokeFirmInvitation(actor, { cohortId: tree.root, invitationId });
    await whileChanging(moveTo(tree.east), revoke, true);
    expect(await invitedBy(tree)).toEqual([2, 0]);
  });

  test("one whose minimum rises keeps nobody from what refers to it", async () => {
    const tree = await aTree();
    const actor = await run(tree);
    const raise = () => changeCohort(actor, { cohortId: tree.root, fields: { minimumK: 9 } });
    const refer = () => asOperator((tx) => publishedIn(tx, tree.ward, randomUUID(), []));
    const [raised] = await whileChanging(raise, refer, false);
    expect(raised).toMatchObject({ ok: true });
  });

  test("one that is made below another whose minimum rises rises with it", async () => {
    const tree = await aTree();
    const actor = await run(tree);
    const raise = () => changeCohort(actor, { cohortId: tree.root, fields: { minimumK: 9 } });
    const make = () => makeCohort(actor, { parentId: tree.west, name: { en: "New", zh: "New" }, liaison: "" });
    const [made, raised] = await whileChanging(make, raise, true);
    expect(raised).toMatchObject({ ok: true });
    expect(await findCohortSettings(actor, { cohortId: String(made) })).toMatchObject({ minimumK: 9 });
  });
});

/** Invites a firm to this cohort. Returns a function that lets a firm accept the invitation, as its manager. */
async function anInvited(run: RunCohort): Promise<(firm: AFirm) => ReturnType<typeof joinAt>> {
  const email = anEmail();
  await invite(run, [{ firmName: "Works", email, locale: "en" }]);
  return (firm) => joinAt(email, firm);
}

describe("a firm that is erased while a manager", () => {
  const refused = { ok: false, error: "not-yours-to-do" };

  test.each<readonly [string, (firm: AFirm, join: (firm: AFirm) => Promise<unknown>) => Promise<unknown>, unknown]>([
    ["opens a cycle", ({ manager, firmId }) => openAssessment(manager, { firmId, year: 2026 }), refused],
    ["joins a cohort", (firm, joining) => joining(firm), refused.error],
  ])("%s is gone, in no ring", async (_, run, told) => {
    const { ward } = await aTree();
    const joining = await anInvited(await aRunCohort());
    const firm = await aFirm();
    await join(ward, firm.firmId);
    const begun = await watcher.begin(async (tx) => {
      // Takes the lock of the job that writes figures. So erasing the firm stops when it has left its cohorts but still
      // exists.
      await tx`select pg_advisory_xact_lock(7352010)`;
      const erasing = begin(() => eraseFirm(firm.firmId));
      await expect.poll(countWaiting, settled).toBe(1);
      const running = begin(() => run(firm, joining));
      await expect.poll(countWaiting, settled).toBe(2);
      return [erasing, running];
    });
    expect(await Promise.all(begun.map(({ end }) => end))).toEqual([true, told]);
  });
});

/** The number of sessions that have the lock for figures of final results. */
const countFigureLocks = async () => {
  const held = await watcher`select from pg_locks where locktype = 'advisory' and objid = 7352010 and granted
    and database = (select oid from pg_database where datname = current_database())`;
  return held.length;
};

test("a firm that joins by invitation waits for the counts before it takes the lock for frozen figures", async () => {
  const joining = await anInvited(await aRunCohort());
  const firm = await aFirm();
  const { begun, locks } = await watcher.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(7352011, ${await lockOf(firm.firmId)})`;
    const begun = begin(() => joining(firm));
    await expect.poll(countWaiting, settled).toBe(1);
    return { begun, locks: await countFigureLocks() };
  });
  expect([await begun.end, locks]).toEqual(["joined", 0]);
});

test("a cohort that moves and rises waits for counts without the lock of figures", async () => {
  const run = await aRunCohort();
  const [east, west] = [await aRunCohort({ parentId: run.cohortId }), await aRunCohort({ parentId: run.cohortId })];
  const ward = await aRunCohort({ parentId: east.cohortId });
  await join(east.cohortId, (await aFirm()).firmId);
  const raised = await changeCohort(run.administrator, { ...west, fields: { minimumK: 8 } });
  expect(raised?.ok).toBe(true);
  const { begun, locks } = await watcher.begin(async (tx) => {
    await tx`select from app.cohort_rollup where cohort_id = ${east.cohortId} for update`;
    const begun = begin(() => moveCohort(run.administrator, { cohortId: ward.cohortId, parentId: west.cohortId }));
    await expect.poll(countWaiting, settled).toBe(1);
    return { begun, locks: await countFigureLocks() };
  });
  expect([(await begun.end)?.ok, locks]).toEqual([true, 0]);
  const [moved] = await asOperator((tx) =>
    tx.execute(sql`select parent_id, minimum_k from app.cohort where id = ${ward.cohortId}`),
  );
  expect(moved).toEqual({ parent_id: west.cohortId, minimum_k: 8 });
});

test("minimums that rise at once and a firm that shows its name take lots in one order", async () => {
  const [first, second] = Array.from({ length: 2 }, () => randomUUID()).sort() as [string, string];
  const root = await aRunCohort();
  const [firm, other] = [await aFirm(), await aFirm()];
  await asOperator(async (tx) => {
    for (const id of [second, first])
      await tx.execute(sql`insert into app.cohort (id, name, parent_id)
        values (${id}, '{"en": "Part", "zh": "Part"}', ${root.cohortId})`);
    await joinIn(tx, first, firm.firmId, 2);
    for (const [cohortId, cycle] of [[first, 2025] as const, [second, 2026] as const]) {
      const lotId = randomUUID();
      await tx.execute(sql`insert into app.lot_column (cohort_id, lot_id, cycle, place, firms, levels)
        values (${cohortId}, ${lotId}, ${cycle}, 1, 5, '{1, 1, 1, 1}')`);
      for (const { firmId } of [firm, other])
        await tx.execute(sql`insert into app.digits_shown (firm_id, cycle, cohort_id, lot_id)
          values (${firmId}, ${cycle}, ${cohortId}, ${lotId})`);
    }
  });
  const begun = await watcher.begin(async (tx) => {
    await tx`select from app.digits_shown where firm_id = ${other.firmId} and cycle = 2026 for update`;
    const raising = begin(() =>
      changeCohort(root.administrator, { cohortId: root.cohortId, fields: { minimumK: 8 }, raiseTo: 8 }),
    );
    await expect.poll(countWaiting, settled).toBe(1);
    const showing = begin(() => show(firm.firmId, 3));
    await expect.poll(countWaiting, settled).toBe(2);
    return [raising, showing];
  });
  expect(await Promise.all(begun.map(({ end }) => end))).toMatchObject([{ ok: true }, {}]);
  expect(
    await asOperator((tx) => tx.execute(sql`select from app.lot_column where cohort_id in (${first}, ${second})`)),
  ).toHaveLength(0);
});

test("an account that is made while its address is erased is erased, too", async () => {
  const email = anEmail();
  const held = await holdTable(ownerUrl, "app.sign_in_code");
  const erasing = begin(() => erasePerson(email));
  await expect.poll(held.isAwaited, settled).toBe(true);
  await createPerson({ email });
  await held.letGo();
  expect(await erasing.end).toBe(true);
  expect(await findPersonByEmail(email)).toBeUndefined();
});
