"use client";

import { type FormEvent, startTransition, useActionState, useId, useRef, useState } from "react";
import { type FormAction, type RefusalSaid, refusalOf } from "../cycle/form-state";
import { useEarly } from "../ui/early";
import { useJudged } from "./judged";

export type RatingOption = {
  /** "1", "1.5" … "5". */
  readonly value: string;
  readonly text: string;
  /** A sentence of the questionnaire; else a place between two of them. */
  readonly isSentence: boolean;
};

export type RatingItemWords = Readonly<
  Record<
    | "addNote"
    | "between"
    | "cannotJudge"
    | "evidenceSeen"
    | "note"
    | "save"
    | "saved"
    | "saving"
    | "chooseFirst"
    | "chooseOne",
    string
  >
>;

type RatingItemProps = {
  readonly action: FormAction;
  readonly firmId: string;
  readonly ratingId: string;
  readonly item: string;
  readonly count: string;
  readonly question: string;
  readonly hint: string;
  readonly options: readonly RatingOption[];
  /** What is kept so far: a level, "none" for "cannot judge", or nothing. */
  readonly kept: { readonly choice: string; readonly evidenceSeen: boolean; readonly note: string };
  readonly words: RatingItemWords;
  readonly refusals: RefusalSaid;
};

/** One item of a rating, a form of its own: with JavaScript each change is saved at once, without it by its button. */
export function RatingItem(props: RatingItemProps) {
  const { action, item, count, question, hint, options, kept, words, refusals } = props;
  const [state, send, busy] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEarly(item);
  useJudged(item, state?.outcome.status === "done");
  const [waits, setWaits] = useState(false);
  const sentNote = useRef(kept.note);
  const saveNow = () => {
    if (form.current === null) return;
    if (new FormData(form.current).has("choice")) form.current.requestSubmit();
    else setWaits(true);
  };
  const saveNote = (note: string) => {
    const failed = state !== null && state.outcome.status !== "done";
    if (failed || note !== sentNote.current) saveNow();
  };
  // sent past the form's own action, which would put the fields back to what they were
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    sentNote.current = String(data.get("note") ?? "");
    setWaits(false);
    startTransition(() => send(data));
  };
  const said = busy ? words.saving : state?.outcome.status === "done" ? words.saved : "";
  const refused = refusalOf(state, refusals) ?? (state?.outcome.status === "invalid" ? words.chooseOne : undefined);
  return (
    <form
      ref={form}
      id={item}
      action={send}
      onSubmit={submit}
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
        <Options id={id} options={options} chosen={kept.choice} onChange={saveNow} words={words} />
      </fieldset>
      <label className="type-small mt-3 flex min-h-11 items-center gap-2.5">
        <input
          type="checkbox"
          name="evidenceSeen"
          value="yes"
          defaultChecked={kept.evidenceSeen}
          onChange={saveNow}
          className="size-[18px] shrink-0 accent-ink"
        />
        {words.evidenceSeen}
      </label>
      <details open={kept.note !== ""}>
        <summary className="link type-small inline-flex min-h-11 items-center">{words.addNote}</summary>
        <label className="type-small mt-1 block" htmlFor={`${id}-note`}>
          {words.note}
        </label>
        <textarea
          id={`${id}-note`}
          name="note"
          rows={2}
          maxLength={2000}
          defaultValue={kept.note}
          onBlur={(event) => saveNote(event.currentTarget.value)}
          className="field mt-1"
        />
      </details>
      <div className="mt-2 flex min-h-8 flex-wrap items-center gap-3">
        <noscript>
          <button type="submit" className="button button-compact">
            {words.save}
          </button>
        </noscript>
        <p role="status" className={`type-small ${refused === undefined ? "text-ink-2" : "text-hot"}`}>
          {waits ? words.chooseFirst : (refused ?? said)}
        </p>
      </div>
    </form>
  );
}

type OptionsProps = {
  readonly id: string;
  readonly options: readonly RatingOption[];
  readonly chosen: string;
  readonly onChange: () => void;
  readonly words: RatingItemWords;
};

const OPTION =
  "flex cursor-pointer items-center gap-3 rounded-option border border-line-2 bg-surface px-4 transition-colors duration-100 hover:bg-sunken has-checked:border-ink has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent";

/** Sentences in rows of their own, the places between two of them side by side, and "cannot judge" at the end. */
function Options({ id, options, chosen, onChange, words }: OptionsProps) {
  const last = { value: "none", text: words.cannotJudge, isSentence: true };
  const radio = { id, chosen, onChange };
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

type RadioProps = Pick<OptionsProps, "id" | "chosen" | "onChange"> & { readonly option: RatingOption };

/** A ring, and a dot when chosen: the mark does not rest on colour. */
function Radio({ id, option, chosen, onChange }: RadioProps) {
  return (
    <input
      type="radio"
      id={`${id}-${option.value}`}
      name="choice"
      value={option.value}
      defaultChecked={option.value === chosen}
      onChange={onChange}
      className="size-[18px] shrink-0 appearance-none rounded-full border-[1.5px] border-line-strong bg-surface outline-none checked:border-2 checked:border-ink checked:bg-ink checked:bg-clip-content checked:p-[3px]"
    />
  );
}
