"use client";

import { type ReactNode, useActionState, useId } from "react";
import { fill } from "@/lib/i18n/say";
import type { PlanFieldSpec } from "@/lib/view/plan/form-values";
import { type FormAction, type FormState, type RefusalSaid, refusalOf, typedOf } from "../cycle/form-state";
import { SelectField, TextAreaField, TextField } from "../ui/field";
import { KeptForm } from "../ui/kept-form";
import { useIsLatest } from "../ui/latest";
import { Notice } from "../ui/notice";

/** What was done, with what names it; a conflict carries who was faster and what stands now, field by field. */
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

/** Sentences a form answers with; `{title}`, `{state}`, `{name}`, `{time}` and `{value}` are filled here. */
export type PlanSaid = Readonly<
  Record<
    | "saved"
    | "taken"
    | "setAside"
    | "moved"
    | "invalid"
    | "fieldWrong"
    | "conflictTitle"
    | "conflictText"
    | "conflictNow"
    | "emptyValue",
    string
  >
>;

type FormProps = {
  readonly action: PlanAction;
  readonly hidden: Readonly<Record<string, string>>;
  readonly fields: readonly PlanFieldSpec[];
  readonly submit: string;
  readonly primary?: boolean;
  readonly said: PlanSaid;
  readonly refusals: RefusalSaid;
  readonly children?: ReactNode;
};

/**
 * A form of the plan. What was typed stays after a refusal; in a conflict the next press is made knowing what stands now,
 * and both are shown.
 */
export function PlanForm({ action, hidden, fields, submit, primary = false, said, refusals, children }: FormProps) {
  const [state, send, busy] = useActionState(action, null);
  const conflict = conflictOf(state);
  const wrong = state?.outcome.status === "invalid" ? state.outcome.fields : {};
  const isLatest = useIsLatest(state);
  const waits = conflict !== undefined || typedOf(state) !== undefined;
  const typed = waits ? (state?.typed ?? {}) : {};
  const base = conflict === undefined ? hidden : { ...hidden, base: String(conflict.revision) };
  return (
    <KeptForm typed={waits ? typed : undefined} action={send} className="flex flex-col gap-4" noValidate>
      {Object.entries(base).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isLatest || waits ? <PlanNotice state={state} said={said} refusals={refusals} /> : null}
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        {fields.map((field) => (
          <div key={field.name} className={field.narrow === true ? "" : "sm:col-span-2"}>
            <PlanField
              field={field}
              typed={typed[field.name]}
              error={field.name in wrong ? (field.wrong ?? said.fieldWrong) : undefined}
              now={conflict === undefined ? undefined : nowSaid(field, conflict.now[field.name], typed, said)}
            />
          </div>
        ))}
      </div>
      {children}
      <div>
        <button type="submit" className={`button ${primary ? "button-primary" : ""}`} aria-disabled={busy}>
          {submit}
        </button>
      </div>
    </KeptForm>
  );
}

function conflictOf(state: FormState<PlanDone>) {
  if (state?.outcome.status !== "done") return undefined;
  const { value } = state.outcome;
  return value.did === "conflict" ? value : undefined;
}

type Typed = Readonly<Record<string, string>>;

/** What stands in a field now where it differs from what was typed; a choice by its label, never by its id. */
function nowSaid({ name, options }: PlanFieldSpec, now: string | undefined, typed: Typed, said: PlanSaid) {
  if (now === undefined || now === typed[name]) return undefined;
  const label = options === undefined ? now : (options.find(({ value }) => value === now)?.label ?? "—");
  return fill(said.conflictNow, { value: label === "" ? said.emptyValue : label });
}

type FieldProps = {
  readonly field: PlanFieldSpec;
  readonly typed: string | undefined;
  readonly error: string | undefined;
  readonly now: string | undefined;
};

function PlanField({ field, typed, error, now }: FieldProps) {
  const id = useId();
  const value = typed ?? field.value;
  const hint =
    now === undefined ? (
      field.hint
    ) : (
      <>
        {field.hint} <strong className="font-semibold whitespace-pre-wrap text-ink">{now}</strong>
      </>
    );
  const common = { id, name: field.name, label: field.label, hint, error };
  switch (field.kind) {
    case "area":
      return <TextAreaField {...common} rows={4} maxLength={field.maxLength} defaultValue={value} />;
    case "select":
      return (
        <SelectField {...common} defaultValue={value}>
          {(field.options ?? []).map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </SelectField>
      );
    case "number":
      return <TextField {...common} inputMode="decimal" maxLength={field.maxLength} defaultValue={value} />;
    default:
      return (
        <TextField {...common} type={field.kind} maxLength={field.maxLength} max={field.max} defaultValue={value} />
      );
  }
}

type NoticeProps = {
  readonly state: FormState<PlanDone>;
  readonly said: PlanSaid;
  readonly refusals: RefusalSaid;
};

export function PlanNotice({ state, said, refusals }: NoticeProps) {
  const refused = refusalOf(state, refusals);
  if (refused !== undefined) return <Notice tone="refused" title={refused} />;
  if (state?.outcome.status === "invalid") return <Notice tone="refused" title={said.invalid} />;
  if (state?.outcome.status !== "done") return null;
  const { value } = state.outcome;
  switch (value.did) {
    case "conflict":
      return (
        <Notice tone="refused" title={fill(said.conflictTitle, { name: value.name, time: value.time })}>
          {said.conflictText}
        </Notice>
      );
    case "moved":
      return <Notice tone="info" title={fill(said.moved, { title: value.title, state: value.state })} />;
    default:
      return <Notice tone="info" title={fill(said[value.did], { title: value.title })} />;
  }
}

type ButtonFormProps = {
  /** Buttons elsewhere on the page belong to it by this id. */
  readonly id?: string;
  readonly action: PlanAction;
  readonly hidden: Readonly<Record<string, string>>;
  readonly said: PlanSaid;
  readonly refusals: RefusalSaid;
  readonly className?: string;
  readonly children?: ReactNode;
};

/** A form of buttons alone: what was done is said in it, also when the pressed button is gone. */
export function ButtonForm({ id, action, hidden, said, refusals, className = "", children }: ButtonFormProps) {
  const [state, send] = useActionState(action, null);
  const isLatest = useIsLatest(state);
  return (
    <form id={id} action={send} className={`flex flex-col gap-3 ${className}`}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state?.outcome.status === "done" && state.outcome.value.did === "saved" ? (
        <span role="status" className="sr-only">
          {said.saved}
        </span>
      ) : isLatest ? (
        <PlanNotice state={state} said={said} refusals={refusals} />
      ) : null}
      {children}
    </form>
  );
}
