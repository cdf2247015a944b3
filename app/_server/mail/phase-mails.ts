import { claimPhaseMails, type PhaseMail, releasePhaseMail } from "@/db/assessments/phase-mails";
import { phaseNames } from "@/lib/catalog";
import { namesInMail } from "@/lib/name-rules";
import { firmPaths } from "@/lib/paths";
import { sayNamed, phaseMailWords as words } from "@/lib/words";
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
    compose: (mail) => ({ to: mail.email, ...wordsOf(mail, address) }),
    release: releasePhaseMail,
  });
}

/** The mail in the language of who gets it. Exported for its test. */
export function wordsOf(mail: PhaseMail, address: string): { subject: string; text: string } {
  const { locale, firmId, assessmentId, phase } = mail;
  const [subject, text] =
    mail.event === "return"
      ? [words.returnedSubject, words.returnedBody]
      : mail.isComplete
        ? [words.frozenSubject, words.frozenBody]
        : [words.acceptedSubject, words.acceptedBody];
  const path =
    mail.event === "accept" && mail.isComplete
      ? firmPaths.result(firmId, assessmentId)
      : firmPaths.review(firmId, assessmentId, phase);
  const { firm, name, organisation } = namesInMail({
    firm: mail.firmName,
    name: mail.signedName,
    organisation: mail.signedOrganisation,
  });
  const by = organisation === "" ? name : sayNamed(words.signer, locale, { name, organisation });
  const values = { firm, year: mail.cycle, phase: phaseNames[phase][locale], by, remarks: mail.remarks };
  return {
    subject: sayNamed(subject, locale, values),
    text: sayNamed(text, locale, { ...values, url: `${address}${path}` }),
  };
}
