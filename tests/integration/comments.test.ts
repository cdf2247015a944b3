import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { COMMENTS_MAX, findThread, listThreads, moveThread, type NewComment, writeComment } from "@/db/comments";
import { asOperator } from "@/db/scope";
import type { UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { type AnAssessment, aMember, anAssessment } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

const write = async (at: AnAssessment, actor: UserActor, text: string, change: Partial<NewComment> = {}) => {
  const { assessmentId } = at;
  const row = { id: randomUUID(), assessmentId, item: "LRN.INT.2", text, audience: "members" as const, ...change };
  return writeComment(actor, row);
};
const read = async (at: AnAssessment, actor: UserActor) =>
  (await listThreads(actor, at)).map((thread) => thread.comments.map((comment) => comment.text));

test("a contributor's words are read by himself and the managers, never by a colleague", async () => {
  const at = await anAssessment();
  const colleague = await aMember(at);
  const own = await write(at, at.contributor, "We do it on line 3 only");
  const open = await write(at, at.manager, "Count visits of 2026 only");
  await write(at, at.contributor, "Then ours do not count", { threadId: open?.threadId });
  await write(at, at.manager, "Line 3 is enough", { threadId: own?.threadId });

  expect(await read(at, at.manager)).toEqual([
    ["We do it on line 3 only", "Line 3 is enough"],
    ["Count visits of 2026 only", "Then ours do not count"],
  ]);
  expect(await read(at, at.contributor)).toEqual(await read(at, at.manager));
  expect(await read(at, colleague)).toEqual([["Count visits of 2026 only"]]);
});

test("processed by whom and when; a new comment opens it again", async () => {
  const at = await anAssessment();
  const thread = await write(at, at.contributor, "Does the visit count?");
  const step = { firmId: at.firmId, threadId: thread?.threadId ?? "" };
  const other = await aMember(at, { role: "manager" });
  const both = await Promise.all([
    moveThread(at.manager, { ...step, event: "process" }),
    moveThread(other, { ...step, event: "process" }),
  ]);
  expect(both.toSorted()).toEqual([false, true]);
  expect((await listThreads(at.contributor, at))[0]).toMatchObject({
    state: "processed",
    processedBy: both[0] ? "Lin Wei" : "Chen Jie",
  });
  await write(at, at.contributor, "And the one in May?", { threadId: step.threadId });
  expect((await listThreads(at.manager, at))[0]).toMatchObject({ state: "open", processedBy: null, processedAt: null });
});

test("a comment sent twice stands once", async () => {
  const at = await anAssessment();
  const id = randomUUID();
  await write(at, at.contributor, "Once", { id });
  await write(at, at.contributor, "Once", { id });
  expect(await read(at, at.manager)).toEqual([["Once"]]);
});

test("nobody of another firm finds a thread or writes into it, and no item of another place is mixed in", async () => {
  const [at, other] = [await anAssessment(), await anAssessment()];
  const thread = await write(at, at.manager, "Ours");
  const threadId = thread?.threadId ?? "";
  expect(await findThread(other.manager, { threadId })).toBeUndefined();
  expect(await write(at, other.manager, "Theirs", { threadId })).toBeUndefined();
  expect(await write(other, other.manager, "Theirs", { threadId })).toBeUndefined();
  expect(await write(at, at.manager, "Elsewhere", { threadId, item: "LRN.INT.1" })).toBeUndefined();
  expect(await write(at, at.manager, "Nowhere", { item: "LRN.INT.99" })).toBeUndefined();
  expect(await read(at, at.manager)).toEqual([["Ours"]]);
});

test("a conversation has room for as much as people read, and a new one can be begun", async () => {
  const at = await anAssessment();
  const thread = await write(at, at.manager, "Which visits count?");
  await asOperator((tx) =>
    tx.execute(sql`insert into app.comment (firm_id, id, thread_id, author_id, by_manager, text)
      select ${at.firmId}, gen_random_uuid(), ${thread?.threadId ?? ""}, ${at.manager.personId}, true, 'All of them'
      from generate_series(1, ${COMMENTS_MAX - 2})`),
  );
  const answer = () => write(at, at.manager, "Those of 2026", { threadId: thread?.threadId });
  expect(await answer()).toEqual(thread);
  expect(await answer()).toEqual({ full: "thread-full" });
  expect((await write(at, at.manager, "A new one"))?.threadId).toBeDefined();
});
