import {
  type AssignmentMail,
  claimAssignmentMails,
  claimReminder,
  releaseAssignmentMail,
  type WhyNotReminded,
} from "@/db/assessments/mails";
import { firmPaths } from "@/lib/paths";
import { composeAssignment, isNothingOpen } from "@/lib/view/mail/assignment";
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
 * The claim is committed before the mail goes out: a process that dies between the two sends one mail too few, never two. A
 * mail with nothing open is not sent, and its claim is kept: the next round does not look at it again.
 */
export async function sendAssignmentMails({ now, address, batchId }: Round): Promise<{ sent: number; failed: number }> {
  const mails = await claimAssignmentMails(now, batchId);
  const open = mails.filter((mail) => !isNothingOpen(mail));
  return sendClaimed(open, {
    compose: (mail) => toMail(mail, address),
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
  if (isNothingOpen(mail)) {
    await releaseAssignmentMail(mail);
    return "nothing-open";
  }
  if (await sendMail(toMail(mail, address))) return "sent";
  await releaseAssignmentMail(mail);
  return "failed";
}

/** The mail with its link, and with the link by which its reader ends reminders. */
function toMail(mail: AssignmentMail, address: string): Mail {
  const isReminder = mail.step !== 0;
  const url = `${address}${firmPaths.mine(mail.firmId, mail.assessmentId)}`;
  const optOut = `${address}/reminders/${reminderKey(mail.personId)}`;
  return {
    to: mail.email,
    ...composeAssignment({ ...mail, isReminder, url, optOut }),
    // what was passed on is told whatever is wanted: only a reminder can be declined by a press in the mailbox
    ...(isReminder ? { declineAt: `${optOut}/stop` } : {}),
  };
}
