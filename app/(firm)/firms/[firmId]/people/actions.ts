"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/define-action";
import { firmPaths } from "@/app/_server/firm-paths";
import { invite } from "@/app/_server/invitations";
import { allowTry } from "@/app/_server/limits";
import { currentLocale } from "@/app/_server/locale";
import { type ActionOutcome, done, refused } from "@/app/_server/outcome";
import type { PeopleDone } from "@/components/people/people-forms";
import { findFirm } from "@/db/firms";
import { listInvitations, listMembers, removeMember, revokeInvitation, setMember } from "@/db/members";
import { STRATA } from "@/lib/instrument";
import { FIRM_ROLES } from "@/lib/policy";

const AtFirm = z.object({ firmId: z.uuid() });
const AtMember = AtFirm.extend({ personId: z.uuid() });
const AtInvitation = AtFirm.extend({ invitationId: z.uuid() });

export const invitePerson = defineAction({
  verb: "people.invite",
  input: AtFirm.extend({
    email: z.string().trim().max(254).pipe(z.email("emailInvalid")),
    role: z.enum(FIRM_ROLES),
    stratum: z.enum(STRATA),
  }),
  find: findFirm,
  async run({ actor, input: { email, role, stratum }, subject: firm }): Promise<ActionOutcome<PeopleDone>> {
    if (!(await allowTry("invitation", actor.personId))) return refused("too-many-tries");
    const sent = await invite({ actor, firm, email, role, stratum, locale: await currentLocale() });
    revalidatePath(firmPaths.people(firm.id));
    return done({ did: sent ? "sent" : "notSent", name: email });
  },
});

/** A new link to the same address; the old one ends. */
export const resendInvitation = defineAction({
  verb: "people.invite",
  input: AtInvitation,
  find: findFirm,
  async run({ actor, input: { firmId, invitationId }, subject: firm }): Promise<ActionOutcome<PeopleDone>> {
    const open = await listInvitations(actor, { firmId });
    const known = open.find((one) => one.id === invitationId);
    if (known === undefined) return refused("changed-meanwhile");
    if (!(await allowTry("invitation", actor.personId))) return refused("too-many-tries");
    const { email, role, stratum } = known;
    const sent = await invite({ actor, firm, email, role, stratum, locale: await currentLocale() });
    revalidatePath(firmPaths.people(firm.id));
    return done({ did: sent ? "sent" : "notSent", name: email });
  },
});

export const withdrawInvitation = defineAction({
  verb: "people.invite",
  input: AtInvitation,
  find: findFirm,
  async run({ actor, input }): Promise<ActionOutcome<PeopleDone>> {
    const open = await listInvitations(actor, input);
    const revoked = await revokeInvitation(actor, input);
    revalidatePath(firmPaths.people(input.firmId));
    if (!revoked) return refused("changed-meanwhile");
    return done({ did: "revoked", name: open.find((one) => one.id === input.invitationId)?.email ?? "" });
  },
});

/** The group a person answers in from the next cycle on; the name colleagues read stays. */
export const changeStratum = defineAction({
  verb: "people.invite",
  input: AtMember.extend({ stratum: z.enum(STRATA) }),
  find: findFirm,
  async run({ actor, input: { firmId, personId, stratum } }): Promise<ActionOutcome<PeopleDone>> {
    const member = (await listMembers(actor, { firmId })).find((one) => one.personId === personId);
    if (member === undefined) return refused("changed-meanwhile");
    const { displayName } = member;
    if (!(await setMember(actor, { firmId, personId, stratum, displayName }))) return refused("not-yours-to-do");
    revalidatePath(firmPaths.people(firmId));
    return done({ did: "groupSaved", name: displayName });
  },
});

export const removePerson = defineAction({
  verb: "people.remove",
  input: AtMember,
  find: findFirm,
  async run({ actor, input: { firmId, personId } }): Promise<ActionOutcome<PeopleDone>> {
    const member = (await listMembers(actor, { firmId })).find((one) => one.personId === personId);
    const outcome = await removeMember(actor, { firmId, personId });
    if (outcome === "not-found") return refused("changed-meanwhile");
    if (outcome !== "removed") return refused(outcome);
    if (personId === actor.personId) redirect("/firms");
    revalidatePath(firmPaths.people(firmId));
    return done({ did: "removed", name: member?.displayName ?? "" });
  },
});
