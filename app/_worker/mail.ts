import { composeCohortMail } from "@/app/_server/cohort-mails";
import { type Delivery, deliverMail, isSafeToRepeat } from "@/app/_server/mail";
import { ownAddress } from "@/app/_server/own-address";
import {
  type ClaimedMail,
  claimCohortMail,
  countWaitingMails,
  failWaitingMails,
  INTERRUPTED,
  type MailActor,
  putOffCohortMail,
  settleCohortMail,
  settleInterruptedMails,
} from "@/db/cohort-mails";
import { type BegunJob, finishJobIn } from "@/db/jobs";
import { asWorker } from "@/db/scope";

/** Progress is written at most this often. */
const NOTE_MS = 400;
/** So many in a row that did not reach the mail server: the rest is not tried. */
const UNREACHED_MAX = 3;

/**
 * Sends what waits for a cohort, one by one. The claim on a mail is committed before it leaves: a worker that dies
 * between the two leaves one that was perhaps not sent, and never sends a second one.
 */
export async function sendCohortMails(job: BegunJob, note: (progress: number) => Promise<void>): Promise<void> {
  const { cohortId } = job;
  if (cohortId === null) throw new Error("a mail job without a cohort");
  const actor: MailActor = { kind: "worker", job: "mail", cohortId };
  await settleInterruptedMails(actor, { again: isSafeToRepeat() });
  const total = await countWaitingMails(actor);
  const address = ownAddress();
  let [done, unreached, noted] = [0, 0, 0];
  for (;;) {
    const mail = await claimCohortMail(actor);
    if (mail === undefined) break;
    const delivery = await deliverMail(composeCohortMail(mail, address));
    const words = delivery.kind === "sent" ? "" : delivery.words;
    await settle(actor, mail, delivery);
    done += 1;
    unreached = delivery.kind === "failed" && !delivery.reached ? unreached + 1 : 0;
    if (unreached >= UNREACHED_MAX) await failWaitingMails(actor, words);
    if (Date.now() - noted < NOTE_MS) continue;
    noted = Date.now();
    await note(Math.min(0.99, done / Math.max(1, total)));
  }
  await asWorker(actor, (tx) => finishJobIn(tx, job));
}

async function settle(actor: MailActor, mail: ClaimedMail, delivery: Delivery): Promise<void> {
  switch (delivery.kind) {
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
