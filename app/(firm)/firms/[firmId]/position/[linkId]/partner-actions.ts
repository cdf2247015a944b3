"use server";

import { randomUUIDv7 } from "node:crypto";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { doneSaying } from "@/app/_server/gate/form-reply";
import { currentLocale } from "@/app/_server/gate/locale";
import { singleLineName } from "@/app/_server/gate/names";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import { publicAddress } from "@/app/_server/gate/public-address";
import { mailRequest } from "@/app/_server/mail/confirmation-mails";
import { allowOutsideMail } from "@/app/_server/mail/outside-mails";
import {
  confirmationToken,
  hashConfirmationToken,
  hashCustomer,
  hashLinkCode,
  newLinkCode,
} from "@/app/_server/secret-links/tokens";
import type { CodeMade } from "@/components/position/partner-tools";
import type { DoneNotice } from "@/components/ui/form-state";
import { drawQr } from "@/components/ui/qr-code";
import { findFirm } from "@/db/firms/firms";
import { askCustomer, forgetReminder, remindCustomer, withdrawConfirmation } from "@/db/position/confirmations";
import { agreeToMerge, endMatch, makeLinkCode, revokeLinkCode, withdrawMerge } from "@/db/position/matches";
import { positionCustomer1 } from "@/lib/catalog";
import { idSchema } from "@/lib/ids";
import { nameFor } from "@/lib/name-rules";
import { firmPaths } from "@/lib/paths";
import { LOCALES } from "@/lib/result";
import { sayLinkCode } from "@/lib/view/position/link-code";
import { askWords, partnerWords } from "@/lib/words";

const AtLink = z.object({ firmId: idSchema, linkId: idSchema });
const AtConfirmation = AtLink.extend({ confirmationId: idSchema });

const tell = ({ firmId, linkId }: z.infer<typeof AtLink>) => {
  revalidatePath(firmPaths.position(firmId));
  revalidatePath(`${firmPaths.position(firmId)}/${linkId}`);
};

/** Asks a person at the customer by e-mail. If the e-mail is not sent, the request is deleted. */
export const askCustomerAction = defineAction({
  verb: "link.confirm",
  input: AtLink.extend({
    email: z.string().trim().max(254).pipe(z.email("emailInvalid")),
    locale: z.enum(LOCALES),
    product: singleLineName(200, "productMissing"),
  }),
  find: findFirm,
  async run({ actor, input, subject: firm }): Promise<ActionOutcome<DoneNotice>> {
    const allowed = await allowOutsideMail(actor, firm, input.email);
    if (!allowed.ok) return allowed.refusal;
    const { firmId, linkId, email, locale, product } = input;
    const confirmationId = randomUUIDv7();
    const request = { locale, product };
    const asked = await askCustomer(actor, {
      ...request,
      askedByName: firm.ownNames.name,
      firmId,
      linkId,
      id: confirmationId,
      email,
      customerHash: hashCustomer(email),
      tokenHash: hashConfirmationToken(confirmationToken({ confirmationId, email })),
      instrumentVersion: positionCustomer1.version,
    });
    if (!asked.ok) return refused(asked.error);
    const { expiresAt } = asked.value;
    const { isUnproven } = allowed;
    const mailing = { ...request, askedBy: nameFor(locale, firm.ownNames), confirmationId, email, expiresAt };
    if (!(await mailRequest({ ...mailing, kind: "request", firm, isUnproven }))) {
      await withdrawConfirmation(actor, { firmId, confirmationId });
      return refused("mail-not-sent");
    }
    tell(input);
    return doneSaying(isUnproven ? askWords.sentHeld : askWords.sent, { email });
  },
});

export const remindCustomerAction = defineAction({
  verb: "link.confirm",
  input: AtConfirmation,
  find: findFirm,
  async run({ actor, input, subject: firm }): Promise<ActionOutcome<DoneNotice>> {
    const allowed = await allowOutsideMail(actor, firm);
    if (!allowed.ok) return allowed.refusal;
    const reminder = await remindCustomer(actor, input);
    if (reminder === undefined) return refused("reminder-too-early");
    const { isUnproven } = allowed;
    const { confirmationId } = input;
    if (!(await mailRequest({ ...reminder, kind: "reminder", firm, confirmationId, isUnproven }))) {
      await forgetReminder(actor, input);
      return refused("mail-not-sent");
    }
    tell(input);
    return doneSaying(askWords.reminded);
  },
});

export const withdrawRequestAction = defineAction({
  verb: "link.confirm",
  input: AtConfirmation,
  find: findFirm,
  async run({ actor, input }): Promise<ActionOutcome<DoneNotice>> {
    const back = await withdrawConfirmation(actor, input);
    tell(input);
    return back ? doneSaying(askWords.withdrawn) : refused("changed-meanwhile");
  },
});

/** Creates a code and shows it once, with its link, QR code and a text to pass on. */
export const makeCodeAction = defineAction({
  verb: "link.match",
  input: AtLink,
  find: findFirm,
  async run({ actor, input, subject: firm }): Promise<ActionOutcome<CodeMade>> {
    const code = newLinkCode();
    const made = await makeLinkCode(actor, { ...input, codeHash: hashLinkCode(code) });
    if (!made.ok) return refused(made.error);
    tell(input);
    const locale = await currentLocale();
    const url = `${await publicAddress()}/match/${code}`;
    const { expiresAt } = made.value;
    return done({ ...sayLinkCode({ code, url, expiresAt, timeZone: firm.timeZone, locale }), qr: drawQr(url) });
  },
});

export const revokeCodeAction = defineAction({
  verb: "link.match",
  input: AtLink,
  find: findFirm,
  async run({ actor, input }): Promise<ActionOutcome<DoneNotice>> {
    const ended = await revokeLinkCode(actor, input);
    tell(input);
    return ended ? doneSaying(partnerWords.revoked) : refused("changed-meanwhile");
  },
});

export const agreeToMergeAction = defineAction({
  verb: "link.match",
  input: AtLink,
  find: findFirm,
  async run({ actor, input }): Promise<ActionOutcome<DoneNotice>> {
    const agreed = await agreeToMerge(actor, input);
    tell(input);
    if (agreed === undefined) return refused("changed-meanwhile");
    return doneSaying(agreed === "merged" ? partnerWords.nowMerged : partnerWords.waits);
  },
});

export const withdrawMergeAction = defineAction({
  verb: "link.match",
  input: AtLink,
  find: findFirm,
  async run({ actor, input }): Promise<ActionOutcome<DoneNotice>> {
    const back = await withdrawMerge(actor, input);
    tell(input);
    return back ? doneSaying(partnerWords.takenBack) : refused("changed-meanwhile");
  },
});

export const endMatchAction = defineAction({
  verb: "link.match",
  input: AtLink.extend({ confirm: z.literal("yes", "endConfirmMissing") }),
  find: findFirm,
  async run({ actor, input }): Promise<ActionOutcome<DoneNotice>> {
    const ended = await endMatch(actor, input);
    tell(input);
    return ended ? doneSaying(partnerWords.ended) : refused("changed-meanwhile");
  },
});
