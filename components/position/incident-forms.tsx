"use client";

import { useActionState } from "react";
import type { Option } from "../records/record-fields";
import { SelectField, TextField } from "../ui/field";
import { KeptForm } from "../ui/kept-form";
import { Notice } from "../ui/notice";

/** What became of recording or removing an incident, and what was typed where it was refused. */
export type IncidentState = {
  readonly words?: string;
  readonly refused?: string;
  readonly dateProblem?: string;
  readonly typed?: Readonly<Record<string, string>>;
} | null;
type FormAction = (previous: IncidentState, form: FormData) => Promise<IncidentState>;
type Ids = { readonly firmId: string; readonly linkId: string; readonly incidentId: string };

const Hidden = ({ firmId, linkId, incidentId }: Ids) => (
  <>
    <input type="hidden" name="firmId" value={firmId} />
    <input type="hidden" name="linkId" value={linkId} />
    <input type="hidden" name="incidentId" value={incidentId} />
  </>
);

type IncidentFormProps = {
  readonly action: FormAction;
  /** The incident's id is made with the page: sent twice, it is recorded once. */
  readonly ids: Ids;
  readonly kinds: readonly Option[];
  readonly words: Readonly<Record<"incidentKind" | "incidentDate" | "incidentNote" | "incidentAdd", string>>;
};

/** One dispute, penalty or lost order. */
export function IncidentForm({ action, ids, kinds, words }: IncidentFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const typed = state?.typed ?? {};
  return (
    // A new id after each recorded one, and fresh fields with it.
    <KeptForm typed={state?.typed} action={send} key={ids.incidentId} className="flex flex-col gap-4">
      <Hidden {...ids} />
      <Answer state={state} />
      <div className="grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,2fr)]">
        <SelectField id="incident-kind" name="kind" label={words.incidentKind} defaultValue={typed.kind}>
          {kinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <TextField
          id="incident-date"
          name="date"
          type="date"
          label={words.incidentDate}
          defaultValue={typed.date}
          error={state?.dateProblem}
          required
        />
        <TextField
          id="incident-note"
          name="note"
          label={words.incidentNote}
          defaultValue={typed.note}
          maxLength={200}
          autoComplete="off"
        />
      </div>
      <button type="submit" className="button self-start" aria-disabled={busy}>
        {words.incidentAdd}
      </button>
    </KeptForm>
  );
}

type RemoveProps = {
  readonly action: FormAction;
  readonly ids: Ids;
  /** The revision it was shown at. */
  readonly base: number;
  readonly label: string;
  /** What is removed, for who does not see the line. */
  readonly name: string;
};

/** Takes one incident out of the list; its history stays. */
export function RemoveIncidentForm({ action, ids, base, label, name }: RemoveProps) {
  const [state, send, busy] = useActionState(action, null);
  return (
    <KeptForm typed={state?.typed} action={send} className="print:hidden">
      <Hidden {...ids} />
      <input type="hidden" name="base" value={base} />
      <button type="submit" className="link min-h-6" aria-label={`${label}: ${name}`} aria-disabled={busy}>
        {label}
      </button>
      <Answer state={state} />
    </KeptForm>
  );
}

function Answer({ state }: { state: IncidentState }) {
  if (state?.refused !== undefined) return <Notice tone="refused">{state.refused}</Notice>;
  return state?.words === undefined ? null : <Notice tone="info">{state.words}</Notice>;
}
