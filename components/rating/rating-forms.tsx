"use client";

import { type ReactNode, useActionState } from "react";
import { type LeadingAction, type RefusalSaid, refusalOf, typedOf } from "../cycle/form-state";
import { KeptForm, Mark } from "../ui/kept-form";
import { Notice } from "../ui/notice";

type PressProps = {
  readonly action: LeadingAction;
  /** What the press is about, as hidden fields. */
  readonly fields: Readonly<Record<string, string>>;
  readonly label: string;
  readonly primary?: boolean;
  readonly refusals: RefusalSaid;
  readonly children?: ReactNode;
};

/** One button that leads on, and why it did not. */
export function PressForm({ action, fields, label, primary = false, refusals, children }: PressProps) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col items-start gap-3" noValidate>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      {children}
      <button type="submit" className={`button ${primary ? "button-primary" : ""}`} aria-disabled={busy}>
        {label}
      </button>
    </KeptForm>
  );
}

type TickProps = Omit<PressProps, "children"> & {
  /** The statement to tick, and the field it is sent in. */
  readonly name: string;
  readonly statement: string;
  /** Said where it was not ticked. */
  readonly missing: string;
};

/** One button that cannot be taken back: it asks for a tick first, and the server asks for it too. */
export function TickForm({ action, fields, label, primary = false, refusals, name, statement, missing }: TickProps) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  const unticked = state?.outcome.status === "invalid";
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col items-start gap-3" noValidate>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      <label className="flex min-h-11 items-start gap-2.5 py-2">
        <Mark
          type="checkbox"
          name={name}
          value="yes"
          aria-invalid={unticked ? true : undefined}
          aria-describedby={unticked ? `${name}-missing` : undefined}
          className="mt-0.5 size-[18px] shrink-0 accent-ink"
        />
        {statement}
      </label>
      {unticked ? (
        <p id={`${name}-missing`} role="alert" className="type-small text-hot">
          {missing}
        </p>
      ) : null}
      <button type="submit" className={`button ${primary ? "button-primary" : ""}`} aria-disabled={busy}>
        {label}
      </button>
    </KeptForm>
  );
}
