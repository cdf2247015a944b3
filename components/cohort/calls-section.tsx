import { CALL_NOTE_MAX, COHORT_TIME_ZONE, type FirmCall } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { momentInWords } from "@/lib/view/time/firm-time";
import { sayNamed, speakOnly, lateWords as words } from "@/lib/words";
import type { FormAction } from "../ui/form-state";
import { Section } from "../ui/section";
import { CallForm } from "./call-form";

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
      <CallForm
        action={noteCall}
        hidden={hidden}
        most={CALL_NOTE_MAX}
        words={speakOnly(words, locale, ["note", "noteMissing", "saveNote", "saved"])}
      />
    </div>
  </Section>
);
