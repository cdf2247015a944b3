import { claimPhaseMails, type PhaseMail, releasePhaseMail } from "@/db/assessments/phase-mails";
import { firmPaths } from "@/lib/paths";
import { composeDecision } from "@/lib/view/mail/decision";
import type { Mail } from "./mail";
import { sendClaimed } from "./send-claimed";

type Round = {
  readonly now: Date;
  /** The address of this installation. */
  readonly address: string;
  /** Send only the e-mails to managers of this firm; otherwise all that are due. */
  readonly firmId?: string | undefined;
};

/**
 * Tells managers what a reviewer decided, each only once even with several processes. An e-mail that fails becomes due
 * again.
 */
export async function sendPhaseMails({ now, address, firmId }: Round): Promise<{ sent: number; failed: number }> {
  const mails = await claimPhaseMails(now, firmId);
  return sendClaimed(mails, {
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
