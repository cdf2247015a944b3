"use server";

import { randomUUIDv7 } from "node:crypto";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/app/_server/gate/define-action";
import { doneSaying } from "@/app/_server/gate/form-reply";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { singleLineName } from "@/app/_server/gate/names";
import { type ActionOutcome, done, refused } from "@/app/_server/gate/outcome";
import { publicAddress } from "@/app/_server/gate/public-address";
import {
  confirmationToken,
  hashConfirmationToken,
  hashCustomer,
  hashLinkCode,
  newLinkCode,
} from "@/app/_server/gate/tokens";
import { mailRequest } from "@/app/_server/mail/confirmation-mails";
import { allowOutsideMail } from "@/app/_server/mail/outside-mails";
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
import type { Text } from "@/lib/result";
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

export const withdrawRequestAction = changeOnLink("link.confirm", AtConfirmation, async (actor, input) =>
  (await withdrawConfirmation(actor, input)) ? askWords.withdrawn : undefined,
);

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

export const revokeCodeAction = changeOnLink("link.match", AtLink, async (actor, input) =>
  (await revokeLinkCode(actor, input)) ? partnerWords.revoked : undefined,
);

export const agreeToMergeAction = changeOnLink("link.match", AtLink, async (actor, input) => {
  const agreed = await agreeToMerge(actor, input);
  return agreed && (agreed === "merged" ? partnerWords.nowMerged : partnerWords.waits);
});

export const withdrawMergeAction = changeOnLink("link.match", AtLink, async (actor, input) =>
  (await withdrawMerge(actor, input)) ? partnerWords.takenBack : undefined,
);

const SureAtLink = AtLink.extend({ confirm: z.literal("yes", "endConfirmMissing") });

export const endMatchAction = changeOnLink("link.match", SureAtLink, async (actor, input) =>
  (await endMatch(actor, input)) ? partnerWords.ended : undefined,
);

type LinkInput = z.ZodType<z.infer<typeof AtLink>>;
type Change<I extends z.ZodType> = (actor: UserActor, input: z.infer<I>) => Promise<Text | undefined>;

/** An action whose reply only says what was done. `change` returns these words, or undefined if someone else was faster. */
function changeOnLink<I extends LinkInput>(verb: "link.confirm" | "link.match", input: I, change: Change<I>) {
  return defineAction({
    verb,
    input,
    find: findFirm,
    async run({ actor, input }): Promise<ActionOutcome<DoneNotice>> {
      const said = await change(actor, input);
      tell(input);
      return said === undefined ? refused("changed-meanwhile") : doneSaying(said);
    },
  });
}
