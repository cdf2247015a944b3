import type { ClaimedMail } from "@/db/cohorts/cohort-mails";
import { namesInMail } from "@/lib/name-rules";
import { dateInWords, sayNamed, cohortMailWords as words } from "@/lib/words";
import { codeInFours, invitationCode, takePartPath } from "../secret-links/cohort-links";
import type { Mail } from "./mail";

/** An invitation or a reminder in the firm's language, with the link that the first mail had. */
export function composeCohortMail(mail: ClaimedMail, address: string): Mail {
  const { locale } = mail;
  const { firm, cohort, liaison } = namesInMail({
    firm: mail.firmName,
    cohort: mail.cohortName[locale],
    liaison: mail.liaison,
  });
  const code = invitationCode(mail.invitationId);
  const url = `${address}${takePartPath(code)}`;
  const stopPage = `${url}/stop`;
  const line = (text: string) => (text === "" ? "" : `${text}\n`);
  const shared = {
    cohort,
    firm,
    url,
    address,
    code: codeInFours(code),
    stop: stopPage,
    closes: line(
      mail.closesOn === null ? "" : sayNamed(words.closes, locale, { date: dateInWords(mail.closesOn, locale) }),
    ),
    liaison: line(liaison === "" ? "" : sayNamed(words.liaison, locale, { name: liaison })),
  };
  const state = sayNamed(mail.isJoined ? words.notSubmitted : words.notJoined, locale, {
    firm,
    cohort,
    n: mail.submitted,
  });
  const [subject, text] =
    mail.kind === "invitation"
      ? [words.invitationSubject, words.invitationBody]
      : [words.reminderSubject, words.reminderBody];
  return {
    key: mail.id,
    to: mail.email,
    subject: sayNamed(subject, locale, shared),
    text: sayNamed(text, locale, { ...shared, state }),
    declineAt: `${stopPage}/now`,
  };
}
