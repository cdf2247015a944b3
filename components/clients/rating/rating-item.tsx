"use client";

import { useActionState, useId } from "react";
import type { RatingOption } from "@/lib/view/clients/rating-sheet";
import type { Clock } from "@/lib/view/questionnaire/card";
import type { UnsentRatingWords } from "@/lib/words";
import { limitId } from "../../ui/described-by";
import { useEarly } from "../../ui/early";
import { type FormAction, type FormState, refusalOf } from "../../ui/form-state";
import LengthLimit from "../../ui/length-limit";
import { useJudged } from "./judged";
import { RatingDecision } from "./rating-decision";
import { type KeptRated, NOTE_MAX, useRated, waitingWords } from "./use-rated";

type RatingItemWords = Readonly<
  Record<"addNote" | "between" | "cannotJudge" | "evidenceSeen" | "note" | "save" | "chooseFirst" | "chooseOne", string>
>;

/** The owner of the judgements, their endpoint, and the texts of the browser's queue. */
type RatingQueueAt = {
  readonly owner: string;
  readonly target: string;
  readonly clock: Clock;
  readonly words: UnsentRatingWords;
};

type RatingItemProps = {
  readonly action: FormAction;
  readonly firmId: string;
  readonly ratingId: string;
  readonly item: string;
  readonly count: string;
  readonly question: string;
  readonly hint: string;
  readonly options: readonly RatingOption[];
  /** The stored value: a level, "none" for "cannot judge", or nothing. */
  readonly kept: KeptRated;
  readonly queue: RatingQueueAt;
  readonly words: RatingItemWords;
};

/**
 * One item of a rating: with JavaScript each change goes through the browser's queue, which survives reloads and lost
 * connections; without it the item is a separate form with a button.
 */
export function RatingItem(props: RatingItemProps) {
  const { action, item, count, question, hint, options, kept, queue, words } = props;
  const [state, send] = useActionState(action, null);
  const rated = useRated({ ...queue, item, kept: postedOr(kept, state), locale: queue.clock.locale });
  const id = useId();
  useEarly(item);
  useJudged(item, rated.value.choice !== "");
  return (
    <form
      id={item}
      action={send}
      onSubmit={(event) => event.preventDefault()}
      data-rating={queue.target}
      className="section scroll-mt-4"
      autoComplete="off"
      noValidate
    >
      <input type="hidden" name="firmId" value={props.firmId} />
      <input type="hidden" name="ratingId" value={props.ratingId} />
      <input type="hidden" name="item" value={item} />
      <fieldset className="min-w-0" aria-describedby={`${id}-hint`}>
        <legend className="contents">
          <span className="type-small text-ink-2">{count}</span>
          <span className="type-question mt-1 block">{question}</span>
        </legend>
        <p id={`${id}-hint`} className="type-small mt-1 mb-3 text-ink-2">
          {hint}
        </p>
        <Options
          id={id}
          options={options}
          chosen={rated.value.choice}
          onChoose={(choice) => rated.change({ choice })}
          words={words}
        />
      </fieldset>
      <label className="type-small mt-3 flex min-h-11 items-center gap-2.5">
        <input
          type="checkbox"
          name="evidenceSeen"
          value="yes"
          checked={rated.value.evidenceSeen}
          onChange={(event) => rated.change({ evidenceSeen: event.currentTarget.checked })}
          className="size-[18px] shrink-0 accent-ink"
        />
        {words.evidenceSeen}
      </label>
      <details open={kept.note !== "" || state !== null}>
        <summary className="link type-small inline-flex min-h-11 items-center">{words.addNote}</summary>
        <label className="type-small mt-1 block" htmlFor={`${id}-note`}>
          {words.note}
        </label>
        <textarea
          id={`${id}-note`}
          name="note"
          rows={2}
          value={rated.value.note}
          aria-describedby={limitId(`${id}-note`)}
          onChange={(event) => rated.change({ note: event.currentTarget.value })}
          className="field mt-1"
        />
        <LengthLimit of={`${id}-note`} max={NOTE_MAX} text={rated.value.note} />
      </details>
      <div className="mt-2 flex min-h-8 flex-wrap items-center gap-3">
        <noscript>
          <button type="submit" className="button button-compact">
            {words.save}
          </button>
        </noscript>
        <ItemState rated={rated} state={state} queue={queue} words={words} />
      </div>
      {rated.entry?.undecided == null ? null : (
        <RatingDecision owner={queue.owner} entry={rated.entry} clock={queue.clock} words={queue.words} />
      )}
    </form>
  );
}

/** A refused form without scripts shows the submitted value again. */
const postedOr = (kept: KeptRated, state: FormState): KeptRated =>
  state === null || state.outcome.status === "done"
    ? kept
    : {
        revision: kept.revision,
        choice: state.typed.choice ?? "",
        evidenceSeen: "evidenceSeen" in state.typed,
        note: state.typed.note ?? "",
      };

type ItemStateProps = Pick<RatingItemProps, "queue" | "words"> & {
  readonly rated: ReturnType<typeof useRated>;
  /** The result of the form without JavaScript. */
  readonly state: FormState;
};

/** Whether the latest judgement is saved, waits, or lacks its level. "Saved" only after the server has confirmed it. */
function ItemState({ rated, state, queue, words }: ItemStateProps) {
  const { tone, text } = repliesOf({ rated, state, queue, words });
  return (
    <p role="status" data-save={tone} className={`type-small inline-flex items-start gap-1.5 ${TONES[tone]}`}>
      {tone === "warn" ? <Waits /> : null}
      <span>{text}</span>
    </p>
  );
}

const TONES = { quiet: "text-ink-2", warn: "font-medium text-warn", hot: "text-hot" } as const;

function repliesOf({ rated, state, queue, words }: ItemStateProps): {
  tone: keyof typeof TONES;
  text: string;
} {
  switch (rated.state) {
    case "waiting": {
      const waits = waitingWords(rated.line);
      return { tone: waits === "saving" ? "quiet" : "warn", text: queue.words[waits] };
    }
    case "undecided":
      return { tone: "quiet", text: "" };
    case "loose":
      return { tone: "quiet", text: words.chooseFirst };
    case "saved":
      return { tone: "quiet", text: queue.words.saved };
    case "kept": {
      const refused = refusalOf(state) ?? (state?.outcome.status === "invalid" ? words.chooseOne : undefined);
      if (refused !== undefined) return { tone: "hot", text: refused };
      return { tone: "quiet", text: state?.outcome.status === "done" ? queue.words.saved : "" };
    }
  }
}

/** A clock face, so that the state does not rely on colour. */
function Waits() {
  return (
    <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true" className="mt-1 shrink-0">
      <path
        d="M7 1.75a5.25 5.25 0 1 0 0 10.5 5.25 5.25 0 0 0 0-10.5zM7 4v3.25L9 8.5"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.75}
      />
    </svg>
  );
}

type OptionsProps = {
  readonly id: string;
  readonly options: readonly RatingOption[];
  readonly chosen: string;
  readonly onChoose: (choice: string) => void;
  readonly words: RatingItemWords;
};

const OPTION =
  "flex cursor-pointer items-center gap-3 rounded-option border border-line-2 bg-surface px-4 transition-colors duration-100 hover:bg-sunken has-checked:border-ink has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent";

/** Sentences in separate rows, the steps between two of them side by side, and "cannot judge" at the end. */
function Options({ id, options, chosen, onChoose, words }: OptionsProps) {
  const last = { value: "none", text: words.cannotJudge, isSentence: true };
  const radio = { id, chosen, onChoose };
  return (
    <div className="flex flex-col gap-2">
      {groupsOf(options).map((group) => {
        const [first] = group;
        if (first === undefined) return null;
        if (first.isSentence)
          return (
            <label key={first.value} htmlFor={`${id}-${first.value}`} className={`${OPTION} min-h-12 py-2.5`}>
              <Radio {...radio} option={first} />
              <span className="type-answer min-w-0">{first.text}</span>
            </label>
          );
        return (
          <div key={first.value} className="grid gap-2 sm:grid-cols-3" role="presentation">
            {group.map((option) => (
              <label key={option.value} htmlFor={`${id}-${option.value}`} className={`${OPTION} min-h-11 py-1.5`}>
                <Radio {...radio} option={option} />
                <span className="type-small min-w-0 text-ink-2">
                  <span className="sr-only">{`${words.between}: `}</span>
                  {option.text}
                </span>
              </label>
            ))}
          </div>
        );
      })}
      <label htmlFor={`${id}-none`} className={`${OPTION} mt-1 min-h-11 py-1.5 sm:self-start`}>
        <Radio {...radio} option={last} />
        <span className="type-small">{last.text}</span>
      </label>
    </div>
  );
}

function groupsOf(options: readonly RatingOption[]): readonly (readonly RatingOption[])[] {
  const groups: RatingOption[][] = [];
  for (const option of options) {
    const current = groups.at(-1);
    if (!option.isSentence && current?.[0]?.isSentence === false) current.push(option);
    else groups.push([option]);
  }
  return groups;
}

type RadioProps = Pick<OptionsProps, "id" | "chosen" | "onChoose"> & { readonly option: RatingOption };

/** A ring, with a dot if chosen, so that the state does not rely on colour. */
function Radio({ id, option, chosen, onChoose }: RadioProps) {
  return (
    <input
      type="radio"
      id={`${id}-${option.value}`}
      name="choice"
      value={option.value}
      checked={option.value === chosen}
      onChange={() => onChoose(option.value)}
      className="size-[18px] shrink-0 appearance-none rounded-full border-[1.5px] border-line-strong bg-surface outline-none checked:border-2 checked:border-ink checked:bg-ink checked:bg-clip-content checked:p-[3px]"
    />
  );
}
