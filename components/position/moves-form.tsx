"use client";

import { useActionState } from "react";
import type { Option } from "../records/record-fields";
import { SelectField, TextField } from "../ui/field";
import { KeptForm } from "../ui/kept-form";
import { Notice } from "../ui/notice";

type Typed = Readonly<Record<string, string>>;
export type MoveState = {
  readonly words?: string;
  readonly refused?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly typed?: Typed;
} | null;
export type FiguresState = MoveState;
type FormAction = (previous: MoveState, form: FormData) => Promise<MoveState>;

type MoveFormProps = {
  readonly action: FormAction;
  readonly firmId: string;
  readonly eventId: string;
  readonly moves: readonly Option[];
  readonly kinds: readonly Option[];
  readonly words: Readonly<
    Record<"move" | "kind" | "date" | "what" | "whatHint" | "chosen" | "byChoice" | "forced" | "add", string>
  >;
};

/** One move: direction, kind, day, what happened; a step down also asks whether it was chosen. */
export function MoveForm({ action, firmId, eventId, moves, kinds, words }: MoveFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const typed = state?.typed ?? {};
  return (
    // A new id after each recorded move, and fresh fields with it.
    <KeptForm typed={state?.typed} action={send} key={eventId} className="flex flex-col gap-4">
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="eventId" value={eventId} />
      <Answer state={state} />
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Choice id="move" label={words.move} options={moves} value={typed.move} />
        <Choice id="upgrading" label={words.kind} options={kinds} value={typed.upgrading} />
        <TextField
          id="move-date"
          name="date"
          type="date"
          label={words.date}
          defaultValue={typed.date}
          error={state?.fields?.date}
          required
        />
        <Choice
          id="chosen"
          label={words.chosen}
          options={[
            { value: "choice", label: words.byChoice },
            { value: "forced", label: words.forced },
          ]}
          value={typed.chosen}
        />
      </div>
      <TextField
        id="move-title"
        name="title"
        label={words.what}
        hint={words.whatHint}
        defaultValue={typed.title}
        error={state?.fields?.title}
        maxLength={200}
        required
      />
      <div>
        <button type="submit" className="button" aria-disabled={busy}>
          {words.add}
        </button>
      </div>
    </KeptForm>
  );
}

function Choice({
  id,
  label,
  options,
  value,
}: {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | undefined;
}) {
  return (
    <SelectField id={`move-${id}`} name={id} label={label} defaultValue={value}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </SelectField>
  );
}

/** Takes one move out of the list. */
export function RemoveMoveForm({
  action,
  firmId,
  eventId,
  base,
  label,
  name,
}: {
  readonly action: FormAction;
  readonly firmId: string;
  readonly eventId: string;
  readonly base: number;
  readonly label: string;
  readonly name: string;
}) {
  const [state, send, busy] = useActionState(action, null);
  return (
    <KeptForm typed={state?.typed} action={send}>
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="base" value={base} />
      <button type="submit" className="link min-h-6" aria-label={`${label}: ${name}`} aria-disabled={busy}>
        {label}
      </button>
      <Answer state={state} />
    </KeptForm>
  );
}

export type MoveFigure = {
  readonly figure: string;
  readonly name: string;
  /** What is known of it already. */
  readonly hint?: string | undefined;
  readonly value: string;
  readonly change: string;
  /** What the page was rendered with, and its revision. */
  readonly seen: string;
  readonly base: number;
};

/** The figures of a cycle, typed as a table and saved together. */
export function FiguresForm({
  action,
  firmId,
  assessmentId,
  rows,
  words,
}: {
  readonly action: FormAction;
  readonly firmId: string;
  readonly assessmentId: string;
  readonly rows: readonly MoveFigure[];
  readonly words: Readonly<Record<"value" | "change" | "save", string>>;
}) {
  const [state, send, busy] = useActionState(action, null);
  const typed = state?.typed ?? {};
  return (
    <KeptForm typed={state?.typed} action={send} className="flex flex-col gap-4">
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <Answer state={state} />
      {rows.map((row) => (
        <fieldset key={row.figure} className="grid items-start gap-4 border-t border-line pt-4 sm:grid-cols-2">
          <legend className="type-h3 float-left mb-2 w-full sm:col-span-2">{row.name}</legend>
          {row.hint === undefined ? null : <p className="type-small -mt-2 text-ink-2 sm:col-span-2">{row.hint}</p>}
          <input type="hidden" name={`${row.figure}:seen`} value={row.seen} />
          <input type="hidden" name={`${row.figure}:base`} value={row.base} />
          {(["value", "change"] as const).map((part) => (
            <TextField
              key={part}
              id={`${row.figure}-${part}`}
              name={`${row.figure}:${part}`}
              label={words[part]}
              defaultValue={typed[`${row.figure}:${part}`] ?? row[part]}
              error={state?.fields?.[`${row.figure}:${part}`]}
              inputMode="decimal"
              maxLength={20}
            />
          ))}
        </fieldset>
      ))}
      <div>
        <button type="submit" className="button" aria-disabled={busy}>
          {words.save}
        </button>
      </div>
    </KeptForm>
  );
}

function Answer({ state }: { state: MoveState }) {
  if (state?.refused !== undefined) return <Notice tone="refused">{state.refused}</Notice>;
  return state?.words === undefined ? null : <Notice tone="info">{state.words}</Notice>;
}
