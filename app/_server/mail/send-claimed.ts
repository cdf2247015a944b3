import { isStopping } from "../process/under-way";
import { type Delivery, deliverMail, isAway, type Mail } from "./mail";

/** One round of sending all e-mails of a kind that are due. */
export type MailRound = {
  readonly now: Date;
  /** The address of this installation. */
  readonly address: string;
};

type Claims<M> = {
  readonly compose: (mail: M) => Mail;
  /** Makes an unsent e-mail due again, or records that the mail server refuses it. */
  readonly release: (mail: M, why: Delivery["kind"]) => Promise<void>;
  /** Records that an e-mail was sent, or perhaps sent. */
  readonly keep?: (mail: M) => Promise<void>;
};

/**
 * Sends e-mails claimed by this process, one by one. An e-mail that was perhaps sent is kept like a sent one, because a
 * second copy would only cause confusion. If the mail server cannot be reached, or this process is stopping, the rest are
 * released without trying.
 */
export async function sendClaimed<M>(
  mails: readonly M[],
  { compose, release, keep }: Claims<M>,
): Promise<{ sent: number; failed: number }> {
  let sent = 0;
  let last: Delivery = { kind: "sent" };
  for (const mail of mails) {
    if (isStopping()) last = { kind: "unreachable" };
    if (!isAway(last)) last = await deliverMail(compose(mail));
    if (last.kind === "sent") sent += 1;
    if (last.kind === "sent" || last.kind === "unclear") await keep?.(mail);
    else await release(mail, last.kind);
  }
  return { sent, failed: mails.length - sent };
}
