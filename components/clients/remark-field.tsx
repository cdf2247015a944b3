"use client";

import { useActionState, useId } from "react";
import { readRemark } from "@/lib/clients";
import type { Json } from "@/lib/saving";
import type { Clock } from "@/lib/view/questionnaire/card";
import type { UnsentRatingWords } from "@/lib/words";
import { placeOf } from "../outbox/entries";
import { outboxOf, useOutbox } from "../outbox/use-outbox";
import { limitId } from "../ui/described-by";
import { useEarly } from "../ui/early";
import { type FormAction, refusalOf } from "../ui/form-state";
import LengthLimit from "../ui/length-limit";
import { useTooLong } from "../ui/too-long";
import { RatingDecision } from "./rating/rating-decision";
import { NOTE_MAX, waitingWords } from "./rating/use-rated";

type RemarkWords = Readonly<Record<"remark" | "saveRemark", string>>;

type RemarkFieldProps = {
  readonly action: FormAction;
  readonly fields: Readonly<Record<string, string>>;
  readonly item: string;
  readonly kept: { readonly text: string; readonly revision: number };
  readonly queue: {
    readonly owner: string;
    readonly target: string;
    readonly clock: Clock;
    readonly words: UnsentRatingWords;
  };
  readonly words: RemarkWords;
};

/**
 * A reviewer's remark on one item: saved while typing through the browser's queue, without JavaScript by its button.
 */
export function RemarkField({ action, fields, item, kept, queue, words }: RemarkFieldProps) {
  const [state, send] = useActionState(action, null);
  const { owner, target, clock } = queue;
  const { entries, saved: known, line } = useOutbox(owner);
  const tooLong = useTooLong();
  const id = useId();
  const form = useEarly(`remark-${item}`);
  const place = placeOf(target, item);
  const [entry, saved] = [entries.get(place), known.get(place)];
  const stands = standing(saved, kept);
  const failed = state !== null && state.outcome.status !== "done";
  const text =
    readRemark(entry?.value) ?? (failed && saved === undefined ? state.typed.text : undefined) ?? stands.text;

  function change(typed: string): void {
    const now = outboxOf(owner).getSnapshot();
    const { revision } = standing(now.saved.get(place), kept);
    const page = `${location.pathname}${location.search}#${item}`;
    const made = { target, key: item, value: { text: typed }, locale: clock.locale, base: revision, page };
    outboxOf(owner).change(made, tooLong(typed, NOTE_MAX));
  }

  const waits = entry === undefined || entry.undecided !== null ? undefined : waitingWords(line);
  const refused = saved === undefined ? refusalOf(state) : undefined;
  const isSaved = saved !== undefined || state?.outcome.status === "done";
  const said =
    waits === undefined ? (refused ?? (isSaved && entry === undefined ? queue.words.saved : "")) : queue.words[waits];
  const tone =
    refused !== undefined
      ? "text-hot"
      : waits === undefined || waits === "saving"
        ? "text-ink-2"
        : "font-medium text-warn";
  return (
    <form
      id={form}
      action={send}
      onSubmit={(event) => event.preventDefault()}
      data-rating={target}
      data-item={item}
      className="mt-3 flex max-w-[44rem] flex-col gap-1.5"
      autoComplete="off"
      noValidate
    >
      {Object.entries({ ...fields, item, base: String(kept.revision) }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor={id} className="type-small font-medium">
        {words.remark}
      </label>
      <textarea
        id={id}
        name="text"
        rows={2}
        value={text}
        aria-describedby={limitId(id)}
        onChange={(event) => change(event.currentTarget.value)}
        className="field"
      />
      <LengthLimit of={id} max={NOTE_MAX} text={text} />
      <noscript>
        <button type="submit" className="button button-compact">
          {words.saveRemark}
        </button>
      </noscript>
      <p role="status" className={`type-small ${tone}`}>
        {said}
      </p>
      {entry === undefined || entry.undecided === null ? null : (
        <RatingDecision owner={owner} entry={entry} clock={clock} words={queue.words} />
      )}
    </form>
  );
}

type Stands = { readonly text: string; readonly revision: number };

function standing(saved: { readonly value: Json; readonly revision: number } | undefined, kept: Stands): Stands {
  const text = saved === undefined || saved.revision < kept.revision ? undefined : readRemark(saved.value);
  return saved === undefined || text === undefined ? kept : { text, revision: saved.revision };
}
