import { randomUUIDv7 } from "node:crypto";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { type Audience, THREAD_MOVES, type Thread, type ThreadEvent } from "@/lib/assessments";
import type { Actor } from "@/lib/policy";
import { isItemId } from "@/lib/rating";
import { asActor, type Tx } from "../core/scope";
import { shownIfAny } from "../core/shown";
import { findRoleIn } from "../firms/firms";
import { comment, commentThread, threadEvent } from "../schema/comments";
import { membership } from "../schema/people";
import { findAssessmentIn } from "./assessments";
import { askedItem } from "./save-answers";

type AtAssessment = { readonly assessmentId: string };

/** The threads of an assessment that the actor sees, oldest first, each with the comments that he sees. */
export async function listThreads(actor: Actor, ids: AtAssessment): Promise<Thread[]> {
  if (actor.kind !== "user") return [];
  return asActor(actor, async (tx) => {
    const threads = await tx
      .select({
        id: commentThread.id,
        item: commentThread.itemId,
        audience: commentThread.audience,
        state: commentThread.state,
        processedBy: shownIfAny(membership.displayName, membership.otherName),
        processedAt: commentThread.processedAt,
      })
      .from(commentThread)
      .leftJoin(
        membership,
        and(eq(membership.firmId, commentThread.firmId), eq(membership.personId, commentThread.processedBy)),
      )
      .where(eq(commentThread.assessmentId, ids.assessmentId))
      .orderBy(asc(commentThread.createdAt), asc(commentThread.id));
    if (threads.length === 0) return [];
    const comments = await listCommentsIn(
      tx,
      actor.personId,
      threads.map((thread) => thread.id),
    );
    return threads.flatMap(({ item, ...thread }) => {
      const own = comments.filter((one) => one.threadId === thread.id).map(({ threadId: _t, ...one }) => one);
      return isItemId(item) && own.length > 0 ? [{ ...thread, item, comments: own }] : [];
    });
  });
}

async function listCommentsIn(tx: Tx, personId: string, threads: readonly string[]) {
  return tx
    .select({
      threadId: comment.threadId,
      id: comment.id,
      author: shownIfAny(membership.displayName, membership.otherName),
      isOwn: sql<boolean>`coalesce(${comment.authorId} = ${personId}, false)`,
      byManager: comment.byManager,
      text: comment.text,
      at: comment.createdAt,
    })
    .from(comment)
    .leftJoin(membership, and(eq(membership.firmId, comment.firmId), eq(membership.personId, comment.authorId)))
    .where(inArray(comment.threadId, [...threads]))
    .orderBy(asc(comment.createdAt), asc(comment.id));
}

export type NewComment = AtAssessment & {
  /** Made by the form: a comment sent twice stands once. */
  readonly id: string;
  readonly item: string;
  readonly text: string;
  /** The thread that is answered; absent where a new one is begun. */
  readonly threadId?: string | undefined;
  /** Asked for a new thread; a contributor's is always read by managers alone. */
  readonly audience: Audience;
};

/** Where a comment stands now, or what has no room for it. */
type WrittenComment =
  | { readonly threadId: string; readonly full?: undefined }
  | { readonly threadId?: undefined; readonly full: "thread-full" | "item-full" };

/** Comments of one conversation, and conversations on one item: far more than people read. */
export const COMMENTS_MAX = 500;
const THREADS_MAX = 500;

/**
 * Writes a comment into a thread, or begins one on an item; a processed thread is open again.
 *
 * Undefined if assessment, item or thread is not the actor's to see.
 */
export async function writeComment(actor: Actor, input: NewComment): Promise<WrittenComment | undefined> {
  if (actor.kind !== "user") return undefined;
  return asActor(actor, async (tx) => {
    const found = await findAssessmentIn(tx, input);
    if (found === undefined || askedItem(found, input.item) === undefined) return undefined;
    const [known] = await tx.select({ threadId: comment.threadId }).from(comment).where(eq(comment.id, input.id));
    if (known !== undefined) return known;

    const byManager = (await findRoleIn(tx, actor, found.firmId)) === "manager";
    const threadId = input.threadId ?? randomUUIDv7();
    if (input.threadId === undefined) {
      const ofItem = and(eq(commentThread.firmId, found.firmId), eq(commentThread.assessmentId, found.id));
      if ((await tx.$count(commentThread, and(ofItem, eq(commentThread.itemId, input.item)))) >= THREADS_MAX)
        return { full: "item-full" };
      await tx.insert(commentThread).values({
        firmId: found.firmId,
        assessmentId: found.id,
        id: threadId,
        itemId: input.item,
        startedBy: actor.personId,
        audience: byManager ? input.audience : "managers",
      });
    } else if (!(await isThreadOf(tx, threadId, { assessmentId: found.id, item: input.item }))) return undefined;
    const inThread = and(eq(comment.firmId, found.firmId), eq(comment.threadId, threadId));
    if ((await tx.$count(comment, inThread)) >= COMMENTS_MAX) return { full: "thread-full" };
    const row = { firmId: found.firmId, id: input.id, threadId, authorId: actor.personId, byManager, text: input.text };
    await tx.insert(comment).values(row);
    await moveThreadIn(tx, actor.personId, { firmId: found.firmId, threadId, event: "reopen" });
    return { threadId };
  });
}

async function isThreadOf(tx: Tx, threadId: string, ids: AtAssessment & { readonly item: string }): Promise<boolean> {
  const mine = and(
    eq(commentThread.id, threadId),
    eq(commentThread.assessmentId, ids.assessmentId),
    eq(commentThread.itemId, ids.item),
  );
  return (await tx.$count(commentThread, mine)) > 0;
}

/** A thread with the actor's role in its firm: what an action asks before it lets somebody move it. */
export async function findThread(actor: Actor, ids: { readonly threadId: string }) {
  if (actor.kind !== "user") return undefined;
  return asActor(actor, async (tx) => {
    const [found] = await tx
      .select({
        firmId: commentThread.firmId,
        assessmentId: commentThread.assessmentId,
        item: commentThread.itemId,
        state: commentThread.state,
        role: membership.role,
      })
      .from(commentThread)
      .innerJoin(membership, and(eq(membership.firmId, commentThread.firmId), eq(membership.personId, actor.personId)))
      .where(eq(commentThread.id, ids.threadId));
    return found;
  });
}

type ThreadStep = { readonly firmId: string; readonly threadId: string; readonly event: ThreadEvent };

/** Processes or reopens a thread; false when somebody else has done so already. Pressed twice it is done once, and well. */
export async function moveThread(actor: Actor, input: ThreadStep): Promise<boolean> {
  if (actor.kind !== "user") return false;
  return asActor(
    actor,
    async (tx) => (await moveThreadIn(tx, actor.personId, input)) || (await isOwnLastStepIn(tx, actor.personId, input)),
  );
}

async function isOwnLastStepIn(tx: Tx, personId: string, { firmId, threadId, event }: ThreadStep): Promise<boolean> {
  const [last] = await tx
    .select({ event: threadEvent.event, by: threadEvent.byPersonId })
    .from(threadEvent)
    .where(and(eq(threadEvent.firmId, firmId), eq(threadEvent.threadId, threadId)))
    .orderBy(desc(threadEvent.at))
    .limit(1);
  return last?.event === event && last.by === personId;
}

async function moveThreadIn(tx: Tx, personId: string, { firmId, threadId, event }: ThreadStep): Promise<boolean> {
  const [from, to] = event === "process" ? (["open", "processed"] as const) : (["processed", "open"] as const);
  if (THREAD_MOVES[from][event] !== to) throw new Error(`the table of moves knows no ${event} of ${from}`);
  const processed = event === "process";
  const moved = await tx
    .update(commentThread)
    .set({
      state: to,
      processedBy: processed ? personId : null,
      processedAt: processed ? sql`now()` : null,
    })
    .where(and(eq(commentThread.firmId, firmId), eq(commentThread.id, threadId), eq(commentThread.state, from)))
    .returning({ id: commentThread.id });
  if (moved.length === 0) return false;
  await tx.insert(threadEvent).values({ firmId, threadId, event, byPersonId: personId });
  return true;
}
