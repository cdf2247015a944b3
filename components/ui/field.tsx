import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";

type Common = {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
};

const describedBy = (id: string, hint: ReactNode, error: ReactNode) =>
  [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;

/** Label above, hint below it, control, and the error in words beside the field. */
function Frame({ id, label, hint, error, children }: Common & { readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="type-h3 block">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="type-small mt-0.5 text-ink-2">
          {hint}
        </p>
      ) : null}
      <div className="mt-1.5">{children}</div>
      {error ? (
        <p id={`${id}-error`} role="alert" className="type-small mt-1 text-hot">
          {error}
        </p>
      ) : null}
    </div>
  );
}

export function TextField({ id, label, hint, error, ...input }: Common & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        className="field"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...input}
      />
    </Frame>
  );
}

/**
 * A choice whose `defaultValue` can change, as after a refusal. React keeps the value of a text in step with that and the
 * one of a choice not, so that the next reset would go back to the first; a new one takes its place instead. A field that
 * somebody listens to keeps itself, and its focus.
 */
export function SelectField({
  id,
  label,
  hint,
  error,
  children,
  ...select
}: Common & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <select
        key={select.onChange === undefined ? String(select.defaultValue) : "own"}
        id={id}
        className="field"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...select}
      >
        {children}
      </select>
    </Frame>
  );
}

export function TextAreaField({
  id,
  label,
  hint,
  error,
  ...area
}: Common & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <textarea
        id={id}
        className="field"
        rows={3}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...area}
      />
    </Frame>
  );
}
