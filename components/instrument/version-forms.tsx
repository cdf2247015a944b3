"use client";

import { useActionState } from "react";
import { type FormAction, type RefusalSaid, refusalOf, typedOf } from "../cycle/form-state";
import { SelectField } from "../ui/field";
import { KeptForm, Mark } from "../ui/kept-form";
import { Notice } from "../ui/notice";

type Common = {
  readonly action: FormAction;
  readonly hidden: Readonly<Record<string, string>>;
  readonly refusals: RefusalSaid;
  readonly submit: string;
};

const Hidden = ({ values }: { values: Readonly<Record<string, string>> }) =>
  Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);

type ConfirmProps = Common & {
  /** Sentences to be ticked before it is done, by the name of their field. */
  readonly confirm: readonly { readonly name: string; readonly words: string }[];
  readonly primary?: boolean;
};

/** One act that is confirmed in words first; the browser asks for the ticks, and so does the server. */
export function ConfirmForm({ action, hidden, confirm, refusals, submit, primary = false }: ConfirmProps) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col items-start gap-3">
      <Hidden values={hidden} />
      {confirm.map(({ name, words }) => (
        <label key={name} className="flex min-h-9 items-start gap-2.5">
          <Mark type="checkbox" name={name} value="yes" required className="mt-1 size-4 shrink-0 accent-ink" />
          <span>{words}</span>
        </label>
      ))}
      <div aria-live="polite">{refused === undefined ? null : <Notice tone="refused">{refused}</Notice>}</div>
      <button type="submit" className={`button ${primary ? "button-primary" : ""}`} aria-disabled={busy}>
        {submit}
      </button>
    </KeptForm>
  );
}

type ChooseProps = Common & {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly done: string;
};

/** The version that new assessments of a cohort start with. */
export function ChooseVersionForm({ action, hidden, label, options, value, refusals, submit, done }: ChooseProps) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex max-w-[32rem] flex-col items-start gap-3">
      <Hidden values={hidden} />
      <div className="w-full">
        <SelectField id="version" name="version" label={label} defaultValue={state?.typed.version ?? value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </SelectField>
      </div>
      <div aria-live="polite">
        {refused === undefined ? null : <Notice tone="refused">{refused}</Notice>}
        {state?.outcome.status === "done" ? <Notice tone="info">{done}</Notice> : null}
      </div>
      <button type="submit" className="button" aria-disabled={busy}>
        {submit}
      </button>
    </KeptForm>
  );
}
