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
  /** Where its reader ends reminders. */
  readonly optOut: string;
};

/** Tells a colleague what was passed on to him, or reminds him of what is open. */
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

/** Whether nothing is left to answer of what was passed on. */
export const isNothingOpen = (mail: MailedAssignment): boolean => listOpen(mail).length === 0;

/** The parts that were passed on, each with what is still open in it; without those that are done. */
function listOpen({ scopes, settled, instrument }: MailedAssignment) {
  const asked = findInstrument(instrument.id, instrument.version)?.items ?? [];
  const open = asked.filter(({ id }) => !settled.has(id));
  return scopes
    .map((scope) => ({ scope, items: open.filter(({ id }) => covers(scope, id)) }))
    .filter(({ items }) => items.length > 0);
}
