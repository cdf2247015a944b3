import { covers, type MailedAssignment } from "@/lib/assessments";
import { findInstrument } from "@/lib/catalog";
import { namesInMail } from "@/lib/name-rules";
import { nameScope } from "@/lib/view/assessments/scopes";
import { minutesFor, SECONDS_AN_ITEM } from "@/lib/view/questionnaire/pace";
import { say, sayNamed, assignmentWords as words } from "@/lib/words";
import type { MailText } from "./mail-text";

type Passed = MailedAssignment & {
  readonly isReminder: boolean;
  readonly url: string;
  /** Link for unsubscribing from reminders. */
  readonly optOut: string;
};

/** The e-mail that tells a colleague about assigned items, or reminds them of open ones. */
export function composeAssignment(mail: Passed): MailText {
  const { locale, url, optOut } = mail;
  const open = listOpen(mail);
  const n = new Set(open.flatMap(({ items }) => items.map(({ id }) => id))).size;
  const counts = { n, minutes: minutesFor(n, SECONDS_AN_ITEM) };
  const names = namesInMail({ firm: mail.firmName, from: mail.givenBy });
  const from = names.from || words.aManager[locale];
  const [subject, text] = mail.isReminder
    ? [words.reminderSubject, words.reminderBody]
    : [words.mailSubject, words.mailBody];
  return {
    subject: say(subject, locale, { firm: names.firm, ...counts }),
    text: sayNamed(text, locale, {
      firm: names.firm,
      from,
      year: mail.cycle,
      list: open.map(({ scope }) => `- ${nameScope(scope, locale)}`).join("\n"),
      note: mail.note === "" ? "" : sayNamed(words.mailNote, locale, { from, note: mail.note }),
      url,
      optOut,
    }),
  };
}

/** Whether everything assigned is answered. */
export const isNothingOpen = (mail: MailedAssignment): boolean => listOpen(mail).length === 0;

/** The assigned parts with open items; completed parts are left out. */
function listOpen({ scopes, settled, instrument }: MailedAssignment) {
  const asked = findInstrument(instrument.id, instrument.version)?.items ?? [];
  const open = asked.filter(({ id }) => !settled.has(id));
  return scopes
    .map((scope) => ({ scope, items: open.filter(({ id }) => covers(scope, id)) }))
    .filter(({ items }) => items.length > 0);
}
