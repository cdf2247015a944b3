"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { doneSaying } from "@/app/_server/gate/form-reply";
import type { UserActor } from "@/app/_server/gate/gate";
import { optionalName, singleLineName } from "@/app/_server/gate/names";
import { type ActionOutcome, refused } from "@/app/_server/gate/outcome";
import { hashAccessCode, readLinkCodeTyped } from "@/app/_server/gate/tokens";
import { tellManagers } from "@/app/_server/mail/engagement-mails";
import { tryTypedCode } from "@/app/_server/sign-in/typed-code";
import type { DoneNotice } from "@/components/ui/form-state";
import {
  acceptEngagement,
  askEngagement,
  askLonger,
  leaveEngagement,
  listOwnEngagements,
} from "@/db/consultants/own-engagements";
import { engagementState, lacksResults } from "@/lib/engagement";
import { idSchema } from "@/lib/ids";
import { clientPaths } from "@/lib/paths";
import { readEnd, readTerms, TermsInput } from "@/lib/view/consultants/engagement-terms";
import { clientWords } from "@/lib/words";

type Done = ActionOutcome<DoneNotice>;

const AtOwn = z.object({ firmId: idSchema, engagementId: idSchema });
const Named = {
  displayName: singleLineName(80, "nameMissing"),
  organisation: optionalName(120).default(""),
} as const;

/**
 * Finds an access to a firm, or an offer or request of one, that belongs to the current user; anybody else gets a 404.
 */
async function findOwn(actor: UserActor, ids: z.infer<typeof AtOwn>) {
  const own = await listOwnEngagements(actor);
  const found = own.find((one) => one.firmId === ids.firmId && one.id === ids.engagementId);
  if (found === undefined) return undefined;
  const state = engagementState(found, new Date());
  return { engagement: undefined, firmName: found.firmName, timeZone: found.timeZone, state };
}

function tell(): void {
  revalidatePath(clientPaths.consents);
  revalidatePath(clientPaths.portfolio);
}

export const acceptOffer = defineAction({
  verb: "engagement.answer",
  input: AtOwn.extend(Named),
  find: findOwn,
  async run({ actor, input: { firmId, engagementId: id, displayName, organisation }, subject }): Promise<Done> {
    const accepted = await acceptEngagement(actor, { firmId, id, displayName, organisation });
    tell();
    if (accepted.ok) return doneSaying(clientWords.accepted, { firm: subject.firmName });
    return refused(accepted.error === "member" ? "own-firm" : "access-over");
  },
});

/** Declines an offer, withdraws a request, or ends an access. */
export const leaveClient = defineAction({
  verb: "engagement.answer",
  input: AtOwn,
  find: findOwn,
  async run({ actor, input: { firmId, engagementId: id }, subject }): Promise<Done> {
    const left = await leaveEngagement(actor, { firmId, id });
    tell();
    if (left.ok && subject.state === "active") await tellManagers(actor, { engagementId: id, event: "left" });
    return left.ok ? doneSaying(clientWords.left, { firm: subject.firmName }) : refused("access-over");
  },
});

export const askForLonger = defineAction({
  verb: "engagement.answer",
  input: AtOwn.extend({ endsOn: z.string().max(10) }),
  find: findOwn,
  async run({ actor, input: { firmId, endsOn }, subject }): Promise<Done> {
    const endsAt = readEnd(endsOn, subject.timeZone, new Date());
    if (endsAt === undefined) return { status: "invalid", fields: { endsOn: ["endsOnInvalid"] } };
    const asked = await askLonger(actor, { firmId, endsAt, message: "" });
    tell();
    if (!asked.ok) return refused(asked.error === "asked-already" ? "access-asked-already" : "access-over");
    await tellManagers(actor, { engagementId: asked.value, event: "asked" });
    return doneSaying(clientWords.longerAsked, { firm: subject.firmName });
  },
});

/** Time zone for the last day in a request, because the firm behind the code is not known yet. */
const ASKING_ZONE = "Asia/Shanghai";

/** Asks for access with a code. Every wrong code gets the same answer. */
export const askAccess = defineAction({
  verb: "engagement.ask",
  input: z.object({
    accessCode: z.string().max(40),
    message: z.string().trim().max(500).default(""),
    ...Named,
    ...TermsInput,
  }),
  find: async () => ({}),
  async run({ actor, input: { accessCode: typed, message, displayName, organisation, ...fields } }): Promise<Done> {
    const terms = readTerms(fields, ASKING_ZONE, new Date());
    if (terms === undefined) return { status: "invalid", fields: { endsOn: ["endsOnInvalid"] } };
    if (lacksResults(terms.scope)) return refused("pulse-needs-results");
    const code = readLinkCodeTyped(typed);
    if (code === undefined) return { status: "invalid", fields: { accessCode: ["codeInvalid"] } };
    const asking = { ...terms, displayName, organisation, message, codeHash: hashAccessCode(code) };
    const tried = await tryTypedCode(async () => {
      const asked = await askEngagement(actor, asking);
      return asked.ok ? asked.value : undefined;
    });
    if (tried.kind !== "right") return refused(tried.kind === "codeWrong" ? "access-code-not-usable" : tried.kind);
    tell();
    await tellManagers(actor, { engagementId: tried.found, event: "asked" });
    return doneSaying(clientWords.asked);
  },
});
