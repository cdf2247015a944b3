import type { ComponentProps } from "react";
import { ActionForm } from "./action-form";
import { FormButton, FormMark } from "./form-fields";
import type { FormAction } from "./form-state";

type PressFormProps<T> = Omit<ComponentProps<typeof ActionForm<T>>, "children"> & {
  readonly label: string;
  /** The label including its object, for screen readers. */
  readonly named?: string;
  readonly look?: ComponentProps<typeof FormButton>["look"];
  readonly children?: React.ReactNode;
};

/** One button with a description, and the outcome of the press. */
export const PressForm = <T,>({ label, named, look, children, className = PRESS, ...form }: PressFormProps<T>) => (
  <ActionForm {...form} className={className}>
    {children}
    <FormButton look={look} aria-label={named}>
      {label}
    </FormButton>
  </ActionForm>
);

const PRESS = "flex flex-col items-start gap-3";

type ConfirmProps = {
  readonly action: FormAction;
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
  /** Statements that must be ticked first, by field name. */
  readonly confirm: readonly { readonly name: string; readonly words: string }[];
  readonly primary?: boolean;
};

/** One action that must be confirmed by ticks; the browser and the server both check them. */
export const ConfirmForm = ({ action, hidden, confirm, submit, primary = false }: ConfirmProps) => (
  <ActionForm action={action} hidden={hidden} noValidate={false} className="flex flex-col items-start gap-3">
    {confirm.map(({ name, words }) => (
      <label key={name} className="flex min-h-9 items-start gap-2.5">
        <FormMark type="checkbox" name={name} value="yes" required className="mt-1 size-4 shrink-0 accent-ink" />
        <span>{words}</span>
      </label>
    ))}
    <FormButton look={primary ? "primary" : undefined}>{submit}</FormButton>
  </ActionForm>
);
