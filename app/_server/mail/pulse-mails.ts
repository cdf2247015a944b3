import { claimPulseMails, settlePulseMail } from "@/db/pulse/pulse-mails";
import { composePulse } from "@/lib/view/mail/pulse";
import { pulseKeys } from "../secret-links/pulse-keys";
import { deliverMail, isAway } from "./mail";

type Sending = {
  /** The address of this installation. */
  readonly address: string;
  readonly most: number;
  /** Send only the e-mails of this wave; otherwise all that are due. */
  readonly waveId?: string;
};

/**
 * E-mails links of the employee questionnaire, each to its own address. Only the e-mail contains the complete link: it
 * is created here from the key, and no page shows it. An e-mail that was not sent becomes due again.
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
    // possibly sent counts as sent: a second e-mail would have the same link and only cause confusion
    const sent = delivery.kind === "sent" || delivery.kind === "unclear";
    await settlePulseMail(mail, sent ? "sent" : delivery.kind === "refused" ? "refused" : "put-off");
  }
}
