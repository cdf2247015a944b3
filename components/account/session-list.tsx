type SessionListProps = {
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    /** When it started, and when it was last used. */
    readonly times: readonly string[];
    readonly isHere: boolean;
    readonly endLabel: string;
  }[];
  readonly end: (form: FormData) => Promise<void>;
  readonly words: Readonly<Record<"here" | "end", string>>;
};

/** The browsers that are signed in; all except this one can be signed out here. */
export function SessionList({ sessions, end, words }: SessionListProps) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {sessions.map(({ id, device, times, isHere, endLabel }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
          <div className="min-w-0">
            <p className="break-words">
              {device}
              {isHere ? <span className="type-small ml-2 text-ink-2">{words.here}</span> : null}
            </p>
            {times.map((time) => (
              <p key={time} className="type-small text-ink-2">
                {time}
              </p>
            ))}
          </div>
          {isHere ? null : (
            <form action={end}>
              <input type="hidden" name="id" value={id} />
              <button type="submit" className="button" aria-label={endLabel}>
                {words.end}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
