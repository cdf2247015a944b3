import type { MailedInvitation } from "@/lib/cohort";
import { namesInMail } from "@/lib/name-rules";
import { deadlineToFirm } from "@/lib/view/cohort/late";
import { sayNamed, cohortMailWords as words } from "@/lib/words";
import type { MailText } from "./mail-text";

type Invited = MailedInvitation & {
  /** The address of this installation, where the code is entered. */
  readonly address: string;
  readonly code: string;
  readonly url: string;
  /** The day of sending, in the cohort's time zone. */
  readonly today: string;
  /** Link for declining such e-mails. */
  readonly stop: string;
};

/** An invitation or reminder to a firm, in the firm's language. */
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
