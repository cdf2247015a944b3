import type { Reminded } from "@/db/assessments/assignments";
import { BY_HAND_HOURS } from "@/db/assessments/mails";
import type { Assignment } from "@/lib/assessments";
import type { Locale } from "@/lib/result";
import { say, assignmentWords as words } from "@/lib/words";

const HOUR_MS = 3_600_000;

/** Whether a mail went to the colleague so lately that he is not reminded by hand; before the first one it is on its way. */
export const isMailedLately = (mails: Reminded | undefined, now: Date): boolean =>
  mails === undefined || now.getTime() - mails.lastAt.getTime() < BY_HAND_HOURS * HOUR_MS;

type Props = {
  readonly assignment: Assignment;
  readonly what: string;
  /** Whether a reminder is offered here, was sent lately, or stands in another row of the colleague. */
  readonly mail: "possible" | "lately" | "none";
  readonly locale: Locale;
};

/** What a manager can do with what is open: take it back, or remind the colleague. */
export function ChangeCell({ assignment: { id, assigneeId, assignee: name }, what, mail, locale }: Props) {
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      <button
        type="submit"
        form="take-back"
        name="assignmentId"
        value={id}
        className="link inline-flex min-h-6 items-center max-md:min-h-11"
        aria-label={say(words.takeBackNamed, locale, { what, name })}
      >
        {words.takeBack[locale]}
      </button>
      {mail === "none" ? null : mail === "lately" ? (
        <span className="inline-flex min-h-6 items-center text-ink-2 max-md:min-h-11">
          {words.mailedLately[locale]}
        </span>
      ) : (
        <button
          type="submit"
          form="remind"
          name="personId"
          value={assigneeId}
          className="link inline-flex min-h-6 items-center max-md:min-h-11"
          aria-label={say(words.remindNamed, locale, { name })}
        >
          {words.remind[locale]}
        </button>
      )}
    </span>
  );
}
