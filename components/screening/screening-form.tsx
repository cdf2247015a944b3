"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from "react";
import type { ScreeningQuestion } from "@/lib/view/screening/questions";
import { fill } from "@/lib/words/say";
import { PageLink } from "../shell/page-link";
import { limitId } from "../ui/described-by";
import LengthLimit from "../ui/length-limit";
import { Notice } from "../ui/notice";
import { ScreeningCard } from "./screening-card";
import { useScreeningDraft } from "./use-screening-draft";

/** The reply to a save that failed: why, and everything that was chosen. */
export type ScreeningState = {
  readonly problem: string;
  readonly typed: Readonly<Record<string, string>>;
  /** By field: the answer saved meanwhile in another tab, and the base revision for the next save. */
  readonly theirs?: Readonly<Record<string, string>>;
  readonly bases?: Readonly<Record<string, number>>;
} | null;

type ScreeningFormProps = {
  readonly action: (previous: ScreeningState, form: FormData) => Promise<ScreeningState>;
  readonly step: string;
  readonly questions: readonly ScreeningQuestion[];
  /** The saved values, by field. */
  readonly chosen: Readonly<Record<string, string>>;
  /** The revision of each value in `chosen`, by field. */
  readonly revisions: Readonly<Record<string, number>>;
  /** Marks the unanswered questions; set after a save that left some open. */
  readonly markOpen: boolean;
  /** An optional text field above the questions. */
  readonly text?: {
    readonly name: string;
    readonly label: string;
    readonly hint: string;
    readonly value: string;
  };
  readonly backHref?: string | undefined;
  readonly words: {
    readonly submit: string;
    readonly saving: string;
    readonly back: string;
    readonly stillOpen: string;
    readonly keptNote: string;
    readonly there: string;
    /** Message: unsaved choices were restored. */
    readonly draftBack: string;
    /** Message: the save did not reach the server. */
    readonly notSent: string;
  };
};

/** One page of the screening. A failed save keeps every choice, with and without scripts. */
export function ScreeningForm({
  action,
  step,
  questions,
  chosen,
  revisions,
  markOpen,
  text,
  backHref,
  words,
}: ScreeningFormProps) {
  // Without scripts the reply to the last save is in `answered`, with scripts in `state`.
  const [answered, send] = useActionState(action, null);
  const [state, setState] = useState<ScreeningState>(null);
  const [pending, startSaving] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const draft = useScreeningDraft(form, step, text === undefined ? chosen : { ...chosen, [text.name]: text.value });
  const shown = state ?? answered;
  const values = shown?.typed ?? chosen;

  useEffect(() => {
    if (shown !== null) form.current?.scrollIntoView({ block: "start" });
  }, [shown]);

  // Submitted by script: a form action would reset the form, and a network error would lead to an error page.
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    startSaving(async () => {
      try {
        setState(await action(shown, fields));
      } catch (error) {
        if (isLeading(error)) draft.end();
        unstable_rethrow(error);
        setState({ problem: words.notSent, typed: readTexts(fields) });
      }
    });
  };

  return (
    <form
      ref={form}
      action={send}
      onSubmit={onSubmit}
      onChange={draft.keep}
      data-queued=""
      autoComplete="off"
      className="flex scroll-mt-6 flex-col gap-4"
    >
      <input type="hidden" name="step" value={step} />
      {shown === null ? null : <Notice tone="refused">{shown.problem}</Notice>}
      {draft.isBack && shown === null ? <Notice tone="info">{words.draftBack}</Notice> : null}
      {text === undefined ? null : (
        <div className="section">
          <label htmlFor={text.name} className="type-h3 block">
            {text.label}
          </label>
          <p id={`${text.name}-hint`} className="type-small mt-0.5 text-ink-2">
            {text.hint}
          </p>
          <input
            id={text.name}
            name={text.name}
            defaultValue={values[text.name] ?? text.value}
            autoComplete="off"
            aria-describedby={`${text.name}-hint ${limitId(text.name)}`}
            className="field mt-1.5 max-w-[26rem]"
          />
          <LengthLimit of={text.name} max={60} text={values[text.name] ?? text.value} />
        </div>
      )}
      {questions.map((question) => (
        <ScreeningCard
          key={question.id}
          question={question}
          chosen={values[question.id] ?? ""}
          base={shown?.bases?.[question.id] ?? revisions[question.id] ?? 0}
          open={markOpen && (values[question.id] ?? "") === "" ? words.stillOpen : undefined}
          there={nameThere(question, shown?.theirs?.[question.id], words.there)}
        />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        {backHref === undefined ? null : (
          <PageLink href={backHref} className="button">
            {words.back}
          </PageLink>
        )}
        <button type="submit" className="button button-primary" aria-disabled={pending}>
          {pending ? words.saving : words.submit}
        </button>
        <p className="type-small max-w-[46ch] text-ink-2">{words.keptNote}</p>
      </div>
    </form>
  );
}

/** After a successful save the action redirects, which the framework reports as an error. */
const isLeading = (error: unknown): boolean =>
  error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");

function readTexts(fields: FormData): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of fields.entries()) {
    if (typeof value === "string") texts[name] = value;
  }
  return texts;
}

/** The other tab's answer in words. */
function nameThere(question: ScreeningQuestion, value: string | undefined, pattern: string): string | undefined {
  const option = question.options.find((each) => each.value === value);
  return option === undefined ? undefined : fill(pattern, { answer: option.label });
}
