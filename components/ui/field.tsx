import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import DateInWords from "./date-in-words";
import { dateInWordsId, limitId } from "./described-by";
import LengthLimit from "./length-limit";

type Common = {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
};

const describedBy = (id: string, hint: ReactNode, error: ReactNode, max?: number) =>
  [hint ? `${id}-hint` : "", error ? `${id}-error` : "", max === undefined ? "" : limitId(id)]
    .filter(Boolean)
    .join(" ") || undefined;

type Typed = Pick<InputHTMLAttributes<HTMLInputElement>, "value" | "defaultValue" | "maxLength">;

const textOf = ({ value, defaultValue }: Typed): string => String(value ?? defaultValue ?? "");

/**
 * The error of a field, unless its text is too long: then the length message replaces it, so that only one is shown.
 */
const errorOf = (error: ReactNode, typed: Typed): ReactNode =>
  typed.maxLength !== undefined && textOf(typed).length > typed.maxLength ? undefined : error;

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

/** A line of text. Text longer than `maxLength` is kept and refused with a message, with and without scripts. */
export function TextField({
  id,
  label,
  hint,
  error: given,
  maxLength,
  ...input
}: Common & InputHTMLAttributes<HTMLInputElement>) {
  const error = errorOf(given, { ...input, maxLength });
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        className={input.type === "file" ? "file-field" : "field"}
        aria-invalid={error ? true : undefined}
        aria-describedby={
          [describedBy(id, hint, error, maxLength), input.type === "date" ? dateInWordsId(id) : ""]
            .filter(Boolean)
            .join(" ") || undefined
        }
        {...input}
      />
      {input.type === "date" ? <DateInWords of={id} /> : null}
      {maxLength === undefined ? null : <LengthLimit of={id} max={maxLength} text={textOf(input)} />}
    </Frame>
  );
}

/**
 * A select whose `defaultValue` can change, for example after a refusal. React updates the reset value of an input but
 * not of a select, so that the next reset would restore the first; therefore a new element replaces it. A controlled
 * select is kept, with its focus.
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

/** A text of several lines, with the same limit as a line of text. */
export function TextAreaField({
  id,
  label,
  hint,
  error: given,
  maxLength,
  ...area
}: Common & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const error = errorOf(given, { ...area, maxLength });
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <textarea
        id={id}
        className="field"
        rows={3}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error, maxLength)}
        {...area}
      />
      {maxLength === undefined ? null : <LengthLimit of={id} max={maxLength} text={textOf(area)} />}
    </Frame>
  );
}
