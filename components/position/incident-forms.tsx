"use client";

import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, FormText, type Option } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { PressForm } from "../ui/press-form";

type IncidentFormProps = {
  readonly action: FormAction;
  /** The incident's id is created with the page, so that a form sent twice records it once. */
  readonly ids: Readonly<Record<"firmId" | "linkId" | "incidentId", string>>;
  readonly kinds: readonly Option[];
  readonly words: Readonly<
    Record<"incidentKind" | "incidentDate" | "dateMissing" | "incidentNote" | "incidentAdd" | "incidentAdded", string>
  >;
};

/** Records one dispute, penalty or lost order. */
export const IncidentForm = ({ action, ids, kinds, words }: IncidentFormProps) => (
  <ActionForm
    action={action}
    hidden={ids}
    done={() => <Notice tone="info">{words.incidentAdded}</Notice>}
    noValidate={false}
    className="flex flex-col gap-4"
  >
    <div className="grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,2fr)]">
      <FormChoice id="incident-kind" name="kind" label={words.incidentKind} options={kinds} />
      <FormText
        id="incident-date"
        name="date"
        type="date"
        label={words.incidentDate}
        wrong={words.dateMissing}
        required
      />
      <FormText id="incident-note" name="note" label={words.incidentNote} maxLength={200} autoComplete="off" />
    </div>
    <FormButton className="self-start">{words.incidentAdd}</FormButton>
  </ActionForm>
);

type RemoveFormProps = {
  readonly action: FormAction;
  /** Id of the entry, and the revision that was shown. */
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly label: string;
  /** Label including the entry's name, for screen readers. */
  readonly named: string;
  /** Message after the entry is removed. */
  readonly removed: string;
  readonly className?: string;
};

/** Removes one entry from a list; its history is kept. */
export const RemoveForm = ({ label, named, removed, className = "", ...press }: RemoveFormProps) => (
  <PressForm
    {...press}
    label={label}
    named={named}
    look="link"
    done={() => <Notice tone="info">{removed}</Notice>}
    saidBelow
    className={className}
  />
);
