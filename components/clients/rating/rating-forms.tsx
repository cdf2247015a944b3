"use client";

import type { ComponentProps } from "react";
import { ActionForm } from "../../ui/action-form";
import { FormButton, FormMark } from "../../ui/form-fields";
import type { LeadingAction } from "../../ui/form-state";

type TickFormProps = {
  readonly action: LeadingAction;
  /** The subject of the action, as hidden fields. */
  readonly fields: Readonly<Record<string, string>>;
  readonly label: string;
  readonly look?: ComponentProps<typeof FormButton>["look"];
  /** Field name of the statement's checkbox. */
  readonly name: string;
  readonly statement: string;
  /** Shown if it was not ticked. */
  readonly missing: string;
};

/** A button for something that cannot be undone: it requires a ticked statement, which the server also checks. */
export const TickForm = ({ action, fields, label, look, name, statement, missing }: TickFormProps) => (
  <ActionForm action={action} hidden={fields} className="flex flex-col items-start gap-3">
    {({ faults }) => {
      const isUnticked = name in faults;
      return (
        <>
          <label className="flex min-h-11 items-start gap-2.5 py-2">
            <FormMark
              type="checkbox"
              name={name}
              value="yes"
              aria-invalid={isUnticked ? true : undefined}
              aria-describedby={isUnticked ? `${name}-missing` : undefined}
              className="mt-0.5 size-[18px] shrink-0 accent-ink"
            />
            {statement}
          </label>
          {isUnticked ? (
            <p id={`${name}-missing`} role="alert" className="type-small text-hot">
              {missing}
            </p>
          ) : null}
          <FormButton look={look}>{label}</FormButton>
        </>
      );
    }}
  </ActionForm>
);
