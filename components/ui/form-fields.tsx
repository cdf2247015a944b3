"use client";

import type { ComponentProps } from "react";
import { useFormAnswer } from "./action-form";
import { SelectField, TextAreaField, TextField } from "./field";

/** The message for a wrong field: one for every error, one by error code, or a function of the code and its values. */
type Wrong = string | Readonly<Record<string, string>> | ((...fault: readonly string[]) => string | undefined);

type Asked = {
  readonly name: string;
  readonly value?: string | number | undefined;
  readonly wrong?: Wrong | undefined;
  /** An error already found in the browser. */
  readonly error?: string | undefined;
};

/** The props of a field of an `ActionForm`, with its value and error. */
function useField<P extends Asked>({ value = "", wrong, error, ...field }: P) {
  const { typed, faults, refusals } = useFormAnswer();
  const { name } = field;
  const fault = faults[name];
  const found = fault && wrongInWords(wrong, fault);
  return { ...field, defaultValue: typed?.[name] ?? value, error: error ?? refusals[name] ?? found };
}

function wrongInWords(wrong: Wrong | undefined, fault: readonly string[]): string | undefined {
  if (typeof wrong === "function") return wrong(...fault);
  return typeof wrong === "object" ? wrong[fault[0] ?? ""] : wrong;
}

type Own<P> = Asked & Omit<P, keyof Asked | "defaultValue">;

export const FormText = (field: Own<ComponentProps<typeof TextField>>) => <TextField {...useField(field)} />;

export const FormTextArea = (field: Own<ComponentProps<typeof TextAreaField>>) => (
  <TextAreaField {...useField(field)} />
);

export type Option = { readonly value: string; readonly label: string; readonly lang?: string };

type ChoiceProps = Own<ComponentProps<typeof SelectField>> & { readonly options: readonly Option[] };

/** A select of an `ActionForm`; the children are shown above the options. */
export const FormChoice = ({ options, children, ...choice }: ChoiceProps) => (
  <SelectField {...useField(choice)}>
    {children}
    {options.map(({ label, ...option }) => (
      <option key={option.value} {...option}>
        {label}
      </option>
    ))}
  </SelectField>
);

type MarkProps = Omit<ComponentProps<"input">, "type" | "defaultChecked"> & {
  readonly type: "checkbox" | "radio";
  readonly name: string;
  readonly value: string;
  /** Whether it is checked initially. */
  readonly on?: boolean;
};

/** A tick box or radio button; it keeps the submitted state, also without scripts. */
export function FormMark({ on = false, ...input }: MarkProps) {
  const { typed } = useFormAnswer();
  const isMarked = typed === undefined ? on : (typed[input.name]?.split("\n").includes(input.value) ?? false);
  return <input {...input} defaultChecked={isMarked} />;
}

type ButtonProps = ComponentProps<"button"> & {
  readonly look?: "primary" | "compact" | "plain" | "link" | undefined;
};

export function FormButton({ look, className = "", ...button }: ButtonProps) {
  const { busy } = useFormAnswer();
  const looks = look === "link" ? "link min-h-6" : look ? `button button-${look}` : "button";
  return <button type="submit" className={`${looks} ${className}`} aria-disabled={busy} {...button} />;
}
