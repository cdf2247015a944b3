import { randomUUIDv7 } from "node:crypto";
import { ASSIGNMENT_MOVES, type AssignmentEvent, type AssignmentState, type Scope } from "@/lib/assessments";
import type { ItemId } from "@/lib/instrument";
import type { Tx } from "../../core/scope";
import { assignment, assignmentEvent, assignmentMail } from "../../schema/assignments";
import { comment, commentThread, threadEvent } from "../../schema/comments";
import { inviteCard } from "../../schema/people";

export type CardSecrets = (cardId: string) => { readonly tokenHash: string; readonly codeHash: string };

type Given = {
  /** Index in the list of Hailan's people. */
  readonly to: number;
  readonly scope: Scope;
  readonly moves: readonly AssignmentEvent[];
  readonly reason?: string;
};

/** What Zhang Wei assigned in 2026, and the state of each assignment. */
const GIVEN: readonly Given[] = [
  { to: 2, scope: "APP.INT", moves: [] },
  { to: 2, scope: "EVA.NET", moves: [] },
  { to: 2, scope: "EVA.INT", moves: [] },
  { to: 3, scope: "LRN.ORG", moves: ["finish"] },
  { to: 4, scope: "LRN.INT", moves: ["start"] },
  { to: 6, scope: "EVA.POS", moves: ["hand-back"], reason: "Prices are set in Ningbo; ask Sun Fei." },
];

/** Assigned items that a colleague has already answered. */
export const answeredOfGiven = (index: number, item: string): boolean => index === 4 && item === "LRN.INT.1";

type Words = { readonly by: number; readonly text: string };
type Talk = { readonly item: ItemId; readonly open: boolean; readonly words: readonly Words[] };

const TALKS: readonly Talk[] = [
  {
    item: "LRN.INT.2",
    open: true,
    words: [{ by: 6, text: "The stay at Asahi was cancelled in May. Does the visit in March still count?" }],
  },
  {
    item: "APP.INT.1",
    open: false,
    words: [
      { by: 2, text: "Is the joint test rig at Cixi Moulding ours or theirs?" },
      { by: 0, text: "Ours: we paid for it in April. Count what was done on it." },
    ],
  },
];

type Firm = {
  readonly firmId: string;
  readonly assessmentId: string;
  readonly people: readonly string[];
  readonly secrets: CardSecrets | undefined;
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A card is valid for 30 days; this one was created yesterday. */
const CARD_DAYS_LEFT = 29;
const MOVED_AFTER_MS = 6.5 * HOUR_MS;

/**
 * The latest 10:20 in Ningbo that is more than a day ago: late enough for a manual reminder, and too recent for the
 * automatic one after three days.
 */
export function passedOnAt(now: Date): Date {
  const morning = Date.parse("2026-11-24T10:20:00+08:00");
  return new Date(morning + Math.floor((now.getTime() - 1.1 * DAY_MS - morning) / DAY_MS) * DAY_MS);
}

/** Inserts Hailan's teamwork in the cycle: assignments, comments, and an invite card in the assembly hall. */
export async function insertTogether(tx: Tx, input: Firm, now = new Date()): Promise<void> {
  const giver = personAt(input, 0);
  const batchId = randomUUIDv7();
  const givenAt = passedOnAt(now);
  const rows = GIVEN.map(({ to, scope, moves, reason = "" }) => {
    const id = randomUUIDv7();
    const steps = walk(moves);
    return { id, scope, assigneeId: personAt(input, to), state: steps.at(-1)?.to ?? "assigned", steps, reason };
  });
  const key = { firmId: input.firmId, assessmentId: input.assessmentId };
  await tx.insert(assignment).values(
    rows.map(({ id, scope, assigneeId, state }) => ({
      ...key,
      id,
      scope,
      assigneeId,
      state,
      batchId,
      note: "By Friday, if you can. Ask me about what is unclear.",
      assignedBy: giver,
      createdAt: givenAt,
      stateAt: givenAt,
    })),
  );
  await tx.insert(assignmentEvent).values(
    rows.flatMap(({ id, assigneeId, steps, reason }) => [
      {
        firmId: input.firmId,
        assignmentId: id,
        event: "assign" as const,
        toState: "assigned" as const,
        byPersonId: giver,
        at: givenAt,
      },
      ...steps.map(({ event, from, to }) => ({
        firmId: input.firmId,
        assignmentId: id,
        event,
        fromState: from,
        toState: to,
        reason: event === "hand-back" ? reason : "",
        byPersonId: assigneeId,
        at: new Date(givenAt.getTime() + MOVED_AFTER_MS),
      })),
    ]),
  );
  const told = [...new Set(rows.map((row) => row.assigneeId))];
  await tx.insert(assignmentMail).values(told.map((personId) => ({ ...key, batchId, personId, step: 0, at: givenAt })));
  for (const talk of TALKS) await insertTalk(tx, input, talk);
  if (input.secrets !== undefined) await insertCard(tx, input, input.secrets, now);
}

/** The states that these moves lead through, from the table of moves. */
function walk(moves: readonly AssignmentEvent[]) {
  let from: AssignmentState = "assigned";
  return moves.map((event) => {
    const to = ASSIGNMENT_MOVES[from][event];
    if (to === undefined) throw new Error(`the demo world moves ${from} by ${event}`);
    const step = { event, from, to };
    from = to;
    return step;
  });
}

async function insertTalk(tx: Tx, input: Firm, { item, open, words }: Talk): Promise<void> {
  const threadId = randomUUIDv7();
  const begun = new Date("2026-11-23T09:12:00+08:00");
  const later = new Date("2026-11-24T08:40:00+08:00");
  const manager = personAt(input, 0);
  await tx.insert(commentThread).values({
    firmId: input.firmId,
    assessmentId: input.assessmentId,
    id: threadId,
    itemId: item,
    startedBy: personAt(input, words[0]?.by ?? 0),
    audience: "managers",
    state: open ? "open" : "processed",
    processedBy: open ? null : manager,
    processedAt: open ? null : later,
    createdAt: begun,
  });
  await tx.insert(comment).values(
    words.map(({ by, text }, place) => ({
      firmId: input.firmId,
      id: randomUUIDv7(),
      threadId,
      authorId: personAt(input, by),
      byManager: by === 0,
      text,
      createdAt: place === 0 ? begun : later,
    })),
  );
  if (!open)
    await tx
      .insert(threadEvent)
      .values({ firmId: input.firmId, threadId, event: "process", byPersonId: manager, at: later });
}

async function insertCard(tx: Tx, input: Firm, secrets: CardSecrets, now: Date): Promise<void> {
  const id = randomUUIDv7();
  await tx.insert(inviteCard).values({
    firmId: input.firmId,
    id,
    label: "Assembly hall 2",
    stratum: "production",
    seats: 60,
    ...secrets(id),
    createdBy: personAt(input, 0),
    createdAt: new Date(now.getTime() - DAY_MS),
    expiresAt: new Date(now.getTime() + CARD_DAYS_LEFT * DAY_MS),
  });
}

function personAt({ people }: Firm, index: number): string {
  const id = people[index];
  if (id === undefined) throw new Error(`Hailan has no person ${index}`);
  return id;
}
