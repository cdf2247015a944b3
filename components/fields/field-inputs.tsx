"use client";

import { useEffect } from "react";
import { type UseFormRegisterReturn, useForm } from "react-hook-form";
import type { Json } from "@/lib/saving";
import type { FieldSpec } from "@/lib/view/fields/field-spec";
import { fillProblem } from "@/lib/view/fields/problem-words";
import { checkSales, type FieldKind, printField, type Raw, readField } from "@/lib/view/fields/values";
import { fill } from "@/lib/words/say";
import { SelectField, TextField } from "../ui/field";
import { DecisionCard } from "./decision-card";
import { useFields, useUnfit } from "./fields-context";
import { PostedProblem, Seen, usePosted, useTellOutcome } from "./fields-form";
import { localToday } from "./today";

type Values = Record<string, string | string[]>;

/**
 * Fields that are saved automatically one by one, each with its own revision. Validated while typing, and again by the
 * server.
 */
export function FieldInputs({ fields }: { fields: readonly FieldSpec[] }) {
  const { find, save, saving } = useFields();
  const shown = Object.fromEntries(fields.map((field) => [field.key, typedOf(field.kind, find(field).value)]));
  const { register, getValues, setValue, formState } = useForm<Values>({ mode: "onChange", defaultValues: shown });

  useUnfit(Object.keys(formState.errors).length > 0);

  // A change queued by another tab, or restored by a decision, replaces the displayed value.
  const shownText = JSON.stringify(shown);
  useEffect(() => {
    const now: Values = JSON.parse(shownText);
    for (const field of fields) {
      const value = now[field.key] ?? "";
      const read = readField(field.kind, getValues(field.key) ?? "", localToday());
      if (read.ok && JSON.stringify(typedOf(field.kind, read.value)) !== JSON.stringify(value)) {
        setValue(field.key, value);
      }
    }
  }, [shownText, fields, getValues, setValue]);

  const registered = (field: FieldSpec) =>
    register(field.key, {
      validate: (raw) => problemOf(field, raw) ?? true,
      onChange: () => {
        const read = readField(field.kind, getValues(field.key) ?? "", localToday());
        if (read.ok && problemOf(field, getValues(field.key) ?? "") === undefined) save(field, read.value);
      },
    });
  const wordsOf = (code: unknown, field: FieldSpec): string | undefined => {
    if (code === "overSales") {
      const { sum } = checkSales(field.othersTake ?? 0, shareOf(getValues(field.key) ?? ""));
      return fill(saving.problems.overSales, { sum });
    }
    const known = Object.entries(saving.problems).find(([name]) => name === code);
    return known === undefined ? undefined : fillProblem(known[1], known[0], localToday());
  };
  return (
    <div className="grid items-end gap-5 sm:grid-cols-2">
      {fields.map((field) => (
        <Field
          key={field.key}
          field={field}
          registered={registered(field)}
          error={wordsOf(formState.errors[field.key]?.message, field)}
        />
      ))}
    </div>
  );
}

const typedOf = (kind: FieldKind, value: Json): string | string[] =>
  kind === "choices"
    ? Array.isArray(value)
      ? value.filter((one) => typeof one === "string")
      : []
    : printField(kind, value);

/**
 * A submitted value as the input shows it. Checkbox values are one per line, after an empty line that shows that they
 * were submitted.
 */
const postedAs = (kind: FieldKind, typed: string): string | string[] =>
  kind === "choices" ? typed.split("\n").filter((line) => line !== "") : typed;

const shareOf = (raw: Raw): number => {
  const read = readField("percent", raw, localToday());
  return read.ok && typeof read.value === "number" ? read.value : 0;
};

function problemOf(field: FieldSpec, raw: Raw): string | undefined {
  const read = readField(field.kind, raw, localToday());
  if (!read.ok) return read.problem;
  if (field.othersTake === undefined || typeof read.value !== "number") return undefined;
  return checkSales(field.othersTake, read.value).over ? "overSales" : undefined;
}

type FieldProps = {
  readonly field: FieldSpec;
  readonly registered: UseFormRegisterReturn;
  readonly error: string | undefined;
};

function Field({ field, registered, error }: FieldProps) {
  const { find } = useFields();
  const { typed } = usePosted(field.key);
  const tell = (value: Json) => tellValue(field, value);
  const tellOutcome = useTellOutcome((outcome) => tell(outcome.theirs.value));
  const { entry, value } = find(field);
  return (
    // Two versions need the full width, and must not push the next field down.
    <div className={field.wide || field.kind === "choices" || entry?.undecided != null ? "sm:col-span-2" : ""}>
      <Seen standing={field} />
      <Control
        field={field}
        registered={registered}
        error={error}
        value={typed === undefined ? typedOf(field.kind, value) : postedAs(field.kind, typed)}
      />
      <PostedProblem recordKey={field.key} tell={tellOutcome} />
      <DecisionCard entry={entry} name={field.label} tell={tell} />
    </div>
  );
}

/** A value of the field in words, for showing two versions side by side. */
function tellValue(field: FieldSpec, value: Json): string {
  const nameOf = (one: Json) =>
    field.options?.find((option) => option.value === printField(field.kind, one))?.label ?? String(one);
  if (Array.isArray(value)) return value.map(nameOf).join(", ");
  if (value === null) return field.none ?? "";
  if (field.options !== undefined) return nameOf(value);
  const text = printField(field.kind, value);
  return field.kind.startsWith("percent") ? `${text}%` : text;
}

function Control({ field, registered, error, value }: FieldProps & { readonly value: string | string[] }) {
  const { key, kind, label, hint, lang, options = [], none, disabled = false } = field;
  const id = key.replaceAll(":", "-");
  // The value is also in the markup, for a page without JavaScript.
  const common = { ...registered, id, label, hint, error, disabled };
  if (kind === "choices") {
    return (
      <fieldset disabled={disabled}>
        <legend className="type-h3">{label}</legend>
        {hint === undefined ? null : <p className="type-small mt-0.5 text-ink-2">{hint}</p>}
        {/* shows that the checkboxes were submitted, even if none is ticked */}
        <input type="hidden" name={key} value="" />
        <div className="mt-2 grid gap-x-5 gap-y-1 sm:grid-cols-2">
          {options.map((option) => (
            <label key={option.value} className="flex min-h-9 items-center gap-2.5">
              <input
                type="checkbox"
                value={option.value}
                className="size-4 accent-ink"
                defaultChecked={value.includes(option.value)}
                {...registered}
              />
              <span>{option.label}</span>
            </label>
          ))}
        </div>
      </fieldset>
    );
  }
  if (kind === "choice" || kind === "yes-no" || kind === "rank") {
    return (
      <SelectField {...common} defaultValue={typeof value === "string" ? value : ""}>
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </SelectField>
    );
  }
  if (kind === "date") {
    return <TextField {...common} type="date" defaultValue={typeof value === "string" ? value : ""} />;
  }
  const numeric = kind === "count" || kind === "year" || kind.startsWith("percent");
  return (
    <TextField
      {...common}
      lang={lang}
      defaultValue={typeof value === "string" ? value : ""}
      maxLength={kind === "words" || kind === "line" ? 200 : 12}
      inputMode={numeric ? "decimal" : "text"}
    />
  );
}
