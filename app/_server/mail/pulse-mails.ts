import { claimPulseMails, type PulseMail, settlePulseMail } from "@/db/pulse/pulse-mails";
import { namesInMail } from "@/lib/name-rules";
import { dateInWords, sayNamed, pulseMailWords as words } from "@/lib/words";
import { pulseKeys } from "../secret-links/pulse-keys";
import { deliverMail, isAway, type Mail } from "./mail";

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
    const delivery = await deliverMail(composePulseMail(mail, address));
    away = isAway(delivery);
    // perhaps sent counts as sent: a second mail would carry the same link, and could only puzzle
    const sent = delivery.kind === "sent" || delivery.kind === "unclear";
    await settlePulseMail(mail, sent ? "sent" : delivery.kind === "refused" ? "refused" : "put-off");
  }
}

/** In our words alone: of what the firm has typed its name is in it, and no unit. */
function composePulseMail(mail: PulseMail, address: string): Mail {
  const { locale } = mail;
  const names = namesInMail({ firm: mail.firmName });
  return {
    to: mail.email,
    subject: sayNamed(words.subject, locale, names),
    text: sayNamed(words.body, locale, {
      ...names,
      until: dateInWords(mail.lastDay, locale),
      url: `${address}/pulse/${pulseKeys().tokenOf(mail, mail.n)}`,
    }),
  };
}
