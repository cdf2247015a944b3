import { type ConsultantMail, claimConsultantMails, releaseConsultantMail } from "@/db/consultants/consultant-mails";
import { COHORT_TIME_ZONE } from "@/lib/cohort";
import { clientPaths } from "@/lib/paths";
import { composeDaily } from "@/lib/view/mail/consultant";
import { dayAt, dayEndIn, daysAfter } from "@/lib/view/time/calendar";
import { reminderKey } from "../secret-links/reminder-key";
import type { Mail } from "./mail";
import { type MailRound, sendClaimed } from "./send-claimed";

const HOUR_MS = 3_600_000;
const MORNING_MS = 8 * HOUR_MS;
/**
 * The e-mail covers news up to a minute before it is sent, so that changes being saved at the full hour are not missed.
 */
const SAVED_MS = 60_000;

/** With `personId`, sends only the e-mail to this person. */
type DailyRound = MailRound & { readonly personId?: string };

/**
 * E-mails each consultant once a day, in the morning, what is new at their clients. An e-mail that fails becomes due
 * again.
 */
export async function sendConsultantMails({ now, address, personId }: DailyRound): Promise<void> {
  const claimed = await claimConsultantMails({ until: lastMorning(now), personId });
  const due = claimed.flatMap((claim) => {
    const mail = toMail(claim, address);
    return mail === undefined ? [] : [{ claim, mail }];
  });
  await sendClaimed(due, {
    compose: ({ mail }) => mail,
    release: ({ claim }) => releaseConsultantMail(claim),
  });
}

/** Eight o'clock of today, or of yesterday if that is still to come. */
function lastMorning(now: Date): Date {
  const day = dayAt(COHORT_TIME_ZONE, new Date(now.getTime() - MORNING_MS - SAVED_MS));
  return new Date(dayEndIn(COHORT_TIME_ZONE, daysAfter(day, -1)).getTime() + MORNING_MS);
}

/** The e-mail, with its unsubscribe link. */
function toMail({ personId, email, locale, clients }: ConsultantMail, address: string): Mail | undefined {
  const optOut = `${address}/reminders/${reminderKey(personId)}`;
  const text = composeDaily({ clients, locale, url: `${address}${clientPaths.portfolio}`, optOut });
  return text === undefined ? undefined : { to: email, ...text, declineAt: `${optOut}/stop` };
}
