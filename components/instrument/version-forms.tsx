"use client";

import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, FormMark, type Option } from "../ui/form-fields";
import type { FormAction, RefusalTexts } from "../ui/form-state";

type Common = {
  readonly action: FormAction;
  readonly hidden: Readonly<Record<string, string>>;
  readonly refusals: RefusalTexts;
  readonly submit: string;
};

type ConfirmProps = Common & {
  /** Sentences to be ticked before it is done, by the name of their field. */
  readonly confirm: readonly { readonly name: string; readonly words: string }[];
  readonly primary?: boolean;
};

/** One act that is confirmed in words first; the browser asks for the ticks, and so does the server. */
export const ConfirmForm = ({ action, hidden, confirm, refusals, submit, primary = false }: ConfirmProps) => (
  <ActionForm
    action={action}
    hidden={hidden}
    refusals={refusals}
    noValidate={false}
    className="flex flex-col items-start gap-3"
  >
    {confirm.map(({ name, words }) => (
      <label key={name} className="flex min-h-9 items-start gap-2.5">
        <FormMark type="checkbox" name={name} value="yes" required className="mt-1 size-4 shrink-0 accent-ink" />
        <span>{words}</span>
      </label>
    ))}
    <FormButton look={primary ? "primary" : undefined}>{submit}</FormButton>
  </ActionForm>
);

type ChooseProps = Common & {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly done: string;
};

/** The version that new assessments of a cohort start with. */
export const ChooseVersionForm = ({ label, options, value, submit, done, ...form }: ChooseProps) => (
  <ActionForm {...form} done={() => done} className="flex max-w-[32rem] flex-col items-start gap-3">
    <div className="w-full">
      <FormChoice id="version" name="version" label={label} value={value} options={options} />
    </div>
    <FormButton>{submit}</FormButton>
  </ActionForm>
);
