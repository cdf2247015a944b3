import { type Delivery, deliverMail, isAway, type Mail } from "./mail";

type Claims<M> = {
  readonly compose: (mail: M) => Mail;
  /** Gives a claim back: the mail is due again. */
  readonly release: (mail: M) => Promise<void>;
};

/**
 * Sends mails whose claims this process holds, one by one. What did not leave is given back, but not what perhaps did. When
 * the mail server cannot be reached the rest is given back untried.
 */
export async function sendClaimed<M>(
  mails: readonly M[],
  { compose, release }: Claims<M>,
): Promise<{ sent: number; failed: number }> {
  let sent = 0;
  let last: Delivery = { kind: "sent" };
  for (const mail of mails) {
    if (!isAway(last)) last = await deliverMail(compose(mail));
    if (last.kind === "sent") sent += 1;
    else if (last.kind !== "unclear") await release(mail);
  }
  return { sent, failed: mails.length - sent };
}
