import { CALL_NOTE_MAX, COHORT_TIME_ZONE, type FirmCall } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { momentInWords } from "@/lib/view/time/firm-time";
import { sayNamed, lateWords as words } from "@/lib/words";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormTextArea } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";
import { Section } from "../ui/section";

type CallsSectionProps = {
  readonly locale: Locale;
  readonly calls: readonly FirmCall[];
  readonly noteCall: FormAction;
  /** The firm, and the id of the note, so that a form sent several times stores one note. */
  readonly hidden: Readonly<Record<"cohortId" | "invitationId" | "id", string>>;
};

/** Calls to one invited firm, latest first, and the form for the next one. */
export const CallsSection = ({ locale, calls, noteCall, hidden }: CallsSectionProps) => (
  <Section id="calls" title={words.calls[locale]} reading={words.callsReading[locale]}>
    <div className="flex flex-col gap-4">
      {calls.length === 0 ? null : (
        <ul className="flex flex-col gap-3">
          {calls.map(({ id, at, by, note }) => (
            <li key={id}>
              <p className="type-small text-ink-3">
                {sayNamed(words.noteBy, locale, {
                  time: momentInWords(at, COHORT_TIME_ZONE, locale),
                  name: by ?? words.formerly[locale],
                })}
              </p>
              <p className="max-w-[80ch] whitespace-pre-line [overflow-wrap:anywhere]">{note}</p>
            </li>
          ))}
        </ul>
      )}
      <ActionForm action={noteCall} hidden={hidden} done={words.saved[locale]} className="flex flex-col gap-3">
        <FormTextArea
          id="call-note"
          name="note"
          label={words.note[locale]}
          maxLength={CALL_NOTE_MAX}
          wrong={words.noteMissing[locale]}
        />
        <div>
          <FormButton>{words.saveNote[locale]}</FormButton>
        </div>
      </ActionForm>
    </div>
  </Section>
);
