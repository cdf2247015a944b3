import { type ConsultantMail, claimConsultantMails, releaseConsultantMail } from "@/db/consultants/consultant-mails";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { clientPaths } from "@/lib/paths";
import { composeDaily } from "@/lib/view/mail/consultant";
import { dayAt, dayEndIn, daysAfter } from "@/lib/view/time/calendar";
import { reminderKey } from "../secret-links/reminder-key";
import type { Mail } from "./mail";
import { sendClaimed } from "./send-claimed";

const HOUR_MS = 3_600_000;
const MORNING_MS = 8 * HOUR_MS;
/** What was being saved at the hour is there a minute later. */
const SAVED_MS = 60_000;

type Round = {
  readonly now: Date;
  /** Where this installation is reached. */
  readonly address: string;
  /** Only the mail to this person; else all that are due. */
  readonly personId?: string | undefined;
};

/** Tells each consultant once a day, in the morning, what is new at the clients. A mail that fails is due again. */
export async function sendConsultantMails(round: Round): Promise<{ sent: number; failed: number }> {
  const claimed = await claimConsultantMails({ until: lastMorning(round.now), personId: round.personId });
  const due = claimed.flatMap((claim) => {
    const mail = toMail(claim, round.address);
    return mail === undefined ? [] : [{ claim, mail }];
  });
  return sendClaimed(due, {
    compose: ({ mail }) => mail,
    release: ({ claim }) => releaseConsultantMail(claim),
  });
}

/** Eight o’clock of today, or of yesterday before that. */
function lastMorning(now: Date): Date {
  const day = dayAt(COHORT_TIME_ZONE, new Date(now.getTime() - MORNING_MS - SAVED_MS));
  return new Date(dayEndIn(COHORT_TIME_ZONE, daysAfter(day, -1)).getTime() + MORNING_MS);
}

/** The mail, with the link by which its reader ends such mails. */
function toMail({ personId, email, locale, clients }: ConsultantMail, address: string): Mail | undefined {
  const optOut = `${address}/reminders/${reminderKey(personId)}`;
  const text = composeDaily({ clients, locale, url: `${address}${clientPaths.portfolio}`, optOut });
  return text === undefined ? undefined : { to: email, ...text, declineAt: `${optOut}/stop` };
}
