"use client";

import type { Json } from "@/lib/saving";
import type { LevelOption, LevelQuestion } from "@/lib/view/fields/field-spec";
import { DecisionCard } from "./decision-card";
import { useFields } from "./fields-context";
import { PostedProblem, Seen, usePosted, useTellOutcome } from "./fields-form";

type LevelCardProps = { readonly question: LevelQuestion; readonly clear: string; readonly disabled: boolean };

/**
 * A question about a business relationship as a group of radio buttons that is saved automatically; also works without
 * scripts.
 */
export function LevelCard({ question: asked, clear, disabled }: LevelCardProps) {
  const { find, save } = useFields();
  const { key, place, question, hint, options } = asked;
  const { value, entry } = find(asked);
  const { typed } = usePosted(key);
  const id = key.replaceAll(":", "-");
  const tell = (level: Json) => options.find((option) => option.value === level)?.label ?? "";
  const tellOutcome = useTellOutcome((outcome) => tell(outcome.theirs.value));
  return (
    <fieldset
      id={id}
      disabled={disabled}
      className="min-w-0 scroll-mt-20 border-t border-line py-5 first:border-t-0 print:break-inside-avoid"
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      <legend className="float-left mb-3 w-full">
        <span className="type-caption flex justify-between gap-4 text-ink-3">{place}</span>
        <span className="type-answer mt-0.5 block font-semibold">{question}</span>
      </legend>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="type-small clear-both mb-3 max-w-[70ch] text-ink-2">
          {hint}
        </p>
      )}
      <Seen standing={asked} />
      <LevelSteps
        name={key}
        options={options}
        value={typed === undefined ? value : Number(typed)}
        onChoose={(level) => save(asked, level)}
      />
      {value === null || disabled ? null : (
        <button type="button" className="link type-small mt-2 min-h-6 print:hidden" onClick={() => save(asked, null)}>
          {clear}
        </button>
      )}
      <PostedProblem recordKey={key} tell={tellOutcome} />
      <DecisionCard entry={entry} name={question} tell={tell} />
    </fieldset>
  );
}

type LevelStepsProps = {
  readonly name: string;
  readonly options: readonly LevelOption[];
  readonly value: Json;
  readonly onChoose: (level: number) => void;
};

/** Steps from low to high: side by side if there is room, below each other on a phone. */
export function LevelSteps({ name, options, value, onChoose }: LevelStepsProps) {
  return (
    <div className="clear-both grid gap-2 sm:grid-cols-5">
      {options.map(({ value: level, label, quiet = false }) => (
        <label
          key={level}
          className={`type-small flex items-center gap-2.5 rounded-option border px-3 py-2 hover:bg-sunken has-checked:border-ink has-checked:bg-accent-soft has-checked:outline-1 has-checked:outline-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-disabled:cursor-default sm:flex-col sm:items-start sm:gap-1.5 ${
            quiet ? "min-h-11 border-line-2 text-ink-2 sm:min-h-0" : "min-h-11 border-line-strong"
          }`}
        >
          <input
            type="radio"
            name={name}
            value={level}
            checked={value === level}
            onChange={() => onChoose(level)}
            className="size-4 shrink-0 accent-ink outline-none"
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
