import { claimPhaseMails, type PhaseMail, releasePhaseMail } from "@/db/assessments/phase-mails";
import { firmPaths } from "@/lib/paths";
import { composeDecision } from "@/lib/view/mail/decision";
import type { Mail } from "./mail";
import { sendClaimed } from "./send-claimed";

type Round = {
  readonly now: Date;
  /** Where this installation is reached. */
  readonly address: string;
  /** Only the mails to managers of this firm; else all that are due. */
  readonly firmId?: string | undefined;
};

/** Tells managers what a reviewer decided, each once, whoever asks. A mail that fails is due again. */
export async function sendPhaseMails({ now, address, firmId }: Round): Promise<{ sent: number; failed: number }> {
  const mails = await claimPhaseMails(now, firmId);
  return sendClaimed(mails, {
    compose: (mail) => toMail(mail, address),
    release: releasePhaseMail,
  });
}

/** A cycle that is complete leads to its result, a phase to what was said of it. */
function toMail(mail: PhaseMail, address: string): Mail {
  const { firmId, assessmentId, phase } = mail;
  const path =
    mail.event === "accept" && mail.isComplete
      ? firmPaths.result(firmId, assessmentId)
      : firmPaths.review(firmId, assessmentId, phase);
  return { to: mail.email, ...composeDecision({ ...mail, url: `${address}${path}` }) };
}
