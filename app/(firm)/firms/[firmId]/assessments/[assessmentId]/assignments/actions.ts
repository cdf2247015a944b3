"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { doneSaying } from "@/app/_server/gate/form-reply";
import { currentLocale } from "@/app/_server/gate/locale";
import { type ActionOutcome, refused } from "@/app/_server/gate/outcome";
import { publicAddress } from "@/app/_server/gate/public-address";
import { sendAssignmentMails, sendReminder } from "@/app/_server/mail/assignment-mails";
import type { DoneNotice } from "@/components/ui/form-state";
import { findAssessment } from "@/db/assessments/assessments";
import { findAssignment, stepAssignment, toScope } from "@/db/assessments/assignments";
import { giveAssignments } from "@/db/assessments/give-assignments";
import { listMembers } from "@/db/people/members";
import { idOr, idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import { nameScope } from "@/lib/view/assessments/scopes";
import { assignmentWords as words } from "@/lib/words";

const NOTE_MAX = 500;

/**
 * Assigns sections and items. From the assignments page the e-mail is sent at once; from a card it waits a few minutes
 * for further assignments, so that there is one e-mail per batch.
 */
export const passOn = defineAction({
  verb: "assignment.give",
  input: z.object({
    assessmentId: idSchema,
    assigneeId: idOr("chooseBoth"),
    scopes: z.array(z.string()).min(1, "chooseBoth").max(64),
    note: z.string().trim().max(NOTE_MAX).default(""),
    from: z.enum(["page", "card"]),
  }),
  find: (actor, { assessmentId }) => findAssessment(actor, { assessmentId }),
  async run({ actor, input, subject }): Promise<ActionOutcome<DoneNotice>> {
    const scopes = [...new Set(input.scopes.flatMap((text) => toScope(text) ?? []))];
    if (scopes.length < new Set(input.scopes).size) return refused("not-found");

    const details = { assessmentId: subject.id, assigneeId: input.assigneeId, scopes, note: input.note };
    const given = await giveAssignments(actor, details);
    if (given === undefined) return refused("not-found");
    if (!given.ok) return refused(given.error);
    const members = await listMembers(actor, { firmId: subject.firmId });
    const name = members.find(({ personId }) => personId === input.assigneeId)?.displayName ?? "";
    revalidatePath(firmPaths.overview(subject.firmId), "layout");
    if (given.value.given === 0) return doneSaying(words.nothingNew, { name });
    if (input.from === "card") return doneSaying(words.givenLater, { name });
    const { batchId } = given.value;
    const mails = await sendAssignmentMails({ now: new Date(), address: await publicAddress(), batchId });
    return mails.failed > 0 ? doneSaying(words.givenNoMail, { name }, "warn") : doneSaying(words.given, { name });
  },
});

const REMINDED = {
  sent: words.remindedNow,
  failed: words.remindedNoMail,
  "nothing-open": words.remindNothing,
  "opted-out": words.remindOff,
  "too-soon": words.remindTooSoon,
} as const;

/** Reminds one colleague now of all their open assignments. */
export const remind = defineAction({
  verb: "assignment.remind",
  input: z.object({ assessmentId: idSchema, personId: idSchema }),
  find: (actor, { assessmentId }) => findAssessment(actor, { assessmentId }),
  async run({ actor, input, subject }): Promise<ActionOutcome<DoneNotice>> {
    const became = await sendReminder(actor, { ...input, address: await publicAddress() });
    if (became === undefined) return refused("not-found");
    const members = await listMembers(actor, { firmId: subject.firmId });
    revalidatePath(firmPaths.overview(subject.firmId), "layout");
    const name = members.find(({ personId }) => personId === input.personId)?.displayName ?? "";
    return doneSaying(REMINDED[became], { name }, became === "sent" ? "info" : "warn");
  },
});

export const takeBack = defineAction({
  verb: "assignment.give",
  input: z.object({ assignmentId: idSchema }),
  find: findAssignment,
  async run({ actor, input, subject }): Promise<ActionOutcome<DoneNotice>> {
    const { firmId, state } = subject;
    const step = { ...input, firmId, state, event: "withdraw", mover: "manager", reason: "" } as const;
    const moved = await stepAssignment(actor, step);
    revalidatePath(firmPaths.overview(firmId), "layout");
    if (!moved.ok) return refused(moved.error);
    const scope = toScope(subject.scope);
    return doneSaying(words.takenBack, { what: scope === undefined ? "" : nameScope(scope, await currentLocale()) });
  },
});

/** Only the assignee can return an assignment; a manager withdraws it. */
export const handBack = defineAction({
  verb: "assignment.hand-back",
  input: z.object({ assignmentId: idSchema, reason: z.string().trim().max(NOTE_MAX) }),
  find: findAssignment,
  async run({ actor, input, subject }): Promise<ActionOutcome<DoneNotice>> {
    if (subject.assigneeId !== actor.personId) return refused("not-yours-to-do");
    const { firmId, state } = subject;
    const moved = await stepAssignment(actor, { ...input, firmId, state, event: "hand-back", mover: "assignee" });
    if (!moved.ok) return refused(moved.error);
    revalidatePath(firmPaths.overview(firmId), "layout");
    return doneSaying(words.handedBack);
  },
});
