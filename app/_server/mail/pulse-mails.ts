import { claimPulseMails, settlePulseMail } from "@/db/pulse/pulse-mails";
import { composePulse } from "@/lib/view/mail/pulse";
import { pulseKeys } from "../secret-links/pulse-keys";
import { deliverMail, isAway } from "./mail";

type Sending = {
  /** Where this installation is reached. */
  readonly address: string;
  readonly most: number;
  /** Only the mails of this wave; else all that are due. */
  readonly waveId?: string;
};

/**
 * Mails links of the pulse to the people they are for, each to its own address. Nobody but the mail has the link in full:
 * it is made here from the key, and no page shows it. A mail that did not leave is due again.
 */
export async function sendPulseMails({ address, most, waveId }: Sending): Promise<void> {
  let away = false;
  for (const mail of await claimPulseMails(most, waveId)) {
    if (away) {
      await settlePulseMail(mail, "put-off");
      continue;
    }
    const url = `${address}/pulse/${pulseKeys().tokenOf(mail, mail.n)}`;
    const delivery = await deliverMail({ to: mail.email, ...composePulse({ ...mail, url }) });
    away = isAway(delivery);
    // perhaps sent counts as sent: a second mail would carry the same link, and could only puzzle
    const sent = delivery.kind === "sent" || delivery.kind === "unclear";
    await settlePulseMail(mail, sent ? "sent" : delivery.kind === "refused" ? "refused" : "put-off");
  }
}
