import type { ComponentProps } from "react";
import { ActionForm } from "./action-form";
import { FormButton } from "./form-fields";

type PressFormProps<T> = Omit<ComponentProps<typeof ActionForm<T>>, "children"> & {
  readonly label: string;
  /** The label with what it is about, for who does not see the lines beside it. */
  readonly named?: string;
  readonly look?: ComponentProps<typeof FormButton>["look"];
  readonly children?: React.ReactNode;
};

/** One button with what it is about, and what became of the press. */
export const PressForm = <T,>({ label, named, look, children, className = PRESS, ...form }: PressFormProps<T>) => (
  <ActionForm {...form} className={className}>
    {children}
    <FormButton look={look} aria-label={named}>
      {label}
    </FormButton>
  </ActionForm>
);

const PRESS = "flex flex-col items-start gap-3";
