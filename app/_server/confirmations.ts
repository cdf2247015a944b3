import { cache } from "react";
import { type ConfirmationNotice, findConfirmation } from "@/db/confirmation-answers";
import type { Reminder } from "@/db/confirmations";
import { confirmationWords, sayNamed } from "@/lib/i18n";
import type { Actor } from "@/lib/policy";
import { dayInWords } from "./firm-time";
import { sendMail } from "./mail";
import { publicAddress } from "./public-address";
import { confirmationToken, hashConfirmationToken } from "./tokens";

export type ConfirmerActor = Extract<Actor, { kind: "confirmer" }>;

/** A token of 128 bits has 22 letters; anything else is not looked up. */
const isToken = (token: string): boolean => /^[\w-]{22}$/.test(token);

export type Confirming = { readonly notice: ConfirmationNotice; readonly actor: ConfirmerActor };

/** Who holds this token, and what it opens; undefined for a token that opens nothing. */
export const findConfirming = cache(async (token: string): Promise<Confirming | undefined> => {
  const notice = isToken(token) ? await findConfirmation(hashConfirmationToken(token)) : undefined;
  return notice === undefined ? undefined : { notice, actor: { kind: "confirmer", confirmationId: notice.id } };
});

type Mailing = Omit<Reminder, "linkId"> & {
  readonly confirmationId: string;
  readonly firm: { readonly name: string; readonly timeZone: string };
  readonly kind: "request" | "reminder";
};

/** Mails the link in the language chosen for it. Returns whether it went out; the link is neither shown nor logged. */
export async function mailRequest(mailing: Mailing): Promise<boolean> {
  const { kind, firm, locale, email, confirmationId, askedByName, product, expiresAt } = mailing;
  const subject = confirmationWords[kind === "request" ? "mailSubject" : "reminderSubject"];
  return sendMail({
    to: email,
    subject: sayNamed(subject, locale, { firm: firm.name }),
    text: sayNamed(confirmationWords.mailBody, locale, {
      name: askedByName,
      firm: firm.name,
      product,
      url: `${await publicAddress()}/confirm/${confirmationToken({ confirmationId, email })}/open`,
      until: dayInWords(expiresAt, firm.timeZone, locale),
    }),
  });
}
