"use client";

import type { Json } from "@/lib/saving";
import type { LevelOption, ShownField } from "@/lib/view/fields/field-spec";
import { isObject } from "@/lib/view/fields/values";
import { DecisionCard } from "../fields/decision-card";
import { useFields } from "../fields/fields-context";
import { PostedProblem, Seen, usePostedParts, useTellOutcome } from "../fields/fields-form";
import { LevelSteps } from "../fields/level-card";

/** One context condition: its state, then its effect on upgrading. Both form one field. */
export type ContextQuestion = ShownField & {
  readonly name: string;
  readonly question: string;
  readonly hint?: string | undefined;
  readonly states: readonly LevelOption[];
};

type ContextCardProps = {
  readonly question: ContextQuestion;
  readonly effectQuestion: string;
  readonly effects: readonly LevelOption[];
  readonly disabled: boolean;
};

export function ContextCard({ question: asked, effectQuestion, effects, disabled }: ContextCardProps) {
  const { find, save } = useFields();
  const { key, name, question, hint, states } = asked;
  const { value, entry } = find(asked);
  const typed = usePostedParts(key);
  const part = (which: "state" | "effect"): Json =>
    typed?.[`${key}:${which}`] === undefined ? partOf(value, which) : Number(typed[`${key}:${which}`]);
  const id = key.replaceAll(":", "-");
  const tell = (both: Json) =>
    [
      states.find((option) => option.value === partOf(both, "state"))?.label,
      effects.find((option) => option.value === partOf(both, "effect"))?.label,
    ]
      .filter((words) => words !== undefined)
      .join("; ");
  const tellOutcome = useTellOutcome((outcome) => tell(outcome.theirs.value));
  const choose = (which: "state" | "effect", level: number) => {
    const now = { state: partOf(value, "state"), effect: partOf(value, "effect") };
    save(asked, { ...now, [which]: level });
  };
  return (
    <div id={id} className="scroll-mt-20 border-t border-line py-6 first:border-t-0 print:break-inside-avoid">
      <Seen standing={asked} />
      <fieldset
        disabled={disabled}
        className="min-w-0"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      >
        <legend className="float-left mb-3 w-full">
          <span className="type-caption block text-ink-3">{name}</span>
          <span className="type-answer mt-0.5 block font-semibold">{question}</span>
        </legend>
        {hint === undefined ? null : (
          <p id={`${id}-hint`} className="type-small clear-both mb-3 text-ink-2">
            {hint}
          </p>
        )}
        <LevelSteps
          name={`${key}:state`}
          options={states}
          value={part("state")}
          onChoose={(level) => choose("state", level)}
        />
      </fieldset>
      <fieldset disabled={disabled} className="mt-4 min-w-0">
        <legend className="type-small float-left mb-2 w-full font-semibold">{effectQuestion}</legend>
        <LevelSteps
          name={`${key}:effect`}
          options={effects}
          value={part("effect")}
          onChoose={(level) => choose("effect", level)}
        />
      </fieldset>
      <PostedProblem recordKey={key} tell={tellOutcome} />
      <DecisionCard entry={entry} name={name} tell={tell} />
    </div>
  );
}

const partOf = (value: Json, which: "state" | "effect"): Json => (isObject(value) ? (value[which] ?? null) : null);
