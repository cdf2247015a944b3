"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { doneSaying } from "@/app/_server/gate/form-reply";
import type { UserActor } from "@/app/_server/gate/gate";
import { allowTry } from "@/app/_server/gate/limits";
import { currentLocale } from "@/app/_server/gate/locale";
import { singleLineName } from "@/app/_server/gate/names";
import { type ActionOutcome, refused } from "@/app/_server/gate/outcome";
import { invite } from "@/app/_server/mail/invitations";
import { allowOutsideMail } from "@/app/_server/mail/outside-mails";
import { cardEnd, cardSecrets, SEATS_MAX } from "@/app/_server/secret-links/invite-cards";
import type { DoneNotice } from "@/components/ui/form-state";
import { listAssessments } from "@/db/assessments/assessments";
import { findFirm } from "@/db/firms/firms";
import { createCard, endCard } from "@/db/people/cards";
import { findJustSentAgain, listInvitations, revokeInvitation } from "@/db/people/invitations";
import { findMemberAt, listMembers, nameManager, removeMember, setMember } from "@/db/people/members";
import { isComplete } from "@/lib/assessments";
import { idSchema } from "@/lib/ids";
import { STRATA } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { FIRM_ROLES, type FirmRole } from "@/lib/policy";
import { LOCALES } from "@/lib/result";
import { cardWords, peopleWords } from "@/lib/words";

const AtFirm = z.object({ firmId: idSchema });
const AtMember = AtFirm.extend({ personId: idSchema });
const AtInvitation = AtFirm.extend({ invitationId: idSchema });

export const invitePerson = defineAction({
  verb: "people.invite",
  input: AtFirm.extend({
    id: idSchema.optional(),
    email: z.string().trim().max(254).pipe(z.email("emailInvalid")),
    role: z.enum(FIRM_ROLES),
    stratum: z.enum(STRATA),
    locale: z.enum(LOCALES),
  }),
  find: findFirm,
  async run({ actor, input: { id, email, role, stratum, locale }, subject: firm }): Promise<ActionOutcome<DoneNotice>> {
    const known = await refuseMember(actor, { firmId: firm.id, email });
    if (known !== undefined) return known;
    return sendInvitation({ actor, firm, email, role, stratum, locale, id });
  },
});

async function sendInvitation(invitation: Parameters<typeof invite>[0]): Promise<ActionOutcome<DoneNotice>> {
  const { actor, firm, email, role } = invitation;
  if (await isClosedTo(role, actor, firm.id)) return refused("assessment-closed");
  const allowed = await allowOutsideMail(actor, firm, email);
  if (!allowed.ok) return allowed.refusal;
  const sent = await invite(invitation);
  revalidatePath(firmPaths.people(firm.id));
  return sent ? doneSaying(peopleWords.sent, { email }) : doneSaying(peopleWords.notSent, { email }, "warn");
}

/** Whether somebody with this role could not answer, because the newest assessment of the firm is final. */
async function isClosedTo(role: FirmRole, actor: UserActor, firmId: string): Promise<boolean> {
  if (role !== "contributor") return false;
  const [newest] = (await listAssessments(actor, { firmId })).toSorted((a, b) => b.cycle - a.cycle);
  return newest !== undefined && isComplete(newest.states);
}

/** Refuses an address that already belongs to a member of the firm, with the name of the member. */
async function refuseMember(actor: UserActor, input: { readonly firmId: string; readonly email: string }) {
  const member = await findMemberAt(actor, input);
  if (member === undefined) return undefined;
  return member.personId === actor.personId
    ? refused("invited-oneself")
    : refused("member-already", { name: member.displayName });
}

/** Creates a new link for the same address; the old one becomes invalid. */
export const resendInvitation = defineAction({
  verb: "people.invite",
  input: AtInvitation,
  find: findFirm,
  async run({ actor, input: { firmId, invitationId }, subject: firm }): Promise<ActionOutcome<DoneNotice>> {
    const open = await listInvitations(actor, { firmId });
    const known = open.find((one) => one.id === invitationId);
    if (known === undefined) {
      const email = await findJustSentAgain(actor, { firmId, invitationId });
      return email === undefined ? refused("changed-meanwhile") : doneSaying(peopleWords.sent, { email });
    }
    const member = await refuseMember(actor, { firmId, email: known.email });
    if (member !== undefined) return member;
    const { email, role, stratum, locale } = known;
    return sendInvitation({ actor, firm, email, role, stratum, locale });
  },
});

export const withdrawInvitation = defineAction({
  verb: "people.invite",
  input: AtInvitation,
  find: findFirm,
  async run({ actor, input }): Promise<ActionOutcome<DoneNotice>> {
    const email = await revokeInvitation(actor, input);
    revalidatePath(firmPaths.people(input.firmId));
    return email === undefined ? refused("changed-meanwhile") : doneSaying(peopleWords.revoked, { email });
  },
});

/** Changes the role group of a person from the next cycle on; their display name stays. */
export const changeStratum = defineAction({
  verb: "people.invite",
  input: AtMember.extend({ stratum: z.enum(STRATA) }),
  find: findFirm,
  async run({ actor, input: { firmId, personId, stratum } }): Promise<ActionOutcome<DoneNotice>> {
    const member = (await listMembers(actor, { firmId })).find((one) => one.personId === personId);
    if (member === undefined) return refused("changed-meanwhile");
    if (!(await setMember(actor, { firmId, personId, stratum }))) return refused("not-yours-to-do");
    revalidatePath(firmPaths.people(firmId));
    return doneSaying(peopleWords.groupSaved, { name: member.displayName });
  },
});

/** Makes another member a manager. A firm must keep one, so the last manager has to do this before leaving. */
export const makeManager = defineAction({
  verb: "people.name",
  input: AtMember,
  find: findFirm,
  async run({ actor, input: { firmId, personId } }): Promise<ActionOutcome<DoneNotice>> {
    const member = (await listMembers(actor, { firmId })).find((one) => one.personId === personId);
    if (member === undefined) return refused("changed-meanwhile");
    // pressing twice counts as success
    if (member.role !== "manager" && !(await nameManager(actor, { firmId, personId })))
      return refused("changed-meanwhile");
    revalidatePath(firmPaths.people(firmId));
    return doneSaying(peopleWords.named, { name: member.displayName });
  },
});

export const removePerson = defineAction({
  verb: "people.remove",
  input: AtMember,
  find: findFirm,
  async run({ actor, input: { firmId, personId } }): Promise<ActionOutcome<DoneNotice>> {
    const member = (await listMembers(actor, { firmId })).find((one) => one.personId === personId);
    const outcome = await removeMember(actor, { firmId, personId });
    if (outcome === "not-found") return refused("changed-meanwhile");
    if (outcome !== "removed") return refused(outcome);
    if (personId === actor.personId) redirect("/firms");
    revalidatePath(firmPaths.people(firmId));
    return doneSaying(peopleWords.removed, {
      name: member?.displayName ?? peopleWords.theMember[await currentLocale()],
    });
  },
});

/** Creates a QR code with a maximum number of uses, valid until the manager ends it. */
export const makeCard = defineAction({
  verb: "people.invite",
  input: AtFirm.extend({
    cardId: idSchema,
    label: singleLineName(60, "labelMissing"),
    seats: z.coerce.number("seatsInvalid").int("seatsInvalid").min(1, "seatsInvalid").max(SEATS_MAX, "seatsInvalid"),
    stratum: z.enum(["", ...STRATA]),
    domain: z
      .string()
      .trim()
      .toLowerCase()
      .transform((typed) => typed.replace(/^.*@/, ""))
      .pipe(z.string().regex(/^$|^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "domainInvalid")),
  }),
  find: findFirm,
  async run({ actor, input: { firmId, cardId, label, seats, stratum, domain } }): Promise<ActionOutcome<DoneNotice>> {
    if (await isClosedTo("contributor", actor, firmId)) return refused("assessment-closed");
    if (!(await allowTry("card", actor.personId))) return refused("too-many-requests");
    await createCard(actor, {
      id: cardId,
      firmId,
      label,
      seats,
      stratum: stratum === "" ? null : stratum,
      domain: domain === "" ? null : domain,
      ...cardSecrets(cardId),
      expiresAt: cardEnd(new Date()),
    });
    revalidatePath(firmPaths.people(firmId));
    return doneSaying(cardWords.cardMade, { name: label });
  },
});

export const closeCard = defineAction({
  verb: "people.invite",
  input: AtFirm.extend({ cardId: idSchema }),
  find: findFirm,
  async run({ actor, input }): Promise<ActionOutcome<DoneNotice>> {
    const ended = await endCard(actor, input);
    revalidatePath(firmPaths.people(input.firmId));
    return ended === undefined ? refused("changed-meanwhile") : doneSaying(cardWords.cardEnded, { name: ended.label });
  },
});
