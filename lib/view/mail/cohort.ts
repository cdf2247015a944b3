import type { MailedInvitation } from "@/lib/cohort";
import { namesInMail } from "@/lib/name-rules";
import { deadlineToFirm } from "@/lib/view/cohort/late";
import { sayNamed, cohortMailWords as words } from "@/lib/words";
import type { MailText } from "./mail-text";

type Invited = MailedInvitation & {
  /** Where this installation is reached: there the code is typed. */
  readonly address: string;
  readonly code: string;
  readonly url: string;
  /** The day on which it leaves, in the time of the cohort. */
  readonly today: string;
  /** Where such mails are declined. */
  readonly stop: string;
};

/** An invitation or a reminder to a firm, in the language of the firm. */
export function composeCohortMail(mail: Invited): MailText {
  const { locale, address, code, url, stop } = mail;
  const { firm, cohort, liaison } = namesInMail({
    firm: mail.firmName,
    cohort: mail.cohortName[locale],
    liaison: mail.liaison,
  });
  const shared = {
    cohort,
    firm,
    url,
    address,
    code,
    stop,
    closes: line(mail.closesOn === null ? "" : deadlineToFirm(mail.closesOn, { today: mail.today, locale })),
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
  return { subject: sayNamed(subject, locale, shared), text: sayNamed(text, locale, { ...shared, state }) };
}

const line = (text: string) => (text === "" ? "" : `${text}\n`);
