import type { MailedDecision } from "@/lib/assessments";
import { namesInMail } from "@/lib/name-rules";
import { phaseNames, sayNamed, phaseMailWords as words } from "@/lib/words";
import type { MailText } from "./mail-text";

/** The e-mail that tells a manager what a reviewer decided, in the manager's language. */
export function composeDecision(mail: MailedDecision & { readonly url: string }): MailText {
  const { locale, phase, url } = mail;
  const [subject, text] =
    mail.event === "return"
      ? [words.returnedSubject, words.returnedBody]
      : mail.isComplete
        ? [words.frozenSubject, words.frozenBody]
        : [words.acceptedSubject, words.acceptedBody];
  const { firm, name, organisation } = namesInMail({
    firm: mail.firmName,
    name: mail.signedName,
    organisation: mail.signedOrganisation,
  });
  const by = organisation === "" ? name : sayNamed(words.signer, locale, { name, organisation });
  const values = { firm, year: mail.cycle, phase: phaseNames[phase][locale], by, remarks: mail.remarks };
  return { subject: sayNamed(subject, locale, values), text: sayNamed(text, locale, { ...values, url }) };
}
