"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { done, refused } from "@/app/_server/gate/outcome";
import { publicAddress } from "@/app/_server/gate/public-address";
import { hashToken, newToken } from "@/app/_server/gate/tokens";
import { sendMail } from "@/app/_server/mail/mail";
import { refuseAdministrationMail } from "@/app/_server/mail/outside-mails";
import { askAdministrator, removeAdministrator, revokeAdministration } from "@/db/cohorts/administration";
import { findAdministered, findCohort } from "@/db/cohorts/administrators";
import { endAdministratorSessions } from "@/db/cohorts/cohort-roles";
import { idSchema } from "@/lib/ids";
import { nameFor } from "@/lib/name-rules";
import { cohortPaths } from "@/lib/paths";
import { LOCALES } from "@/lib/result";
import { composeAdministration } from "@/lib/view/mail/administration";

/** Days for which a request can be accepted. */
const DAYS = 14;
const REASON_MAX = 500;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Asks a person to administer a cohort; only the e-mail contains the link. */
export const ask = defineAction({
  verb: "administrator.edit",
  input: z.object({
    cohortId: idSchema,
    email: z.string().trim().pipe(z.email()),
    locale: z.enum(LOCALES),
    reason: z.string().trim().max(REASON_MAX).default(""),
  }),
  find: findAdministered,
  async run({ actor, input: { cohortId, email, locale, reason }, subject }) {
    const tooMany = await refuseAdministrationMail(actor);
    if (tooMany !== undefined) return tooMany;
    const token = newToken();
    const expiresAt = new Date(Date.now() + DAYS * DAY_MS);
    await askAdministrator(actor, { cohortId, email, locale, tokenHash: hashToken(token), expiresAt, reason });
    const own = (await findCohort(actor, { cohortId }))?.ownNames;
    const inviter = own === undefined ? "" : nameFor(locale, own);
    const url = `${await publicAddress()}/administration/${token}`;
    const asking = composeAdministration({ cohortName: subject.name, inviter, locale, expiresAt, url });
    if (!(await sendMail({ to: email, ...asking }))) return refused("mail-not-sent");
    revalidatePath(cohortPaths.people(cohortId));
    return done(undefined);
  },
});

/** Withdraws a request to become an administrator. */
export const takeBack = defineAction({
  verb: "administrator.edit",
  input: z.object({ cohortId: idSchema, invitationId: idSchema }),
  find: findAdministered,
  async run({ actor, input }) {
    if (!(await revokeAdministration(actor, input))) return refused("changed-meanwhile");
    revalidatePath(cohortPaths.people(input.cohortId));
    return done(undefined);
  },
});

const WithReason = z.object({
  cohortId: idSchema,
  personId: idSchema,
  reason: z.string().trim().min(1).max(REASON_MAX),
});

/** Removes an administrator; someone who removes themselves is redirected to a page they may still see. */
export const remove = defineAction({
  verb: "administrator.edit",
  input: WithReason,
  find: findAdministered,
  async run({ actor, input }) {
    const outcome = await removeAdministrator(actor, input);
    if (outcome !== "removed") return refused(outcome);
    if (input.personId === actor.personId) redirect("/firms?all=1");
    revalidatePath(cohortPaths.people(input.cohortId));
    return done(undefined);
  },
});

/** Ends all sessions of an administrator; the role stays. */
export const endSessions = defineAction({
  verb: "administrator.edit",
  input: WithReason,
  find: findAdministered,
  async run({ actor, input }) {
    if (!(await endAdministratorSessions(actor, input))) return refused("changed-meanwhile");
    return done(undefined);
  },
});
