"use client";

import type { Entry, Json } from "@/lib/saving";
import { fill } from "@/lib/words/say";
import { clockIn, useFields } from "./fields-context";

type DecisionCardProps = {
  readonly entry: Entry | undefined;
  /** The name of the field, shown with both versions. */
  readonly name: string;
  /** Describes a value in words. */
  readonly tell: (value: Json) => string;
};

/** Below a field whose change waits for a decision: both versions with their authors, or why it was refused. */
export function DecisionCard({ entry, name, tell }: DecisionCardProps) {
  const { saving, decide } = useFields();
  if (entry?.undecided == null) return null;
  const { words, timeZone } = saving;
  const { undecided, key } = entry;
  if (undecided.status === "refused") {
    return (
      <div role="alert" className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <p className="type-small text-hot">
          <span className="font-semibold">{words.notSaved}</span> {undecided.words}
        </p>
        <span className="flex gap-3">
          <button type="button" className="link type-small min-h-6" onClick={() => decide(key, "mine")}>
            {words.tryAgain}
          </button>
          <button type="button" className="link type-small min-h-6" onClick={() => decide(key, "theirs")}>
            {words.takeBack}
          </button>
        </span>
      </div>
    );
  }
  const by = undecided.theirs.by ?? words.aColleague;
  return (
    <div role="alert" className="mt-3 rounded-section border border-hot bg-surface p-4">
      <p className="type-h3">
        {fill(words.changedBy, { name: by, time: clockIn(timeZone, undecided.theirs.savedAt) })}
      </p>
      <p className="type-small mt-1 text-ink-2">
        {name}. {words.oneVersion}
      </p>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        <Version
          title={fill(words.yours, { time: clockIn(timeZone, entry.madeAt) })}
          value={tell(entry.value) || words.nothing}
          keep={words.keepThis}
          onKeep={() => decide(key, "mine")}
        />
        <Version
          title={fill(words.theirs, { name: by, time: clockIn(timeZone, undecided.theirs.savedAt) })}
          value={tell(undecided.theirs.value) || words.nothing}
          keep={words.keepThis}
          onKeep={() => decide(key, "theirs")}
        />
      </div>
    </div>
  );
}

type VersionProps = {
  readonly title: string;
  readonly value: string;
  readonly keep: string;
  readonly onKeep: () => void;
};

function Version({ title, value, keep, onKeep }: VersionProps) {
  return (
    <div className="rounded-inner border border-line-strong p-3">
      <p className="type-caption text-ink-3">{title}</p>
      <p className="type-answer mt-1 font-medium">{value}</p>
      <button type="button" className="button button-compact mt-3" onClick={onKeep}>
        {keep}
      </button>
    </div>
  );
}
