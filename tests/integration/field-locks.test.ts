import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holdForAnswersIn } from "@/db/assessments/hold-for-answers";
import { saveAnswersIn } from "@/db/assessments/save-answers";
import { asActor, asOperator } from "@/db/core/scope";
import { saveFields, saveFieldsIn } from "@/db/fields/save-fields";
import { removeMember } from "@/db/people/members";
import { erasePerson } from "@/db/personal-data/erase-person";
import { eraseFirmIn } from "@/db/personal-data/erasure";
import { createLink, endLink, listLinks } from "@/db/position/links";
import { importRegister } from "@/db/position/register";
import type { FieldEntry, LinkField, ProfileField } from "@/lib/fields";
import { useDatabase } from "@/tests/support/database";
import { expectNoDeadlock } from "@/tests/support/deadlocks";
import { type AFirm, aCustomer, aFirm, aMember, anAssessment, anEntry } from "@/tests/support/factories";
import { countLockWaits, holdTable } from "@/tests/support/hold-table";

let ownerUrl: string;
let watcher: postgres.Sql;

beforeAll(async () => {
  process.env.DATABASE_POOL = "10";
  ({ ownerUrl } = await useDatabase());
  watcher = postgres(ownerUrl, { max: 2 });
});
afterAll(async () => {
  await expectNoDeadlock(watcher);
  await watcher.end();
});

const countWaiting = () => countLockWaits(watcher);

/**
 * Blocks writes to a table and starts the calls one after the other, each when the one before is waiting. Then all
 * continue.
 */
async function heldUp<T>(table: string, ...runs: readonly (() => Promise<T>)[]): Promise<T[]> {
  const held = await holdTable(ownerUrl, table);
  const begun: Promise<T>[] = [];
  try {
    for (const run of runs) {
      const one = run();
      one.catch(() => undefined); // thrown where it is awaited below
      begun.push(one);
      await expect.poll(countWaiting, { timeout: 10_000 }).toBe(begun.length);
    }
  } finally {
    await held.letGo();
  }
  return Promise.all(begun);
}

async function addLink(at: AFirm, share: number): Promise<string> {
  const made = await createLink(at.manager, { firmId: at.firmId, link: aCustomer({ share }) });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

const ofProfile = (change: ProfileField, base = 0): FieldEntry => ({ kind: "profile", base, change });
const ofLink = (linkId: string, change: LinkField, base = 0): FieldEntry => ({ kind: "link", base, linkId, change });
const saved = { status: "saved" };

describe("saves of fields that share a row wait in no ring", () => {
  test.each([0, 1])("two of the profile on revision %i", async (base) => {
    const at = await aFirm();
    const save = (...entries: readonly FieldEntry[]) => saveFields(at.manager, { ...at, entries });
    if (base === 1) {
      await save(ofProfile({ field: "employees", value: 1 }), ofProfile({ field: "industry", value: "10" }));
    }
    const industry = ofProfile({ field: "industry", value: "27" }, base);
    const both = await heldUp(
      "app.firm",
      () => save(ofProfile({ field: "employees", value: 640 }, base), industry),
      () => save(industry),
    );
    expect(both).toMatchObject([[saved, saved], [saved]]);
  });

  test.each([0, 1])("two of a link on revision %i", async (base) => {
    const at = await aFirm();
    const linkId = await addLink(at, 0.4);
    const save = (...entries: readonly FieldEntry[]) => saveFields(at.manager, { ...at, entries });
    const first = (words: string, on: number) => ofLink(linkId, { field: "product", value: words }, on);
    const second = (words: string, on: number) => ofLink(linkId, { field: "source", value: words }, on);
    if (base === 1) await save(first("motors", 0), second("invoices", 0));
    const both = await heldUp(
      "app.link",
      () => save(first("fan motors", base), second("contracts", base)),
      () => save(second("contracts", base)),
    );
    expect(both).toMatchObject([[saved, saved], [saved]]);
  });

  test("a link that ends and the save of its last day", async () => {
    const at = await aFirm();
    const linkId = await addLink(at, 0.4);
    const day = "2026-06-30";
    const both = await heldUp<unknown>(
      "app.link",
      () => endLink(at.manager, { firmId: at.firmId, linkId, day }),
      () => saveFields(at.manager, { ...at, entries: [ofLink(linkId, { field: "validTo", value: day })] }),
    );
    expect(both).toMatchObject([{ ok: true }, [{ status: "refused", reason: "not-found" }]]);
  });
});

test("a file of the register leaves alone what a colleague saves meanwhile", async () => {
  const at = await aFirm();
  const [first, second] = [await addLink(at, 0.5), await addLink(at, 0.3)];
  const [held, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = asOperator(async (tx) => {
    await tx.execute(sql`select from app.link where id = ${first} for update`);
    held.resolve();
    await end.promise;
  });
  await Promise.race([held.promise, holding]);
  const importing = importRegister(at.manager, {
    firmId: at.firmId,
    read: (existing) => ({
      created: [],
      changed: existing.map((before) => ({ before, after: { ...before, source: "From a file" } })),
      ...{ unchanged: 0, faults: [], doubts: [], sales: 0.8 },
    }),
  });
  await expect.poll(countWaiting, { timeout: 10_000 }).toBe(1);
  let isOver = false;
  const product = ofLink(second, { field: "product", value: "fan motors" });
  const saving = saveFields(at.manager, { ...at, entries: [product] }).finally(() => {
    isOver = true;
  });
  await expect.poll(async () => isOver || (await countWaiting()) === 2, { timeout: 10_000 }).toBe(true);
  end.resolve();
  await holding;
  expect(await Promise.all([importing, saving])).toMatchObject([{ ok: true }, [saved]]);
  const told = { source: "From a file" };
  expect(await listLinks(at.manager, at)).toMatchObject([told, { ...told, product: "fan motors" }]);
});

/** Starts one call while another session has the assessment locked, and the other when the first is waiting. */
async function whileHeld<A, B>(assessmentId: string, one: () => Promise<A>, other: () => Promise<B>): Promise<[A, B]> {
  const [held, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = asOperator(async (tx) => {
    await tx.execute(sql`select from app.assessment where id = ${assessmentId} for no key update`);
    held.resolve();
    await end.promise;
  });
  await Promise.race([held.promise, holding]);
  const first = one();
  await expect.poll(countWaiting, { timeout: 10_000 }).toBe(1);
  const second = await other();
  end.resolve();
  await holding;
  return [await first, second];
}

test('a member who is removed while their save waits gets "not found" for the firm', async () => {
  const at = await anAssessment();
  const linkId = await addLink(at, 0.4);
  const entries = [ofLink(linkId, { field: "product", value: "fan motors" })];
  const { firmId, contributor } = at;
  const both = await whileHeld(
    at.assessmentId,
    () => saveFields(contributor, { firmId, entries }),
    () => removeMember(at.manager, { firmId, personId: contributor.personId }),
  );
  expect(both).toEqual([undefined, "removed"]);
});

test('a member who is removed while they wait to end a link gets "not found"', async () => {
  const at = await anAssessment();
  const linkId = await addLink(at, 0.4);
  const { firmId, contributor } = at;
  const both = await whileHeld(
    at.assessmentId,
    () => endLink(contributor, { firmId, linkId }),
    () => removeMember(at.manager, { firmId, personId: contributor.personId }),
  );
  expect(both).toEqual([{ ok: false, error: "not-found" }, "removed"]);
});

test.each([
  ["with", anAssessment],
  ["without", aFirm],
])("a firm %s a cycle that is erased while a field of it is saved waits in no ring", async (_, make) => {
  const { manager, firmId } = await make();
  const entries = [ofProfile({ field: "employees", value: 640 })];
  const both = await heldUp<unknown>(
    "app.record",
    () => saveFields(manager, { firmId, entries }),
    () => asOperator((tx) => eraseFirmIn(tx, firmId)),
  );
  expect(both).toMatchObject([[saved], true]);
});

describe("erasing a person while they save a field causes no deadlock", () => {
  const employees = (value: number, base: number) => [ofProfile({ field: "employees", value }, base)];

  test("that they saved before", async () => {
    const { manager, managerEmail, firmId } = await aFirm();
    await saveFields(manager, { firmId, entries: employees(640, 0) });
    const both = await heldUp<unknown>(
      "app.firm",
      () => saveFields(manager, { firmId, entries: employees(650, 1) }),
      () => erasePerson(managerEmail),
    );
    expect(both).toMatchObject([[saved], true]);
  });

  test("that a colleague saved before, in two tabs at once", async () => {
    const at = await aFirm();
    const { manager, managerEmail, firmId } = at;
    await saveFields(await aMember(at, { role: "manager" }), { firmId, entries: employees(640, 0) });
    const all = await heldUp<unknown>(
      "app.firm",
      () => saveFields(manager, { firmId, entries: employees(650, 1) }),
      () => saveFields(manager, { firmId, entries: employees(660, 1) }),
      () => erasePerson(managerEmail),
    );
    expect(all).toMatchObject([[saved], [{ status: "conflict" }], true]);
  });

  test("with the form of first answers and of what does not apply", async () => {
    const { manager, managerEmail, ...ids } = await anAssessment();
    const [answered, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const saving = asActor(manager, async (tx) => {
      const entries = [anEntry("PRE.ORG.1", 1)];
      const assessment = await holdForAnswersIn(tx, { ...ids, entries });
      if (assessment === undefined) throw new Error("the manager's assessment is not there");
      const answers = await saveAnswersIn(tx, manager, { assessment, entries });
      answered.resolve();
      await goOn.promise;
      const value = { applies: false, reason: "We build nothing together with customers." };
      const facts: FieldEntry[] = [{ kind: "not-applicable", item: "PRE.INT.2", base: 0, value }];
      return [answers, await saveFieldsIn(tx, manager, { ...ids, entries: facts })];
    });
    await Promise.race([answered.promise, saving]);
    const erasing = erasePerson(managerEmail);
    await expect.poll(countWaiting, { timeout: 10_000 }).toBe(1);
    goOn.resolve();
    expect(await Promise.all([saving, erasing])).toMatchObject([[[saved], [saved]], true]);
  });
});

test("erasing a person while they import a long register causes no deadlock", async () => {
  const at = await aFirm();
  const { manager, managerEmail, firmId } = at;
  const colleague = await aMember(at, { role: "manager" });
  // Both links have the highest ids. The import of the file saves in the order of ids, so it reaches them last.
  const [first, last] = ["ffffffff-ffff-4fff-bfff-fffffffffff0", "ffffffff-ffff-4fff-bfff-fffffffffff1"];
  const contracts: LinkField = { field: "source", value: "contracts" };
  for (const id of [first, last]) await createLink(colleague, { firmId, link: { id, ...aCustomer({ share: 0.1 }) } });
  await saveFields(colleague, { firmId, entries: [ofLink(first, contracts)] });
  await saveFields(manager, { firmId, entries: [ofLink(last, contracts)] });
  const importing = () =>
    importRegister(manager, {
      firmId,
      read: (existing) => ({
        created: existing.slice(0, 1).flatMap((one) => Array.from({ length: 400 }, () => ({ ...one, id: null }))),
        changed: existing.map((before) => ({ before, after: { ...before, source: "From a file" } })),
        ...{ unchanged: 0, faults: [], doubts: [], sales: 0.2 },
      }),
    });
  const begun: Promise<unknown>[] = [];
  await watcher.begin(async (tx) => {
    await tx`select from app.record where firm_id = ${firmId} and key = ${`link:${first}:source`} for update`;
    for (const run of [importing, () => erasePerson(managerEmail)]) {
      begun.push(run());
      await expect.poll(countWaiting, { timeout: 10_000 }).toBe(begun.length);
    }
  });
  expect(await Promise.all(begun)).toMatchObject([{ ok: true }, true]);
});

test("shares of two customers that are raised at once are added up", async () => {
  const at = await aFirm();
  const [first, second] = [await addLink(at, 0.4), await addLink(at, 0.4)];
  const raise = (linkId: string) =>
    saveFields(at.manager, { ...at, entries: [ofLink(linkId, { field: "share", value: 0.6 })] });
  const both = await heldUp(
    "app.link",
    () => raise(first),
    () => raise(second),
  );
  expect(both).toMatchObject([[saved], [{ status: "refused", reason: "shares-over-one" }]]);
});

test.each([0, 1])(
  "first and last day of a link that are changed at once do not cross, on revision %i",
  async (base) => {
    const at = await aFirm();
    const linkId = await addLink(at, 0.4);
    const save = (change: LinkField, on = base) =>
      saveFields(at.manager, { ...at, entries: [ofLink(linkId, change, on)] });
    if (base === 1) {
      await save({ field: "validFrom", value: "2026-01-01" }, 0);
      await save({ field: "validTo", value: "2026-12-31" }, 0);
    }
    const both = await heldUp(
      "app.link",
      () => save({ field: "validFrom", value: "2026-06-01" }),
      () => save({ field: "validTo", value: "2026-03-31" }),
    );
    expect(both).toMatchObject([[saved], [{ status: "refused", reason: "dates-crossed" }]]);
  },
);
