import { type Delivery, deliverMail, isAway, type Mail } from "./mail";

type Claims<M> = {
  readonly compose: (mail: M) => Mail;
  /** Releases a claim, so that the e-mail becomes due again. */
  readonly release: (mail: M) => Promise<void>;
};

/**
 * Sends e-mails claimed by this process, one by one. Unsent ones are released, but not those that may have been sent.
 * If the mail server cannot be reached, the rest are released without trying.
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
