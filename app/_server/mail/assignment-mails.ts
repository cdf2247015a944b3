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
  /** The address of this installation. */
  readonly address: string;
  /** Send only the e-mails of this batch, at once; otherwise all that are due. */
  readonly batchId?: string | undefined;
};

/**
 * Sends all due e-mails about assignments, each only once even with several processes. An e-mail that fails becomes due
 * again.
 *
 * The claim is committed before sending: a process that dies in between sends one e-mail too few, never two. An e-mail
 * without open items is not sent, but its claim is kept, so that it is not checked again.
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

/** Sends a reminder requested by a manager; undefined if they may not request it. */
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

/** The e-mail with its link, and with the unsubscribe link for reminders. */
function toMail(mail: AssignmentMail, address: string): Mail {
  const isReminder = mail.step !== 0;
  const url = `${address}${firmPaths.mine(mail.firmId, mail.assessmentId)}`;
  const optOut = `${address}/reminders/${reminderKey(mail.personId)}`;
  return {
    to: mail.email,
    ...composeAssignment({ ...mail, isReminder, url, optOut }),
    // e-mails about new assignments are always sent; only a reminder has the one-click unsubscribe header
    ...(isReminder ? { declineAt: `${optOut}/stop` } : {}),
  };
}
