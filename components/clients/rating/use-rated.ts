import { useState } from "react";
import { type Rated, readRated } from "@/lib/clients";
import { type Entry, type Json, sameJson } from "@/lib/saving";
import { type LineState, placeOf } from "../../outbox/entries";
import { outboxOf, useOutbox } from "../../outbox/use-outbox";
import { useTooLong } from "../../ui/too-long";

/** Maximum length of a note or a remark, as on the server. */
export const NOTE_MAX = 2000;

export type KeptRated = Rated & { readonly revision: number };

type At = {
  readonly owner: string;
  readonly target: string;
  readonly item: string;
  /** The value rendered with the page; revision 0: never judged. */
  readonly kept: KeptRated;
  readonly locale: string;
};

/** The state of the latest judgement of an item; "loose": the level is missing, so it is not sent. */
type RatedState = "kept" | "loose" | "saved" | "waiting" | "undecided";

/** One item of a draft: the latest judgement, saved or queued, and how to change it. */
export function useRated(input: At) {
  const { owner, target, item, kept, locale } = input;
  const snapshot = useOutbox(owner);
  const tooLong = useTooLong();
  const place = placeOf(target, item);
  const [loose, setLoose] = useState<Rated>();
  const entry = snapshot.entries.get(place);
  const saved = snapshot.saved.get(place);
  const stands = standing(saved, kept);
  const value = readRated(entry?.value) ?? (stands.choice === "" ? (loose ?? stands) : stands);

  function change(said: Partial<Rated>): void {
    const now = outboxOf(owner).getSnapshot();
    const before = standing(now.saved.get(place), kept);
    const current = readRated(now.entries.get(place)?.value) ?? (before.choice === "" ? (loose ?? before) : before);
    const next = { ...plain(current), ...said };
    if (next.choice === "") {
      setLoose(next);
      return;
    }
    if (sameJson(next, plain(current))) return;
    const page = `${location.pathname}${location.search}#${item}`;
    const made = { target, key: item, value: next, locale, base: before.revision, page };
    outboxOf(owner).change(made, tooLong(next.note, NOTE_MAX));
  }

  return { value, change, entry, line: snapshot.line, state: stateOf(entry, saved !== undefined, value, loose) };
}

function stateOf(entry: Entry | undefined, isSaved: boolean, value: Rated, loose: Rated | undefined): RatedState {
  if (entry !== undefined) return entry.undecided === null ? "waiting" : "undecided";
  if (value.choice === "" && loose !== undefined) return "loose";
  return isSaved ? "saved" : "kept";
}

function standing(saved: { readonly value: Json; readonly revision: number } | undefined, kept: KeptRated): KeptRated {
  const read = saved === undefined || saved.revision < kept.revision ? undefined : readRated(saved.value);
  return saved === undefined || read === undefined ? kept : { ...read, revision: saved.revision };
}

const plain = ({ choice, evidenceSeen, note }: Rated): Rated => ({ choice, evidenceSeen, note });

/** Number of judgements of a draft that are not saved yet, for any reason. */
export function countUnsaved(entries: ReadonlyMap<string, Entry>, target: string): number {
  return [...entries.values()].filter((entry) => entry.target === target).length;
}

/** The message for queued changes, by connection state. */
export function waitingWords(line: LineState): "saving" | "offline" | "failed" | "slowed" | "signedOut" {
  switch (line) {
    case "resting":
    case "saving":
      return "saving";
    case "signed-out":
      return "signedOut";
    case "offline":
    case "failed":
    case "slowed":
      return line;
  }
}
