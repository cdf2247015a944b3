"use client";

import type { ComponentProps } from "react";
import { useFormAnswer } from "./action-form";
import { SelectField, TextAreaField, TextField } from "./field";

/** What is said of a wrong field: the same of every fault, or by the code of the fault and what its words name. */
type Wrong = string | ((...fault: readonly string[]) => string | undefined);

type Asked = {
  readonly name: string;
  /** What stands in it before anything was sent. */
  readonly value?: string | number | undefined;
  readonly wrong?: Wrong | undefined;
  /** What the browser has found wrong already. */
  readonly error?: string | undefined;
};

/** The properties of a field of an `ActionForm`, with what stands in it and what was wrong with it. */
function useField<P extends Asked>({ value = "", wrong, error, ...field }: P) {
  const { typed, faults, refusals } = useFormAnswer();
  const { name } = field;
  const fault = faults[name];
  const found = fault && (typeof wrong === "function" ? wrong(...fault) : wrong);
  return { ...field, defaultValue: typed?.[name] ?? value, error: error ?? refusals[name] ?? found };
}

type Own<P> = Asked & Omit<P, keyof Asked | "defaultValue">;

/** A line of an `ActionForm`. */
export const FormText = (field: Own<ComponentProps<typeof TextField>>) => <TextField {...useField(field)} />;

/** Several lines. */
export const FormTextArea = (field: Own<ComponentProps<typeof TextAreaField>>) => (
  <TextAreaField {...useField(field)} />
);

export type Option = { readonly value: string; readonly label: string; readonly lang?: string };

type ChoiceProps = Own<ComponentProps<typeof SelectField>> & { readonly options: readonly Option[] };

/** One of some options; what stands in it stands above them. */
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
  /** Whether it is marked before anything was sent. */
  readonly on?: boolean;
};

/** A box or a dot; it comes back as it was sent, also without scripts. */
export function FormMark({ on = false, ...input }: MarkProps) {
  const { typed } = useFormAnswer();
  const isMarked = typed === undefined ? on : (typed[input.name]?.split("\n").includes(input.value) ?? false);
  return <input {...input} defaultChecked={isMarked} />;
}

type ButtonProps = ComponentProps<"button"> & {
  readonly look?: "primary" | "compact" | "plain" | "link" | undefined;
};

/** Sends the form it stands in. */
export function FormButton({ look, className = "", ...button }: ButtonProps) {
  const { busy } = useFormAnswer();
  const looks = look === "link" ? "link min-h-6" : look ? `button button-${look}` : "button";
  return <button type="submit" className={`${looks} ${className}`} aria-disabled={busy} {...button} />;
}
