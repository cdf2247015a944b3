import { ownAddress } from "@/app/_server/gate/public-address";
import { type Delivery, deliverMail, isAway, isSafeToRepeat, type Mail } from "@/app/_server/mail/mail";
import { isStopping } from "@/app/_server/process/under-way";
import { codeInFours, invitationCode, takePartPath } from "@/app/_server/secret-links/cohort-links";
import {
  type ClaimedMail,
  claimCohortMail,
  countWaitingMails,
  failWaitingMails,
  freeCohortMails,
  holdCohortMails,
  type MailActor,
  putOffCohortMail,
  settleCohortMail,
  settleInterruptedMails,
} from "@/db/cohorts/cohort-mails";
import { asWorker } from "@/db/core/scope";
import { type BegunJob, finishJobIn } from "@/db/jobs/jobs";
import { COHORT_TIME_ZONE, INTERRUPTED } from "@/lib/cohort";
import { composeCohortMail } from "@/lib/view/mail/cohort";
import { dayAt } from "@/lib/view/time/calendar";

/** Minimum interval for writing progress, in milliseconds. */
const NOTE_MS = 400;
/** After this many e-mails in a row for which the mail server could not even be reached, the rest are not tried. */
const FAILED_MAX = 3;

/**
 * Sends the queued e-mails of a cohort one by one. The claim is committed before sending: a worker that dies in between
 * leaves one e-mail that was perhaps not sent, and never sends a duplicate. The first one that cannot reach the mail
 * server ends the round: it and all others wait.
 */
export async function sendCohortMails(job: BegunJob, note: (progress: number) => Promise<void>): Promise<void> {
  const { cohortId } = job;
  if (cohortId === null) throw new Error("a mail job without a cohort");
  const actor: MailActor = { kind: "worker", job: "mail", cohortId };
  await settleInterruptedMails(actor, { again: isSafeToRepeat() });
  const total = await countWaitingMails(actor);
  const address = ownAddress();
  let [done, failed, noted] = [0, 0, 0];
  // a stopping worker leaves the rest waiting: the next one asks for a new job when it starts
  while (!isStopping()) {
    const mail = await claimCohortMail(actor);
    if (mail === undefined) break;
    const delivery = await deliverMail(toMail(mail, address));
    await settle(actor, mail, delivery);
    if (isAway(delivery)) break;
    if (done === 0) await freeCohortMails(actor);
    done += 1;
    failed = delivery.kind === "failed" && !delivery.reached ? failed + 1 : 0;
    if (delivery.kind === "failed" && failed >= FAILED_MAX) await failWaitingMails(actor, delivery.words);
    if (Date.now() - noted < NOTE_MS) continue;
    noted = Date.now();
    await note(Math.min(0.99, done / Math.max(1, total)));
  }
  await asWorker(actor, (tx) => finishJobIn(tx, job));
}

/** The e-mail with the link, which is the same in every e-mail to this address. */
function toMail(mail: ClaimedMail, address: string): Mail {
  const code = invitationCode(mail.invitationId, mail.linkNumber);
  const url = `${address}${takePartPath(code)}`;
  const stop = `${url}/stop`;
  return {
    key: mail.id,
    to: mail.email,
    ...composeCohortMail({
      ...mail,
      today: dayAt(COHORT_TIME_ZONE, new Date()),
      address,
      code: codeInFours(code),
      url,
      stop,
    }),
    declineAt: `${stop}/now`,
  };
}

async function settle(actor: MailActor, mail: ClaimedMail, delivery: Delivery): Promise<void> {
  switch (delivery.kind) {
    case "unreachable":
      return holdCohortMails(actor, mail);
    case "broken-off":
      // The mail is postponed like one that the server deferred. Its delays keep it from always being the first and
      // blocking all others.
      await putOffCohortMail(actor, mail, { problem: delivery.words });
      return holdCohortMails(actor);
    case "put-off":
      return putOffCohortMail(actor, mail, { problem: delivery.words });
    case "refused":
      return settleCohortMail(actor, mail, { outcome: "bounced", problem: delivery.words });
    case "unclear":
      return settleCohortMail(actor, mail, { outcome: "failed", problem: INTERRUPTED });
    case "failed":
      return settleCohortMail(actor, mail, { outcome: "failed", problem: delivery.words });
    case "sent":
      return settleCohortMail(actor, mail, { outcome: "sent", problem: "" });
  }
}
