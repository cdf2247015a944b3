import type { Locale } from "@/lib/result";
import { momentInWords } from "@/lib/view/time/firm-time";
import { auditActWords, authWords, say, speak } from "@/lib/words";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";

type SessionsProps = {
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly createdAt: Date;
    readonly lastUsedAt: Date;
    readonly isHere: boolean;
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly at: Date;
    readonly act: keyof typeof auditActWords;
    readonly device: string | null;
  }[];
  readonly timeZone: string;
  /** Whether a session was just ended. */
  readonly isEnded: boolean;
  readonly endOne: (form: FormData) => Promise<void>;
  readonly locale: Locale;
};

/** Where the person is signed in, and recent events of the account. */
export function SessionsSection({ sessions, events, timeZone, isEnded, endOne, locale }: SessionsProps) {
  const words = speak(authWords, locale);
  const nameOf = (device: string) => device || words.deviceUnknown;
  const moment = (at: Date) => momentInWords(at, timeZone, locale);
  return (
    <Section id="sessions" title={words.sessionsTitle} reading={words.sessionsReading}>
      {isEnded ? <Notice tone="info">{words.sessionGone}</Notice> : null}
      <ul className="flex flex-col divide-y divide-line">
        {sessions.map(({ id, device, createdAt, lastUsedAt, isHere }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="break-words">
                {nameOf(device)}
                {isHere ? <span className="type-small ml-2 text-ink-2">{words.sessionHere}</span> : null}
              </p>
              <p className="type-small text-ink-2">{say(authWords.sessionSince, locale, { at: moment(createdAt) })}</p>
              <p className="type-small text-ink-2">{say(authWords.sessionUsed, locale, { at: moment(lastUsedAt) })}</p>
            </div>
            {isHere ? null : (
              <form action={endOne}>
                <input type="hidden" name="id" value={id} />
                <button
                  type="submit"
                  className="button"
                  aria-label={say(authWords.sessionEndOf, locale, { device: nameOf(device) })}
                >
                  {words.sessionEnd}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <h3 className="type-h3 mt-5">{words.accountLog}</h3>
      <p className="type-small mt-1 text-ink-2">{words.accountLogReading}</p>
      <ul className="type-small mt-2 flex flex-col gap-1">
        {events.map(({ id, at, act, device }) => (
          <li key={id}>{[moment(at), auditActWords[act][locale], device].filter(Boolean).join(" · ")}</li>
        ))}
      </ul>
    </Section>
  );
}
