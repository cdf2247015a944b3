"use client";

import { createContext, type FormEvent, type ReactNode, useActionState, useContext } from "react";
import type { SaveOutcome } from "@/lib/saving";
import type { ShownField } from "@/lib/view/fields/field-spec";
import { fill } from "@/lib/words/say";
import { outboxOf } from "../outbox/use-outbox";
import { useEarly } from "../ui/early";
import { Notice } from "../ui/notice";
import { useFieldSaving } from "./fields-context";
import { type FieldsAction, type FieldsFormState, seenName } from "./form-state";

const FormState = createContext<FieldsFormState>(null);

/** Provides the result of the last submission to fields of another form. */
export const PostedState = FormState.Provider;

type FieldsFormProps = {
  readonly action: FieldsAction;
  readonly firmId: string;
  readonly editable: boolean;
  readonly children: ReactNode;
  readonly className?: string;
};

/**
 * The form around fields. With JavaScript each field is saved automatically and there is no button; without it the form
 * is submitted to the action, which saves the changes by the same rules.
 */
export function FieldsForm({ action, firmId, editable, children, className = "" }: FieldsFormProps) {
  const { words, owner } = useFieldSaving();
  const [state, send] = useActionState(action, null);
  const id = useEarly();
  const flush = (event: FormEvent) => {
    event.preventDefault();
    void outboxOf(owner).flush();
  };
  return (
    <FormState.Provider value={state}>
      <form id={id} action={send} onSubmit={flush} data-queued="" autoComplete="off" noValidate className={className}>
        <input type="hidden" name="firmId" value={firmId} />
        {state === null ? null : <FormOutcome state={state} />}
        {children}
        {editable ? (
          <noscript>
            <button type="submit" className="button button-primary">
              {words.save}
            </button>
          </noscript>
        ) : null}
      </form>
    </FormState.Provider>
  );
}

function FormOutcome({ state }: { state: NonNullable<FieldsFormState> }) {
  const { words } = useFieldSaving();
  if (state.refused !== undefined) return <Notice tone="refused">{state.refused}</Notice>;
  const open = state.outcomes.some((outcome) => outcome.status !== "saved");
  if (open) return <Notice tone="refused">{words.formProblem}</Notice>;
  return <Notice tone="info">{state.outcomes.length === 0 ? words.formUnchanged : words.formSaved}</Notice>;
}

/** The result for a field, and the typed value, after a submission without JavaScript. */
export function usePosted(key: string): {
  readonly outcome: SaveOutcome | undefined;
  readonly typed: string | undefined;
} {
  const state = useContext(FormState);
  return { outcome: outcomeOf(state, key), typed: usePostedParts(key)?.[key] };
}

/** Whether the last submission without JavaScript left any of these fields unsaved. */
export function usePostAsks(fields: readonly ShownField[]): boolean {
  const state = useContext(FormState);
  if (state === null) return false;
  return state.refused !== undefined || fields.some(({ key }) => isNotSaved(outcomeOf(state, key)));
}

/** All typed values of a field that was not saved because it, or the whole form, was refused. */
export function usePostedParts(key: string): Readonly<Record<string, string>> | undefined {
  const state = useContext(FormState);
  const outcome = outcomeOf(state, key);
  const isRefused = outcome === undefined ? state?.refused !== undefined : outcome.status !== "saved";
  return isRefused ? state?.typed : undefined;
}

const isNotSaved = (outcome: SaveOutcome | undefined): boolean => outcome !== undefined && outcome.status !== "saved";

const outcomeOf = (state: FieldsFormState, key: string): SaveOutcome | undefined =>
  state?.outcomes.find((one) => one.key === key);

/** The hidden input with the rendered value of a field. */
export function Seen({ standing }: { standing: ShownField }) {
  const { key, value, base } = standing;
  return <input type="hidden" name={seenName(key)} value={JSON.stringify({ base, value })} />;
}

/** The message of a submission that did not save this field. */
export function PostedProblem({ recordKey, tell }: { recordKey: string; tell: (outcome: SaveOutcome) => string }) {
  const { outcome } = usePosted(recordKey);
  if (outcome === undefined || outcome.status === "saved") return null;
  return (
    <p role="alert" className="type-small mt-1 text-hot">
      {tell(outcome)}
    </p>
  );
}

/** An outcome in words: the reason, or the colleague's version. */
export function useTellOutcome(tell: (value: SaveOutcome & { status: "conflict" }) => string) {
  const { words } = useFieldSaving();
  return (outcome: SaveOutcome): string => {
    switch (outcome.status) {
      case "saved":
        return "";
      case "refused":
        return outcome.words ?? "";
      case "conflict":
        return fill(words.formConflict, {
          name: outcome.theirs.by ?? words.aColleague,
          theirs: tell(outcome) || words.nothing,
        });
    }
  };
}
