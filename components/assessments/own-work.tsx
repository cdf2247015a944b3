import type { Assignment } from "@/lib/assessments";
import { type Item, phaseOf } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { type CycleFacts, countAsked } from "@/lib/view/assessments/facts";
import { nameScope } from "@/lib/view/assessments/scopes";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { minutesFor, SECONDS_AN_ITEM } from "@/lib/view/questionnaire/pace";
import { dayInWords } from "@/lib/view/time/firm-time";
import { assignmentStateWords, say, speak, assignmentWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import type { NoticeAction } from "../ui/form-state";
import { HandBackForm } from "./assignment-forms";
import { WorkMark } from "./work-mark";

type PieceProps = {
  readonly facts: CycleFacts;
  readonly piece: readonly Item[];
  readonly index: number;
  readonly locale: Locale;
};

/** A batch of open items for about ten minutes, with a link to the first. */
export function Piece({ facts, piece, index, locale }: PieceProps) {
  const [first] = piece;
  if (first === undefined) return null;
  const cells = [...new Set(piece.map((item) => item.cell))].map((cell) => nameCell(cell, locale));
  const counts = { n: piece.length, minutes: minutesFor(piece.length, SECONDS_AN_ITEM) };
  return (
    <li className="py-2">
      <PageLink
        href={firmPaths.phase(facts.firm.id, facts.assessment.id, phaseOf(first.cell), first.id)}
        className="flex min-h-[44px] flex-wrap items-center gap-x-4 text-ink no-underline hover:underline"
      >
        <span className="font-semibold">{say(words.piece, locale, { n: index + 1 })}</span>
        <span className="type-small text-ink-2">{say(words.pieceOf, locale, counts)}</span>
        <span className="type-small basis-full text-ink-2">{cells.join(locale === "zh" ? "、" : "; ")}</span>
      </PageLink>
    </li>
  );
}

const MARKS = { assigned: "not-started", started: "running", done: "done" } as const;

type GivenProps = {
  readonly facts: CycleFacts;
  readonly one: Assignment;
  /** The note of the assignment; shown once for items assigned together. */
  readonly note: string;
  readonly handBack: NoticeAction;
  readonly locale: Locale;
};

/** An assignment from a colleague, its progress, and returning it. */
export function Given({ facts, one, note, handBack, locale }: GivenProps) {
  const open = one.state === "assigned" || one.state === "started";
  const giver = one.givenBy ?? words.aManager[locale];
  const mark = one.state === "done" || one.state === "started" ? MARKS[one.state] : MARKS.assigned;
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <WorkMark state={mark} />
        <span className="font-medium">{nameScope(one.scope, locale)}</span>
        <span className="type-small text-ink-2">
          {say(words.givenState, locale, {
            state: assignmentStateWords[one.state][locale],
            of: say(words.ofItems, locale, { n: one.answered, all: countAsked(facts, one.scope) }),
          })}
        </span>
      </div>
      <p className="type-small mt-1 text-ink-2">
        {say(words.givenBy, locale, { name: giver, date: dayInWords(one.givenAt, facts.firm.timeZone, locale) })}
      </p>
      {note === "" ? null : <p className="type-small mt-1 border-l-2 border-line-strong pl-3 break-words">{note}</p>}
      {open ? (
        <details className="mt-1">
          <summary className="link type-small inline-flex min-h-6 items-center max-sm:min-h-[44px]">
            {words.handBackTitle[locale]}
          </summary>
          <div className="mt-2 max-w-[34rem] pb-2">
            <HandBackForm
              action={handBack}
              assignmentId={one.id}
              words={{ ...speak(words, locale), reasonHint: say(words.reasonHint, locale, { name: giver }) }}
            />
          </div>
        </details>
      ) : null}
    </li>
  );
}
