"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { doneSaying } from "@/app/_server/gate/form-reply";
import { currentLocale } from "@/app/_server/gate/locale";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import { publicAddress } from "@/app/_server/gate/public-address";
import { hashAccessCode, newLinkCode } from "@/app/_server/gate/tokens";
import { mailOffer } from "@/app/_server/mail/engagement-mails";
import { allowOutsideMail } from "@/app/_server/mail/outside-mails";
import type { AccessCode } from "@/components/consultants/code-form";
import type { DoneNotice } from "@/components/ui/form-state";
import {
  changeTerms,
  declineAsked,
  grantEngagement,
  listEngagements,
  makeEngagementCode,
  offerEngagement,
  revokeEngagement,
  revokeEngagementCode,
} from "@/db/consultants/engagements";
import { findFirm } from "@/db/firms/firms";
import { type FirmEngagement, lacksResults, readWas } from "@/lib/engagement";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import type { Actor } from "@/lib/policy";
import type { Text } from "@/lib/result";
import { readTerms, TermsInput, WasInput } from "@/lib/view/consultants/engagement-terms";
import { dayInWords } from "@/lib/view/time/firm-time";
import { say, engagementWords as words } from "@/lib/words";

type Done = ActionOutcome<DoneNotice>;

const AtFirm = z.object({ firmId: idSchema });
const AtEngagement = AtFirm.extend({ engagementId: idSchema });
const WithTerms = AtEngagement.extend(TermsInput);

/** Offers access to one e-mail address and notifies it. */
export const offerAccess = defineAction({
  verb: "engagement.grant",
  input: WithTerms.extend({
    email: z.string().trim().max(254).pipe(z.email("emailInvalid")),
    message: z.string().trim().max(500).default(""),
  }),
  find: findFirm,
  async run({ actor, input: { firmId, engagementId: id, email, message, ...typed }, subject: firm }): Promise<Done> {
    const terms = readTerms(typed, firm.timeZone, new Date());
    if (terms === undefined) return endsOnInvalid();
    if (lacksResults(terms.scope)) return refused("pulse-needs-results");
    const allowed = await allowOutsideMail(actor, firm, email);
    if (!allowed.ok) return allowed.refusal;
    const made = await offerEngagement(actor, { firmId, id, email, message, ...terms });
    if (!made.ok) return refused(made.error);
    if (!made.value.isNew) return doneSaying(words.offered, { name: email });
    const isHeld = allowed.isUnproven && message !== "";
    const inWords = { ...firm, locale: await currentLocale() };
    const sent = await mailOffer({ firm: inWords, email, message: isHeld ? "" : message, terms });
    revalidatePath(firmPaths.people(firmId));
    if (!sent) return doneSaying(words.offeredNoMail, { name: email }, "warn");
    return doneSaying(isHeld ? words.offeredHeld : words.offered, { name: email });
  },
});

/** Grants a request, with the terms chosen by the manager. */
export const grantAccess = defineAction({
  verb: "engagement.grant",
  input: WithTerms,
  find: findFirm,
  async run({ actor, input, subject: firm }): Promise<Done> {
    const terms = readTerms(input, firm.timeZone, new Date());
    if (terms === undefined) return endsOnInvalid();
    if (lacksResults(terms.scope)) return refused("pulse-needs-results");
    const name = await nameOf(actor, input);
    const granted = await grantEngagement(actor, { firmId: input.firmId, id: input.engagementId, ...terms });
    revalidatePath(firmPaths.people(firm.id));
    return granted.ok ? doneSaying(words.granted, { name }) : refused("access-over");
  },
});

/** Changes scope and last day of an active access; reductions apply at once. */
export const changeAccess = defineAction({
  verb: "engagement.grant",
  input: WithTerms.extend(WasInput),
  find: findFirm,
  async run({ actor, input, subject: firm }): Promise<Done> {
    const terms = readTerms(input, firm.timeZone, new Date());
    if (terms === undefined) return endsOnInvalid();
    if (lacksResults(terms.scope)) return refused("pulse-needs-results");
    const name = await nameOf(actor, input);
    const given = { firmId: input.firmId, id: input.engagementId, was: readWas(input) };
    const changed = await changeTerms(actor, { ...given, ...terms });
    revalidatePath(firmPaths.people(firm.id));
    if (changed.ok) return doneSaying(words.changed, { name });
    return refused(changed.error === "over" ? "access-over" : changed.error);
  },
});

/** Ends an access or an offer immediately. */
export const revokeAccess = endBy(revokeEngagement, words.revoked);

export const declineAccess = endBy(declineAsked, words.declined);

function endBy(end: typeof revokeEngagement | typeof declineAsked, said: Text) {
  return defineAction({
    verb: "engagement.grant",
    input: AtEngagement,
    find: findFirm,
    async run({ actor, input: { firmId, engagementId } }): Promise<Done> {
      const name = await nameOf(actor, { firmId, engagementId });
      const ended = await end(actor, { firmId, id: engagementId });
      revalidatePath(firmPaths.people(firmId));
      return ended ? doneSaying(said, { name }) : refused("access-over");
    },
  });
}

/** Creates a code and shows it once; the database stores its keyed hash. */
export const makeAccessCode = defineAction({
  verb: "engagement.grant",
  input: AtFirm,
  find: findFirm,
  async run({ actor, input: { firmId }, subject: firm }): Promise<ActionOutcome<AccessCode>> {
    const code = newLinkCode();
    const until = await makeEngagementCode(actor, { firmId, codeHash: hashAccessCode(code) });
    if (until === undefined) return refused("not-found");
    revalidatePath(firmPaths.people(firmId));
    const locale = await currentLocale();
    const note = say(words.codeMade, locale, {
      until: dayInWords(until, firm.timeZone, locale),
      address: await publicAddress(),
    });
    return done({ code: `${code.slice(0, 5)}-${code.slice(5)}`, note });
  },
});

export const endAccessCode = defineAction({
  verb: "engagement.grant",
  input: AtFirm,
  find: findFirm,
  async run({ actor, input: { firmId } }): Promise<Done> {
    const ended = await revokeEngagementCode(actor, { firmId });
    revalidatePath(firmPaths.people(firmId));
    return ended ? doneSaying(words.codeEnded) : refused("changed-meanwhile");
  },
});

const endsOnInvalid = () => ({ status: "invalid" as const, fields: { endsOn: ["endsOnInvalid"] } });

async function nameOf(actor: Actor, ids: { readonly firmId: string; readonly engagementId: string }): Promise<string> {
  const found: FirmEngagement | undefined = (await listEngagements(actor, ids)).find(
    ({ id }) => id === ids.engagementId,
  );
  return found?.consultant ?? found?.email ?? "";
}
