"use client";

import { type ReactNode, useId } from "react";
import type { PlanFieldSpec } from "@/lib/view/plan/form-values";
import type { planReplies } from "@/lib/view/plan/replies";
import { fill } from "@/lib/words/say";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, FormText, FormTextArea } from "../ui/form-fields";
import type { FormAction, TypedTexts } from "../ui/form-state";
import { Notice } from "../ui/notice";

/** What was done, and its details; a conflict includes who changed it meanwhile and the current values, by field. */
export type PlanDone =
  | { readonly did: "saved" | "taken" | "setAside"; readonly title: string }
  | { readonly did: "moved"; readonly title: string; readonly state: string }
  | {
      readonly did: "conflict";
      readonly name: string;
      readonly time: string;
      readonly revision: number;
      readonly now: Readonly<Record<string, string>>;
    };

export type PlanAction = FormAction<PlanDone>;

/** Reply messages of a form; `{title}`, `{state}`, `{name}`, `{time}` and `{value}` are filled in here. */
type PlanReplies = ReturnType<typeof planReplies>;

type FormProps = {
  readonly action: PlanAction;
  readonly hidden: Readonly<Record<string, string>>;
  readonly fields: readonly PlanFieldSpec[];
  readonly submit: string;
  /** Accessible name of the button if several forms of a page have the same label. */
  readonly submitName?: string | undefined;
  readonly primary?: boolean;
  readonly said: PlanReplies;
  readonly children?: ReactNode;
};

/**
 * A form of the plan. Keeps the typed text after a refusal; in a conflict it shows both versions, and the next press
 * overwrites the current one.
 */
export const PlanForm = ({
  action,
  hidden,
  fields,
  submit,
  submitName,
  primary = false,
  said,
  children,
}: FormProps) => (
  <ActionForm
    action={action}
    hidden={({ value }) => (value?.did === "conflict" ? { ...hidden, base: value.revision } : hidden)}
    invalid={said.invalid}
    done={(value) => planDone(value, said)}
    waits={({ did }) => did === "conflict"}
    className="flex flex-col gap-4"
  >
    {({ value, typed = {} }) => (
      <>
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
          {fields.map((field) => (
            <div key={field.name} className={field.narrow === true ? "" : "sm:col-span-2"}>
              <PlanField
                field={field}
                wrong={field.wrong ?? said.fieldWrong}
                now={value?.did === "conflict" ? nowSaid(field, value.now[field.name], typed, said) : undefined}
              />
            </div>
          ))}
        </div>
        {children}
        <div>
          <FormButton look={primary ? "primary" : undefined} aria-label={submitName}>
            {submit}
          </FormButton>
        </div>
      </>
    )}
  </ActionForm>
);

/** The current value of a field if it differs from the typed one; an option by its label, never by its id. */
function nowSaid({ name, options }: PlanFieldSpec, now: string | undefined, typed: TypedTexts, said: PlanReplies) {
  if (now === undefined || now === typed[name]) return undefined;
  const label = options === undefined ? now : (options.find(({ value }) => value === now)?.label ?? "—");
  return fill(said.conflictNow, { value: label === "" ? said.emptyValue : label });
}

type FieldProps = {
  readonly field: PlanFieldSpec;
  readonly wrong: string;
  readonly now: string | undefined;
};

function PlanField({ field, wrong, now }: FieldProps) {
  const { name, label, value, maxLength, max, options = [] } = field;
  const hint =
    now === undefined ? (
      field.hint
    ) : (
      <>
        {field.hint} <strong className="font-semibold whitespace-pre-wrap text-ink">{now}</strong>
      </>
    );
  const common = { id: useId(), name, label, value, hint, wrong };
  switch (field.kind) {
    case "area":
      return <FormTextArea {...common} rows={4} maxLength={maxLength} />;
    case "select":
      return <FormChoice {...common} options={options} />;
    case "number":
      return <FormText {...common} inputMode="decimal" maxLength={maxLength} />;
    default:
      return <FormText {...common} type={field.kind} maxLength={maxLength} max={max} />;
  }
}

/** The message for what was done or, in a conflict, who changed it meanwhile. */
function planDone(value: PlanDone, said: PlanReplies): ReactNode {
  switch (value.did) {
    case "conflict":
      return (
        <Notice tone="refused" title={fill(said.conflictTitle, { name: value.name, time: value.time })}>
          {said.conflictText}
        </Notice>
      );
    case "moved":
      return fill(said.moved, { title: value.title, state: value.state });
    default:
      return fill(said[value.did], { title: value.title });
  }
}

type ButtonFormProps = {
  /** Buttons elsewhere on the page refer to the form by this id. */
  readonly id?: string;
  readonly action: PlanAction;
  readonly hidden: Readonly<Record<string, string>>;
  readonly said: PlanReplies;
  readonly className?: string;
  readonly children?: ReactNode;
};

/**
 * A form that has only buttons. Its message is inside the form, so that it stays when the pressed button disappears.
 */
export const ButtonForm = ({ said, className = "", ...form }: ButtonFormProps) => (
  <ActionForm
    {...form}
    isList
    invalid={said.invalid}
    done={(value) =>
      value.did === "saved" ? (
        <span role="status" className="sr-only">
          {said.saved}
        </span>
      ) : (
        planDone(value, said)
      )
    }
    className={`flex flex-col gap-3 ${className}`}
  />
);
