import {
  type AssignmentMail,
  claimAssignmentMails,
  claimReminder,
  releaseAssignmentMail,
  type WhyNotReminded,
} from "@/db/assessments/mails";
import { covers } from "@/lib/assessments";
import { currentInstrument } from "@/lib/catalog";
import { namesInMail } from "@/lib/name-rules";
import { firmPaths } from "@/lib/paths";
import { nameScope } from "@/lib/view/assessments/scopes";
import { minutesFor, SECONDS_AN_ITEM } from "@/lib/view/questionnaire/pace";
import { say, sayNamed, assignmentWords as words } from "@/lib/words";
import type { UserActor } from "../gate/gate";
import { reminderKey } from "../secret-links/reminder-key";
import { type Mail, sendMail } from "./mail";
import { sendClaimed } from "./send-claimed";

type Round = {
  readonly now: Date;
  /** Where this installation is reached. */
  readonly address: string;
  /** Only the mails of this batch, at once; else all that are due. */
  readonly batchId?: string | undefined;
};

/**
 * Sends the mails about assignments that are due, each once, whoever asks. A mail that fails is due again.
 *
 * The claim is committed before the mail goes out: a process that dies between the two sends one mail too few, never two.
 */
export async function sendAssignmentMails({ now, address, batchId }: Round): Promise<{ sent: number; failed: number }> {
  const mails = await claimAssignmentMails(now, batchId);
  return sendClaimed(mails, {
    compose: (mail) => ({ to: mail.email, ...wordsOf(mail, address) }),
    release: releaseAssignmentMail,
  });
}

type ByHand = { readonly assessmentId: string; readonly personId: string; readonly address: string };

/** Sends the reminder that a manager asks for now; undefined where it is not his to ask. */
export async function sendReminder(
  actor: UserActor,
  { address, ...at }: ByHand,
): Promise<"sent" | "failed" | WhyNotReminded | undefined> {
  const claimed = await claimReminder(actor, { ...at, now: new Date() });
  if (claimed === undefined) return undefined;
  if (!claimed.ok) return claimed.error;
  const mail = claimed.value;
  if (await sendMail({ to: mail.email, ...wordsOf(mail, address) })) return "sent";
  await releaseAssignmentMail(mail);
  return "failed";
}

function wordsOf(mail: AssignmentMail, address: string): Omit<Mail, "to"> {
  const { locale } = mail;
  const open = mail.scopes
    .map((scope) => ({
      scope,
      items: currentInstrument.items.filter(({ id }) => covers(scope, id) && !mail.settled.has(id)),
    }))
    .filter(({ items }) => items.length > 0);
  const n = new Set(open.flatMap(({ items }) => items.map(({ id }) => id))).size;
  const counts = { n, minutes: minutesFor(n, SECONDS_AN_ITEM) };
  const names = namesInMail({ firm: mail.firmName, from: mail.givenBy });
  const from = names.from || words.aManager[locale];
  const values = {
    firm: names.firm,
    from,
    year: mail.cycle,
    list: open.map(({ scope }) => `- ${nameScope(scope, locale)}`).join("\n"),
    note: mail.note === "" ? "" : sayNamed(words.mailNote, locale, { from, note: mail.note }),
    url: `${address}${firmPaths.mine(mail.firmId, mail.assessmentId)}`,
    optOut: `${address}/reminders/${reminderKey(mail.personId)}`,
  };
  const tells = mail.step === 0;
  const [subject, text] = tells ? [words.mailSubject, words.mailBody] : [words.reminderSubject, words.reminderBody];
  return {
    subject: say(subject, locale, { firm: names.firm, ...counts }),
    text: sayNamed(text, locale, values),
    // what was passed on is told whatever is wanted: only a reminder can be declined by a press in the mailbox
    ...(tells ? {} : { declineAt: `${values.optOut}/stop` }),
  };
}
