import { cache } from "react";
import { type ConfirmationNotice, findConfirmation } from "@/db/position/confirmation-answers";
import type { Reminder } from "@/db/position/confirmations";
import { type Names, nameFor, namesInMail } from "@/lib/name-rules";
import type { Actor } from "@/lib/policy";
import { dayInWords } from "@/lib/view/time/firm-time";
import { confirmationWords, sayNamed } from "@/lib/words";
import { currentLocale } from "../gate/locale";
import { publicAddress } from "../gate/public-address";
import { type Mail, sendMail } from "../mail/mail";
import { confirmationToken, hashConfirmationToken } from "./tokens";

export type ConfirmerActor = Extract<Actor, { kind: "confirmer" }>;

/** A token of 128 bits has 22 letters; anything else is not looked up. */
const isToken = (token: string): boolean => /^[\w-]{22}$/.test(token);

export type Confirming = { readonly notice: ConfirmationNotice; readonly actor: ConfirmerActor };

/** Who holds this token, and what it opens; undefined for a token that opens nothing. */
export const findConfirming = cache(async (token: string): Promise<Confirming | undefined> => {
  const notice = isToken(token)
    ? await findConfirmation(hashConfirmationToken(token), await currentLocale())
    : undefined;
  return notice === undefined ? undefined : { notice, actor: { kind: "confirmer", confirmationId: notice.id } };
});

type Mailing = Omit<Reminder, "linkId"> & {
  readonly confirmationId: string;
  readonly firm: { readonly names: Names; readonly timeZone: string };
  readonly kind: "request" | "reminder";
  /** Nobody vouches for what the firm writes: the page names the product, the mail does not. */
  readonly isUnproven: boolean;
};

/** Mails the link in the language chosen for it. Returns whether it went out; the link is neither shown nor logged. */
export async function mailRequest(mailing: Mailing): Promise<boolean> {
  return sendMail(composeRequest(mailing, await publicAddress()));
}

export function composeRequest(mailing: Mailing, address: string): Mail {
  const { kind, firm, locale, email, confirmationId, askedBy, expiresAt } = mailing;
  const names = namesInMail({ firm: nameFor(locale, firm.names), name: askedBy, product: mailing.product });
  const about = mailing.isUnproven ? confirmationWords.mailAboutHeld : confirmationWords.mailAbout;
  const subject = confirmationWords[kind === "request" ? "mailSubject" : "reminderSubject"];
  return {
    to: email,
    subject: sayNamed(subject, locale, names),
    text: sayNamed(confirmationWords.mailBody, locale, {
      ...names,
      about: sayNamed(about, locale, names),
      url: `${address}/confirm/${confirmationToken({ confirmationId, email })}/open`,
      until: dayInWords(expiresAt, firm.timeZone, locale),
    }),
  };
}
