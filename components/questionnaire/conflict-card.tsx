import type { QuestionnaireWords } from "@/lib/words";

type Side = { readonly label: string; readonly lines: readonly string[]; readonly onKeep: () => void };

type ConflictCardProps = {
  readonly title: string;
  readonly sub: string;
  readonly mine: Side;
  readonly theirs: Side;
  readonly words: Pick<QuestionnaireWords, "keepThis">;
};

/** Two versions with their times; the person must choose which one to keep. */
export function ConflictCard({ title, sub, mine, theirs, words }: ConflictCardProps) {
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
