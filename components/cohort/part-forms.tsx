"use client";

import { useActionState } from "react";
import { type LeadingAction, type RefusalSaid, refusalOf, typedOf } from "../cycle/form-state";
import { SelectField, TextField } from "../ui/field";
import { KeptForm } from "../ui/kept-form";
import { Notice } from "../ui/notice";

type MakePartProps = {
  readonly action: LeadingAction;
  readonly cohortId: string;
  /** Of the cohort that this form makes, however often it is sent. */
  readonly id: string;
  readonly words: Readonly<Record<"nameEn" | "nameZh" | "liaison" | "makePart" | "nameMissing", string>>;
  readonly refusals: RefusalSaid;
};

/** A new cohort below this one. */
export function MakePart({ action, cohortId, id, words, refusals }: MakePartProps) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  const invalid = state?.outcome.status === "invalid";
  const typed = state?.typed ?? {};
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-4" noValidate>
      <input type="hidden" name="parentId" value={cohortId} />
      <input type="hidden" name="id" value={id} />
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      {invalid ? <Notice tone="refused" title={words.nameMissing} /> : null}
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField id="part-en" name="nameEn" label={words.nameEn} maxLength={120} defaultValue={typed.nameEn ?? ""} />
        <TextField id="part-zh" name="nameZh" label={words.nameZh} maxLength={120} defaultValue={typed.nameZh ?? ""} />
        <TextField
          id="part-liaison"
          name="liaison"
          label={words.liaison}
          maxLength={80}
          defaultValue={typed.liaison ?? ""}
        />
      </div>
      <div>
        <button type="submit" className="button" aria-disabled={busy}>
          {words.makePart}
        </button>
      </div>
    </KeptForm>
  );
}

type MovePartProps = {
  readonly action: LeadingAction;
  readonly cohortId: string;
  readonly parentId: string;
  readonly targets: readonly { readonly value: string; readonly label: string }[];
  readonly words: Readonly<Record<"moveTo" | "move", string>>;
  readonly refusals: RefusalSaid;
};

/** Another place in the tree. */
export function MovePart({ action, cohortId, parentId, targets, words, refusals }: MovePartProps) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-4">
      <input type="hidden" name="cohortId" value={cohortId} />
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      <div className="flex flex-wrap items-end gap-3">
        <SelectField id="move-to" name="parentId" label={words.moveTo} defaultValue={state?.typed.parentId ?? parentId}>
          {targets.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <button type="submit" className="button" aria-disabled={busy}>
          {words.move}
        </button>
      </div>
    </KeptForm>
  );
}
