import { afterAll, beforeAll, expect, test } from "vitest";
import { passGate } from "@/app/_server/gate/gate";
import { saving } from "@/app/api/v1/assessments/[assessmentId]/answers/saving";
import { listOwnAnswers } from "@/db/assessments/answers";
import { closeDatabase } from "@/db/core/client";
import { openPool } from "@/db/core/pool";
import { StaleSession } from "@/db/core/scope";
import { saveFields } from "@/db/fields/save-fields";
import type { FieldEntry } from "@/lib/fields";
import { CONTEXT_IDS, type ItemId, type Level } from "@/lib/instrument";
import type { UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { type AnAssessment, anAssessment, anEntry, itemsOf } from "@/tests/support/factories";
import { comeWith } from "@/tests/support/request-headers";

let database: Awaited<ReturnType<typeof listenToDatabase>>;

beforeAll(async () => {
  await useDatabase();
  database = await listenToDatabase();
  comeWith({});
}, 120_000);

afterAll(closeDatabase);

/** Records the statements that the application sends to the database, in order, on one separate connection. */
async function listenToDatabase() {
  const url = process.env.DATABASE_URL ?? "";
  const statements: string[] = [];
  const debug = (_connection: number, text: string) => void statements.push(text);
  const pool = openPool(url, { max: 1, prepares: true, options: { debug, onnotice: () => {} } });
  await closeDatabase();
  globalThis.trellisPools ??= new Map();
  globalThis.trellisPools.set("app", { url, pool });

  return {
    /**
     * Returns the statements that a call sends. Run the same call once before, because a connection prepares each
     * statement on first use.
     */
    async during(work: () => Promise<unknown>): Promise<{ readonly statements: readonly string[] }> {
      statements.length = 0;
      await work();
      return { statements: [...statements] };
    },
  };
}

/** The database function that a statement calls, or otherwise its first word. */
const firstWord = (text: string) => /app\.(?:enter|hold_for_answers)/.exec(text)?.[0] ?? text.trim().split(/\s/)[0];

const saveTwelve = (
  { contributor, assessmentId }: AnAssessment,
  level: Level | null,
  base: number,
  { actor = contributor }: { readonly actor?: UserActor } = {},
) =>
  passGate(saving, actor, {
    assessmentId,
    owner: actor.personId,
    entries: itemsOf("LRN").map(({ id }) => anEntry(id, level, base)),
  });

test("a save of twelve answers that decides is one transaction of five statements", async () => {
  const at = await anAssessment();
  await saveTwelve(at, 1, 0);
  await saveTwelve(at, 2, 1);
  const { statements } = await database.during(() => saveTwelve(at, 3, 2));
  expect(statements.map(firstWord)).toEqual(["begin", "app.enter", "app.hold_for_answers", "insert", "commit"]);
});

test("only saves that answer or withdraw an answer check assignments", async () => {
  const at = await anAssessment();
  const looksAt = async (level: Level | null, base: number) => {
    const { statements } = await database.during(() => saveTwelve(at, level, base));
    return statements.some((text) => text.includes("app.settle_assignments"));
  };
  expect([await looksAt(1, 0), await looksAt(2, 1), await looksAt(2, 1), await looksAt(null, 2)]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test("a save in a session that has ended is stopped, though its first question was on its way, and writes nothing", async () => {
  const at = await anAssessment();
  await saveTwelve(at, 1, 0);
  await expect(saveTwelve(at, 2, 1, { actor: { ...at.contributor, session: "over" } })).rejects.toThrow(StaleSession);
  expect(await listOwnAnswers(at.contributor, at)).toContainEqual(expect.objectContaining({ revision: 1 }));
  expect(await listOwnAnswers(at.contributor, at)).not.toContainEqual(expect.objectContaining({ revision: 2 }));
});

test("a save of one field of the firm is eleven statements, each further field is two more", async () => {
  const { manager: actor, firmId } = await anAssessment();
  const employees = (value: number, base: number): FieldEntry => ({
    kind: "profile",
    base,
    change: { field: "employees", value },
  });
  const industry = (value: string, base: number): FieldEntry => ({
    kind: "profile",
    base,
    change: { field: "industry", value },
  });
  const save = (...entries: readonly FieldEntry[]) => saveFields(actor, { firmId, entries });
  const saved = { status: "saved" };
  expect(await save(employees(120, 0), industry("27", 0))).toMatchObject([saved, saved]);
  const one = await database.during(() => save(employees(130, 1)));
  const two = await database.during(() => save(employees(140, 2), industry("28", 1)));
  expect(await save(employees(150, 2))).toMatchObject([{ status: "conflict", theirs: { revision: 3, value: 140 } }]);
  expect([one.statements.length, two.statements.length]).toEqual([11, 13]);
});

test("a save of twelve fields is one transaction of two statements a field", async () => {
  const at = await anAssessment();
  const save = (state: Level, base: number) =>
    saveFields(at.manager, {
      ...at,
      entries: CONTEXT_IDS.map((factor) => ({ kind: "context", base, factor, value: { state, effect: 0 } })),
    });
  await save(1, 0);
  await save(2, 1);
  const { statements } = await database.during(() => save(3, 2));
  expect(statements).toHaveLength(9 + 2 * 12);
  expect(await save(3, 2)).toEqual(Array(12).fill(expect.objectContaining({ status: "saved", revision: 3 })));
});

test("what is passed on is looked at by a save of what does not apply, and by none that is refused", async () => {
  const { manager: actor, firmId, assessmentId } = await anAssessment();
  const looksAt = async (item: ItemId) => {
    const entry: FieldEntry = { kind: "not-applicable", base: 0, item, value: { reason: "Wholly owned" } };
    const { statements } = await database.during(() => saveFields(actor, { firmId, assessmentId, entries: [entry] }));
    return statements.some((text) => text.includes("app.settle_assignments"));
  };
  expect([await looksAt("PRE.INT.2"), await looksAt("PRE.ORG.1")]).toEqual([true, false]);
});
