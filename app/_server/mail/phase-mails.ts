import { claimPhaseMails, type PhaseMail, releasePhaseMail } from "@/db/assessments/phase-mails";
import { firmPaths } from "@/lib/paths";
import { composeDecision } from "@/lib/view/mail/decision";
import type { Mail } from "./mail";
import { type MailRound, sendClaimed } from "./send-claimed";

/** With `firmId`, sends only the e-mails to managers of this firm. */
type PhaseRound = MailRound & { readonly firmId?: string };

/**
 * Tells managers what a reviewer decided, each only once even with several processes. An e-mail that fails becomes due
 * again.
 */
export async function sendPhaseMails({ now, address, firmId }: PhaseRound) {
  return sendClaimed(await claimPhaseMails(now, firmId), {
    compose: (mail) => toMail(mail, address),
    release: releasePhaseMail,
  });
}

/** For a completed cycle the link leads to the result, otherwise to the reviewed phase. */
function toMail(mail: PhaseMail, address: string): Mail {
  const { firmId, assessmentId, phase } = mail;
  const path =
    mail.event === "accept" && mail.isComplete
      ? firmPaths.result(firmId, assessmentId)
      : firmPaths.review(firmId, assessmentId, phase);
  return { to: mail.email, ...composeDecision({ ...mail, url: `${address}${path}` }) };
}
