import { claimPulseMails, settlePulseMail } from "@/db/pulse/pulse-mails";
import { composePulse } from "@/lib/view/mail/pulse";
import { pulseKeys } from "../secret-links/pulse-keys";
import { type MailRound, sendClaimed } from "./send-claimed";

type Sending = Pick<MailRound, "address"> & {
  readonly most: number;
  /** Send only the e-mails of this wave; otherwise all that are due. */
  readonly waveId?: string;
};

/**
 * E-mails links of the employee questionnaire, each to its own address. Only the e-mail contains the complete link: it
 * is created here from the key, and no page shows it. An e-mail that was not sent becomes due again.
 */
export async function sendPulseMails({ address, most, waveId }: Sending): Promise<void> {
  await sendClaimed(await claimPulseMails(most, waveId), {
    compose: (mail) => {
      const url = `${address}/pulse/${pulseKeys().tokenOf(mail, mail.n)}`;
      return { to: mail.email, ...composePulse({ ...mail, url }) };
    },
    keep: (mail) => settlePulseMail(mail, "sent"),
    release: (mail, why) => settlePulseMail(mail, why === "refused" ? "refused" : "put-off"),
  });
}
