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
import { type MailRound, sendClaimed } from "./send-claimed";

/**
 * Sends all due e-mails about assignments, or at once those of one batch; each only once even with several processes. An
 * e-mail that fails becomes due again.
 *
 * The claim is committed before sending: a process that dies in between sends one e-mail too few, never two. An e-mail
 * without open items is not sent, but its claim is kept, so that it is not checked again.
 */
export async function sendAssignmentMails({
  now,
  address,
  batchId,
}: MailRound & { readonly batchId?: string | undefined }) {
  const mails = await claimAssignmentMails(now, batchId);
  return sendClaimed(
    mails.filter((mail) => !isNothingOpen(mail)),
    { compose: (mail) => toMail(mail, address), release: releaseAssignmentMail },
  );
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

/** The e-mail with a link to the colleague's items; a reminder also has an unsubscribe link. */
function toMail(mail: AssignmentMail, address: string): Mail {
  const isReminder = mail.step !== 0;
  const url = `${address}${firmPaths.mine(mail.firmId, mail.assessmentId)}`;
  const optOut = `${address}/reminders/${reminderKey(mail.personId)}`;
  return {
    to: mail.email,
    ...composeAssignment({ ...mail, isReminder, url, optOut }),
    // E-mails about new assignments are always sent, so only a reminder has the header for unsubscribing with one
    // click.
    ...(isReminder ? { declineAt: `${optOut}/stop` } : {}),
  };
}
