import {
  type Assignment,
  type AssignmentState,
  BY_HAND_HOURS,
  isLiveAssignment,
  type Reminded,
} from "@/lib/assessments";
import type { Locale } from "@/lib/result";
import { inOrder } from "@/lib/view/assessments/assignment-finding";
import { type CycleFacts, countAsked } from "@/lib/view/assessments/facts";
import { nameScope } from "@/lib/view/assessments/scopes";
import { dayInWords } from "@/lib/view/time/firm-time";
import { assignmentStateWords, say, assignmentWords as words } from "@/lib/words";
import type { AssignmentRow } from "./assignment-table";
import type { AssignedWork } from "./work-mark";

const MARKS = {
  assigned: "not-started",
  started: "running",
  done: "done",
  "handed-back": "late",
  withdrawn: "none",
} as const satisfies Readonly<Record<AssignmentState, AssignedWork>>;

type Mailed = { readonly reminded: ReadonlyMap<string, Reminded>; readonly now: Date };

const isOpen = ({ state }: Assignment): boolean => state === "assigned" || state === "started";

/** A reminder covers all open assignments of a colleague, so it is offered only once, next to the first one. */
export function assignmentRows(facts: CycleFacts, mailed: Mailed, locale: Locale): AssignmentRow[] {
  const all = inOrder(facts.assignments);
  return all.map((one) => {
    const first = all.find((other) => isOpen(other) && other.assigneeId === one.assigneeId);
    return rowOf(facts, one, { ...mailed, reminds: first === one }, locale);
  });
}

function rowOf(
  facts: CycleFacts,
  one: Assignment,
  { reminded, now, reminds }: Mailed & { readonly reminds: boolean },
  locale: Locale,
): AssignmentRow {
  const what = nameScope(one.scope, locale);
  const open = isOpen(one);
  const mails = reminded.get(one.assigneeId);
  const times = open ? (mails?.times ?? 0) : 0;
  return {
    key: one.id,
    name: one.assignee,
    what,
    mark: MARKS[one.state],
    state: assignmentStateWords[one.state][locale],
    progress: isLiveAssignment(one.state)
      ? say(words.ofItems, locale, { n: one.answered, all: countAsked(facts, one.scope) })
      : "–",
    since: [
      dayInWords(one.stateAt, facts.firm.timeZone, locale),
      ...(times === 0 ? [] : [say(words.reminded, locale, { n: times })]),
    ].join(locale === "zh" ? "，" : ", "),
    note: one.reason === "" ? "" : say(words.reasonSaid, locale, { reason: one.reason }),
    change: open ? (
      <ChangeCell
        assignment={one}
        what={what}
        mail={!reminds ? "none" : isMailedLately(mails, now) ? "lately" : "possible"}
        locale={locale}
      />
    ) : null,
  };
}

const HOUR_MS = 3_600_000;

/**
 * Whether the colleague got an e-mail so recently that no manual reminder is offered; true before the first one, which
 * is still being sent.
 */
const isMailedLately = (mails: Reminded | undefined, now: Date): boolean =>
  mails === undefined || now.getTime() - mails.lastAt.getTime() < BY_HAND_HOURS * HOUR_MS;

type ChangeProps = {
  readonly assignment: Assignment;
  readonly what: string;
  /** Whether a reminder is offered here, was sent recently, or is in another row of the colleague. */
  readonly mail: "possible" | "lately" | "none";
  readonly locale: Locale;
};

/** What a manager can do with an open assignment: withdraw it, or remind the colleague. */
function ChangeCell({ assignment: { id, assigneeId, assignee: name }, what, mail, locale }: ChangeProps) {
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
