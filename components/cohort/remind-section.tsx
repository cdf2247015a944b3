import { type CohortFirms, REMINDED_BY_HAND, type RemindedByHand, type ReminderRule } from "@/lib/cohort";
import { langOf } from "@/lib/name-rules";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { nobodyDueInWords, notRemindedInWords, reminderPreviews, ruleInWords } from "@/lib/view/cohort/reminders";
import { say, cohortFirmWords as words } from "@/lib/words";
import { SelectField } from "../ui/field";
import type { FormAction } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { PressForm } from "../ui/press-form";
import { Section } from "../ui/section";

type RemindSectionProps = {
  readonly locale: Locale;
  readonly cohortId: string;
  readonly target: RemindedByHand;
  readonly reminders: CohortFirms["reminders"];
  /** The reminder rule that applies, of this cohort or one above. */
  readonly rule: ReminderRule | undefined;
  /** How many reminders were just requested. */
  readonly reminded: number | undefined;
  readonly remind: FormAction;
};

/** Who would get a reminder now, and the button that sends it; and what is sent automatically. */
export function RemindSection(props: RemindSectionProps) {
  const { locale, cohortId, target, rule, reminded, remind } = props;
  const { due: n, notDue } = props.reminders;
  const isDone = reminded !== undefined && reminded > 0;
  return (
    <Section
      id="remind"
      title={words.remindTitle[locale]}
      reading={words.remindReading[locale]}
      action={
        <a className="link type-small" href={`${cohortPaths.settings(cohortId)}#reminders`}>
          {words.ruleSet[locale]}
        </a>
      }
    >
      <div className="flex flex-col items-start gap-4">
        {isDone ? <Notice tone="info" title={say(words.reminded, locale, { n: reminded })} /> : null}
        <form method="get" action={`${cohortPaths.firms(cohortId)}#remind`} className="flex flex-wrap items-end gap-3">
          <SelectField
            key={target}
            id="remind-target"
            name="remind"
            label={words.remindWho[locale]}
            defaultValue={target}
          >
            {REMINDED_BY_HAND.map((one) => (
              <option key={one} value={one}>
                {words[`target-${one}`][locale]}
              </option>
            ))}
          </SelectField>
          <button type="submit" className="button">
            {words.remindLook[locale]}
          </button>
        </form>
        {n === 0 && !isDone ? <p>{nobodyDueInWords(props.reminders, locale)}</p> : null}
        {n === 0 ? null : (
          <>
            <div>
              <p className="font-medium">{say(words.remindList, locale, { n })}</p>
              <Names locale={locale} reminders={props.reminders} />
            </div>
            <NotDue locale={locale} notDue={notDue} />
            <Examples locale={locale} samples={props.reminders.samples} />
            <PressForm action={remind} hidden={{ cohortId, target }} label={say(words.remind, locale, { n })} />
          </>
        )}
        <p className="type-small text-ink-2">{ruleInWords(rule, { cohortId, locale })}</p>
      </div>
    </Section>
  );
}

/** Number of names shown initially; the others are folded. */
const NAMES_SHOWN = 30;

/** The names of all recipients, which the sender can check before sending. */
function Names({ locale, reminders: { due, names } }: Pick<RemindSectionProps, "locale" | "reminders">) {
  const listed = (some: readonly string[]) => some.join(locale === "zh" ? "、" : ", ");
  const rest = names.slice(NAMES_SHOWN);
  const more = due > names.length ? ` ${say(words.remindMore, locale, { n: due - names.length })}` : "";
  return (
    <div className="type-small mt-1 max-w-[80ch] text-ink-2">
      <p>{listed(names.slice(0, NAMES_SHOWN))}</p>
      {rest.length === 0 ? null : (
        <details>
          <summary className="link inline-block py-1">{say(words.remindShowMore, locale, { n: rest.length })}</summary>
          <p>
            {listed(rest)}
            {more}
          </p>
        </details>
      )}
    </div>
  );
}

/** The texts of the e-mails, which the sender can read before sending. */
function Examples({ locale, samples }: { readonly locale: Locale } & Pick<CohortFirms["reminders"], "samples">) {
  return (
    <details className="max-w-[80ch]">
      <summary className="link inline-block py-1">{words.remindText[locale]}</summary>
      <p className="type-small text-ink-2">{words.remindTextReading[locale]}</p>
      {reminderPreviews(samples, new Date(), locale).map(({ key, locale: of, lang, head, mail, names }) => (
        <div key={key} className="type-small mt-3">
          <p className="font-medium">{head}</p>
          <div
            lang={lang}
            className="mt-1 rounded-inner border border-line-2 p-3 whitespace-pre-line [overflow-wrap:anywhere]"
          >
            <p className="font-medium">
              <Named text={say(words.remindSubject, of, { subject: mail.subject })} names={names} />
            </p>
            <p className="mt-2">
              <Named text={mail.text.trim()} names={names} />
            </p>
          </div>
        </div>
      ))}
    </details>
  );
}

/** A text of an e-mail that contains names in another language. */
function Named({ text, names }: { readonly text: string; readonly names: readonly string[] }) {
  const [first, ...rest] = names.filter((name) => name !== "" && text.includes(name));
  if (first === undefined) return text;
  const [head = "", ...tail] = text.split(first);
  return (
    <>
      <Named text={head} names={rest} />
      <span lang={langOf(first)}>{first}</span>
      <Named text={tail.join(first)} names={names} />
    </>
  );
}

/** Firms that get no e-mail, and why, shown before sending. */
function NotDue({ locale, notDue }: { readonly locale: Locale } & Pick<CohortFirms["reminders"], "notDue">) {
  const said = notRemindedInWords(notDue, locale);
  return said === "" ? null : <p className="type-small max-w-[80ch] text-ink-2">{said}</p>;
}
