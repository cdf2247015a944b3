import type { Entry, Json } from "@/lib/saving";
import type { Clock } from "@/lib/view/questionnaire/card";
import { clockTime } from "@/lib/view/time/clock";
import type { QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";

/** Words of the notice; a page can supply its own. */
type DecisionWords = Pick<
  QuestionnaireWords,
  | "aColleague"
  | "changedBy"
  | "conflictTitle"
  | "recordsOfFirm"
  | "conflictBoth"
  | "yours"
  | "here"
  | "theirs"
  | "there"
  | "keepThis"
  | "refused"
  | "refusedUnknown"
  | "tryAgain"
  | "takeBack"
>;

export type DecisionNoticeProps = {
  readonly entry: Entry;
  /** Whether it is shared by the firm, so that the other version may be a colleague's. */
  readonly ofFirm: boolean;
  readonly sub: string;
  readonly tell: (version: Json, other: Json) => readonly string[];
  readonly decide: (entry: Entry, choice: "mine" | "theirs") => void;
  readonly clock: Clock;
  readonly words: DecisionWords;
};

/** What must be decided about an entry: choose between two versions, or try again after a refusal. */
export default function DecisionNotice({ entry, ofFirm, sub, tell, decide, clock, words }: DecisionNoticeProps) {
  const { undecided } = entry;
  if (undecided === null) return null;
  const mineAt = clockTime(new Date(entry.madeAt).toISOString(), clock, new Date());
  if (undecided.status === "conflict") {
    const name = undecided.theirs.by ?? words.aColleague;
    const time = clockTime(undecided.theirs.savedAt, clock, new Date());
    return (
      <ConflictCard
        title={ofFirm ? fill(words.changedBy, { name, time }) : words.conflictTitle}
        sub={`${sub} ${ofFirm ? words.recordsOfFirm : words.conflictBoth}`}
        mine={{
          label: fill(ofFirm ? words.yours : words.here, { time: mineAt }),
          lines: tell(entry.value, undecided.theirs.value),
          onKeep: () => decide(entry, "mine"),
        }}
        theirs={{
          label: ofFirm ? fill(words.theirs, { name, time }) : fill(words.there, { time }),
          lines: tell(undecided.theirs.value, entry.value),
          onKeep: () => decide(entry, "theirs"),
        }}
        words={words}
      />
    );
  }
  return (
    <div role="alert" className="rounded-section border border-hot bg-surface p-4">
      <p className="type-h3 text-hot">{words.refused}</p>
      <p className="mt-1 text-ink-2">{undecided.words || words.refusedUnknown}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <button type="button" className="button button-compact" onClick={() => decide(entry, "mine")}>
          {words.tryAgain}
        </button>
        <button type="button" className="button button-compact" onClick={() => decide(entry, "theirs")}>
          {words.takeBack}
        </button>
      </div>
    </div>
  );
}

type Side = { readonly label: string; readonly lines: readonly string[]; readonly onKeep: () => void };

type ConflictCardProps = {
  readonly title: string;
  readonly sub: string;
  readonly mine: Side;
  readonly theirs: Side;
  readonly words: Pick<QuestionnaireWords, "keepThis">;
};

/** Two versions with their times; the person must choose which one to keep. */
function ConflictCard({ title, sub, mine, theirs, words }: ConflictCardProps) {
  return (
    <div role="alert" className="rounded-section border border-hot bg-surface p-4">
      <p className="type-h3">{title}</p>
      <p className="type-small mt-0.5 text-ink-2">{sub}</p>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        {[mine, theirs].map(({ label, lines, onKeep }) => (
          <div key={label} className="flex flex-col items-start gap-1.5 rounded-control border border-line-strong p-3">
            <p className="type-caption text-ink-3">{label}</p>
            {lines.map((line) => (
              <p key={line} className="type-small whitespace-pre-wrap break-words">
                {line}
              </p>
            ))}
            <button type="button" className="button button-compact mt-auto" onClick={onKeep}>
              {words.keepThis}
              <span className="sr-only"> {label}</span>
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}
