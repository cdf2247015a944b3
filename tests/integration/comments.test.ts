import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { listAllAnswers, listOwnAnswers } from "@/db/assessments/answers";
import {
  COMMENTS_MAX,
  findThread,
  listThreads,
  moveThread,
  type NewComment,
  writeComment,
} from "@/db/assessments/comments";
import { movePhase } from "@/db/assessments/moves";
import { saveAnswers } from "@/db/assessments/save-answers";
import { asConsultant } from "@/db/consultants/clients";
import { asOperator } from "@/db/core/scope";
import { CELLS } from "@/lib/instrument";
import type { UserActor } from "@/tests/support/actors";
import { useDatabase } from "@/tests/support/database";
import { anEngagement } from "@/tests/support/engagements";
import { type AnAssessment, aMember, anAssessment, anEntry, aSubmittedCycle } from "@/tests/support/factories";

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

test("a contributor's comments are visible to them and to managers, never to a colleague", async () => {
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

test("a comment sent twice is stored once", async () => {
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

test("an unsent comment on an answer is visible only to its author, even after the phase is submitted", async () => {
  const at = await aSubmittedCycle();
  const hidden = { comment: "I chose the first sentence", marked: true };
  const reopened = { assessmentId: at.assessmentId, phase: "LRN", reason: "asked again" } as const;
  expect(await movePhase(at.manager, { ...reopened, event: "return" })).toMatchObject({ ok: true });
  expect(await saveAnswers(at.contributor, { ...at, entries: [anEntry("LRN.INT.2", 1, 1, hidden)] })).toMatchObject([
    { status: "saved" },
  ]);
  expect(await movePhase(at.manager, { ...reopened, event: "submit" })).toMatchObject({ ok: true });

  const own = await listOwnAnswers(at.contributor, at);
  expect(own.find(({ item }) => item === "LRN.INT.2")).toMatchObject({ value: hidden });
  const seen = await listAllAnswers(at.manager, at);
  expect(seen.length).toBe(2 * 3 * CELLS.length);
  expect(JSON.stringify(seen)).not.toContain(hidden.comment);
  expect(await listThreads(at.manager, at)).toEqual([]);
});

test("a comment that is sent carries words and no level, and nobody outside the firm reads it", async () => {
  const at = await aSubmittedCycle();
  await write(at, at.contributor, "We do it on line 3 only");
  await write(at, at.manager, "Count visits of 2026 only");
  for (const reader of [at.manager, at.contributor]) {
    const threads = await listThreads(reader, at);
    const comments = threads.flatMap((thread) => thread.comments);
    expect(new Set(comments.flatMap((comment) => Object.keys(comment)))).toEqual(
      new Set(["id", "author", "isOwn", "byManager", "text", "at"]),
    );
    expect(threads.map(({ item }) => item)).toEqual(["LRN.INT.2", "LRN.INT.2"]);
  }
  const scope = ["position", "answers", "results", "records", "plan", "compare"] as const;
  for (const mayReview of [false, true]) {
    const { consultant } = await anEngagement(at, { scope, mayReview });
    expect(await listThreads(consultant, at)).toEqual([]);
    const view = { firmId: at.firmId, view: "answers", scope: "answers", subjects: [at.assessmentId] } as const;
    const rows = await asConsultant(consultant, view, (tx) =>
      tx.execute(
        sql`select (select count(*)::int from app.comment) + (select count(*)::int from app.comment_thread) as n`,
      ),
    );
    expect(rows).toMatchObject([{ n: 0 }]);
  }
});
