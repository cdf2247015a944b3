"use client";

import { useEffect, useRef, useState } from "react";
import type { Clock } from "@/lib/view/questionnaire/card";
import { clockTime } from "@/lib/view/time/clock";
import type { QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import type { OutboxState } from "./entries";
import { outboxOf, useOutbox } from "./use-outbox";

type SaveTone = "quiet" | "saving" | "saved" | "warn" | "hot";
type SaveLine = { readonly tone: SaveTone; readonly text: string };

type Saying = {
  readonly words: QuestionnaireWords;
  readonly clock: Clock;
  /** True for "All answers saved" (the page), false for "Saved" (the card). */
  readonly all?: boolean;
  /** Shown until something is saved on this page. */
  readonly savedAt?: string | null;
};

/** The saving state in words. It is "Saved" only if nothing is queued. */
function saveLine(snapshot: OutboxState, { words, clock, all = false, savedAt = null }: Saying): SaveLine {
  const entries = [...snapshot.entries.values()];
  const waiting = entries.filter((entry) => entry.undecided === null).length;
  if (entries.some((entry) => entry.undecided?.status === "refused")) return { tone: "hot", text: words.refused };
  switch (snapshot.line) {
    case "offline":
      return { tone: "warn", text: waiting > 0 ? fill(words.offline, { n: waiting }) : words.offlineNone };
    case "failed":
      return { tone: "hot", text: fill(words.notSaved, { n: waiting }) };
    case "slowed":
      return { tone: "warn", text: fill(words.slowed, { n: waiting }) };
    case "signed-out":
      return { tone: "hot", text: words.signedOut };
    case "saving":
    case "resting":
      break;
  }
  if (waiting > 0) return { tone: "saving", text: words.saving };
  if (entries.length > 0) return { tone: "hot", text: fill(words.decisionWaits, { n: entries.length }) };
  const last = snapshot.lastSavedAt ?? savedAt;
  if (last === null) return { tone: "quiet", text: "" };
  const time = clockTime(last, clock, new Date());
  if (snapshot.caughtUp > 0) return { tone: "saved", text: fill(words.backOnline, { n: snapshot.caughtUp, time }) };
  return { tone: "saved", text: fill(all ? words.allSaved : words.saved, { time }) };
}

const TONES: Readonly<Record<SaveTone, string>> = {
  quiet: "",
  saving: "text-ink-2",
  saved: "text-ink-2",
  warn: "text-warn font-medium",
  hot: "text-hot font-medium",
};

type SaveStateProps = Saying & { readonly owner: string };

/** The saving state beside the input: symbol, words, time. `SaveAnnouncer` announces it to screen readers. */
export function SaveState({ owner, ...saying }: SaveStateProps) {
  const { words } = saying;
  const snapshot = useOutbox(owner);
  const { tone, text } = saveLine(snapshot, saying);
  return (
    <span className={`type-small inline-flex flex-wrap items-center gap-x-1.5 ${TONES[tone]}`} data-save={tone}>
      {text === "" ? null : <Mark tone={tone} />}
      <span>{text}</span>
      {snapshot.line === "failed" ? (
        <button type="button" className="link min-h-[24px]" onClick={() => void outboxOf(owner).flush()}>
          {words.tryAgain}
        </button>
      ) : null}
    </span>
  );
}

function Mark({ tone }: { tone: SaveTone }) {
  const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.75 };
  return (
    <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
      {tone === "saved" ? <path d="M2.5 7.5 5.5 10.5 11.5 3.5" {...line} /> : null}
      {tone === "saving" ? <path d="M7 2a5 5 0 1 0 5 5" {...line} /> : null}
      {tone === "warn" ? <path d="M7 1.75a5.25 5.25 0 1 0 0 10.5 5.25 5.25 0 0 0 0-10.5zM7 4v4.5" {...line} /> : null}
      {tone === "hot" ? <path d="M7 2 12.5 12h-11z" {...line} /> : null}
    </svg>
  );
}

const ANNOUNCE_EVERY_MS = 5_000;

/** Announces the saving state at most once in five seconds, so that it does not interrupt quick answers. */
export function SaveAnnouncer({ owner, words, clock }: SaveStateProps) {
  const { text } = saveLine(useOutbox(owner), { words, clock });
  const [spoken, setSpoken] = useState("");
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + ANNOUNCE_EVERY_MS - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setSpoken(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {spoken}
    </p>
  );
}
