"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { done, refused } from "@/app/_server/gate/outcome";
import { findAssessment } from "@/db/assessments/assessments";
import { findThread, moveThread as moveStoredThread, writeComment } from "@/db/assessments/comments";
import { THREAD_EVENTS } from "@/lib/assessments";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";

const TEXT_MAX = 2000;

/** Adds a comment, or starts a conversation: a manager's is for all colleagues, a contributor's for the managers. */
export const write = defineAction({
  verb: "comment.write",
  input: z.object({
    assessmentId: idSchema,
    item: z.string().max(20),
    id: idSchema,
    text: z.string().trim().min(1, "textMissing").max(TEXT_MAX),
    threadId: z.union([idSchema, z.literal("")]).default(""),
  }),
  find: (actor, { assessmentId }) => findAssessment(actor, { assessmentId }),
  async run({ actor, input: { threadId, ...typed }, subject }) {
    const input = { ...typed, audience: "members" as const, ...(threadId === "" ? {} : { threadId }) };
    const written = await writeComment(actor, input);
    if (written === undefined) return refused("not-found");
    if (written.full !== undefined) return refused(written.full);
    revalidatePath(firmPaths.assessment(subject.firmId, subject.id), "layout");
    return done(undefined);
  },
});

/** Marks a conversation as processed, or reopens it; of two simultaneous requests only one takes effect. */
export const moveThread = defineAction({
  verb: "comment.process",
  input: z.object({ threadId: idSchema, event: z.enum(THREAD_EVENTS) }),
  find: findThread,
  async run({ actor, input: { threadId, event }, subject }) {
    const moved = await moveStoredThread(actor, { firmId: subject.firmId, threadId, event });
    revalidatePath(firmPaths.assessment(subject.firmId, subject.assessmentId), "layout");
    return moved ? done(undefined) : refused("changed-meanwhile");
  },
});
