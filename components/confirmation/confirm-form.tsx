"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from "react";
import type { LevelQuestion } from "@/lib/view/fields/field-spec";
import { fill } from "@/lib/words/say";
import { useFields } from "../fields/fields-context";
import { PostedState } from "../fields/fields-form";
import type { FieldsFormState } from "../fields/form-state";
import { LevelCard } from "../fields/level-card";
import { SaveLine } from "../fields/save-line";
import { outboxOf } from "../outbox/use-outbox";
import { useEarly } from "../ui/early";
import { Notice } from "../ui/notice";

/** The result of a form submission: what was not saved, how many questions are open, or why nothing was submitted. */
export type ConfirmState =
  | (NonNullable<FieldsFormState> & {
      readonly saved?: true;
      readonly open?: number;
      readonly problem?: string;
    })
  | null;

type ConfirmFormProps = {
  readonly action: (previous: ConfirmState, form: FormData) => Promise<ConfirmState>;
  readonly token: string;
  readonly questions: readonly LevelQuestion[];
  readonly clear: string;
  readonly words: {
    readonly give: string;
    readonly giveNote: string;
    readonly giveAsIs: string;
    readonly stillOpen: string;
    readonly waitForSaving: string;
    readonly notReached: string;
    readonly foot: string;
    readonly save: string;
    readonly saved: string;
    readonly notSaved: string;
  };
};

/**
 * The customer's questions. With scripts each answer is saved automatically, and submitting waits until all are saved;
 * without them the same form saves and submits with its buttons.
 */
export function ConfirmForm({ action, token, questions, clear, words }: ConfirmFormProps) {
  const { saving } = useFields();
  const [answered, send] = useActionState(action, null);
  const [state, setState] = useState<ConfirmState>(null);
  const [pending, startGiving] = useTransition();
  const foot = useRef<HTMLDivElement>(null);
  const id = useEarly();
  const shown = state ?? answered;

  useEffect(() => {
    if (state !== null) foot.current?.scrollIntoView({ block: "nearest" });
  }, [state]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const form = event.currentTarget;
    startGiving(async () => {
      await outboxOf(saving.owner).flush();
      if (outboxOf(saving.owner).unsent().length > 0) {
        setState({ outcomes: [], typed: {}, problem: words.waitForSaving });
        return;
      }
      try {
        setState(await action(shown, new FormData(form, submitter)));
      } catch (error) {
        unstable_rethrow(error);
        setState({ outcomes: [], typed: {}, problem: words.notReached });
      }
    });
  };

  return (
    <PostedState value={shown}>
      <form id={id} action={send} onSubmit={onSubmit} autoComplete="off">
        <input type="hidden" name="token" value={token} />
        <div className="section py-2">
          {questions.map((question) => (
            <LevelCard key={question.key} question={question} clear={clear} disabled={false} />
          ))}
        </div>
        <div
          ref={foot}
          className="sticky bottom-0 -mx-5 mt-5 border-t border-line-2 bg-paper px-5 py-3 sm:static sm:mx-0 sm:border-0 sm:px-0"
        >
          <ReplyNotice state={shown} words={words} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <button
              type="submit"
              name="give"
              value={shown?.open ?? ""}
              className="button button-primary max-sm:min-h-12 max-sm:w-full"
              aria-disabled={pending}
            >
              {shown?.open === undefined ? words.give : words.giveAsIs}
            </button>
            <noscript>
              <button type="submit" className="button">
                {words.save}
              </button>
            </noscript>
            <SaveLine />
          </div>
        </div>
        <p className="type-small mt-2 text-ink-2">{words.giveNote}</p>
        <p className="type-small mt-2 text-ink-2">{words.foot}</p>
      </form>
    </PostedState>
  );
}

function ReplyNotice({ state, words }: { state: ConfirmState; words: ConfirmFormProps["words"] }) {
  const said = wordsOf(state, words);
  if (said === undefined) return null;
  return (
    <div className="mb-3">
      <Notice tone={said.tone} title={said.words} />
    </div>
  );
}

function wordsOf(state: ConfirmState, words: ConfirmFormProps["words"]) {
  if (state === null) return undefined;
  if (state.problem !== undefined) return { tone: "refused", words: state.problem } as const;
  if (state.open !== undefined) return { tone: "warn", words: fill(words.stillOpen, { n: state.open }) } as const;
  if (state.outcomes.some((outcome) => outcome.status !== "saved")) {
    return { tone: "refused", words: words.notSaved } as const;
  }
  return state.saved === true ? ({ tone: "info", words: words.saved } as const) : undefined;
}
