"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import type { UserActor } from "@/app/_server/gate/gate";
import { optionalName } from "@/app/_server/gate/names";
import { done, refused } from "@/app/_server/gate/outcome";
import { refuseFirmInvitations } from "@/app/_server/mail/outside-mails";
import { hashOfInvitation } from "@/app/_server/secret-links/cohort-links";
import { findAdministered } from "@/db/cohorts/administrators";
import { noteCall } from "@/db/cohorts/calls";
import { remindFirms } from "@/db/cohorts/cohort-firms";
import { findInvited, resendInvitation, resendUnsent, revokeFirmInvitation } from "@/db/cohorts/cohort-invitations";
import { correctInvitation } from "@/db/cohorts/correct-invitation";
import {
  CALL_NOTE_MAX,
  CONTACT_MAX,
  EMAIL_MAX,
  emailTyped,
  isEmail,
  isTelephone,
  REMINDED_BY_HAND,
  TELEPHONE_MAX,
  telephoneTyped,
} from "@/lib/cohort";
import { idSchema } from "@/lib/ids";
import { cohortPaths } from "@/lib/paths";

/**
 * Requests reminder e-mails to all firms that are due for one; pressing twice sends no second one. Redirects to the
 * list of the same group of firms, so that a reload does not request again.
 */
export const remind = defineAction({
  verb: "firms.remind",
  input: z.object({ cohortId: idSchema, target: z.enum(REMINDED_BY_HAND) }),
  find: findAdministered,
  async run({ actor, input }) {
    const { cohortId, target } = input;
    const asked = await remindFirms(actor, { cohortId, target, now: new Date() });
    revalidatePath(cohortPaths.firms(cohortId));
    redirect(cohortPaths.remind(cohortId, target, asked));
  },
});

const AtInvitation = z.object({ cohortId: idSchema, invitationId: idSchema });

/** The cohort of an invitation; undefined if the actor does not administer it, or if it has no such invitation. */
async function findOwn(actor: UserActor, ids: z.infer<typeof AtInvitation>) {
  const [cohort, invited] = await Promise.all([findAdministered(actor, ids), findInvited(actor, ids)]);
  return cohort === undefined || invited === undefined ? undefined : cohort;
}

/** Sends an invitation again, with the same link. */
export const resend = defineAction({
  verb: "firms.invite",
  input: AtInvitation,
  find: findOwn,
  async run({ actor, input }) {
    const tooMany = await refuseFirmInvitations(actor, { cohortId: input.cohortId, n: 1 });
    if (tooMany !== undefined) return tooMany;
    if (!(await resendInvitation(actor, input))) return refused("changed-meanwhile");
    const path = cohortPaths.invitation(input.cohortId, input.invitationId);
    revalidatePath(path);
    redirect(`${path}?resent=1`);
  },
});

/** Stores a note about a phone call to an invited firm, with its author and time. */
export const saveCall = defineAction({
  verb: "firms.remind",
  input: AtInvitation.extend({ id: idSchema, note: z.string().trim().min(1).max(CALL_NOTE_MAX) }),
  find: findOwn,
  async run({ actor, input }) {
    await noteCall(actor, input);
    const path = cohortPaths.invitation(input.cohortId, input.invitationId);
    revalidatePath(path);
    return done(undefined);
  },
});

/** Resends every invitation whose last e-mail was not sent; pressing twice sends no second one. */
export const resendAll = defineAction({
  verb: "firms.invite",
  input: z.object({ cohortId: idSchema }),
  find: findAdministered,
  async run({ actor, input: { cohortId } }) {
    const asked = await resendUnsent(actor, { cohortId });
    const path = cohortPaths.firms(cohortId);
    revalidatePath(path);
    redirect(`${path}?resent=${asked}`);
  },
});

const Corrected = AtInvitation.extend({
  email: z.string().max(EMAIL_MAX, "emailInvalid").transform(emailTyped).refine(isEmail, "emailInvalid").optional(),
  contact: optionalName(CONTACT_MAX),
  telephone: z
    .string()
    .transform(telephoneTyped)
    .pipe(z.string().max(TELEPHONE_MAX))
    .refine((typed) => typed === "" || isTelephone(typed), "telephoneWrong"),
  linkNumber: z.coerce.number().int().positive(),
});

/**
 * Corrects the recipient of an invitation's e-mails and the contact person; a new address gets the invitation at once.
 */
export const correct = defineAction({
  verb: "firms.invite",
  input: Corrected,
  find: findOwn,
  async run({ actor, input }) {
    const { cohortId, invitationId } = input;
    const before = await findInvited(actor, { cohortId, invitationId });
    if (before === undefined) return refused("changed-meanwhile");
    const { email = before.email } = input;
    const isMailed = email !== before.email && before.acceptedAt === null;
    const tooMany = isMailed ? await refuseFirmInvitations(actor, { cohortId, n: 1 }) : undefined;
    if (tooMany !== undefined) return tooMany;
    const corrected = await correctInvitation(actor, { ...input, email, hashOf: hashOfInvitation });
    if (!corrected.ok) return refused(corrected.error);
    revalidatePath(cohortPaths.invitation(cohortId, invitationId));
    revalidatePath(cohortPaths.firms(cohortId));
    return done(corrected.value);
  },
});

/** Revokes an invitation that nobody has used. */
export const revoke = defineAction({
  verb: "firms.invite",
  input: AtInvitation,
  find: findOwn,
  async run({ actor, input }) {
    if (!(await revokeFirmInvitation(actor, input))) return refused("changed-meanwhile");
    const path = cohortPaths.invitation(input.cohortId, input.invitationId);
    revalidatePath(path);
    redirect(path);
  },
});
