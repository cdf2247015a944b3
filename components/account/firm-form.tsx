"use client";

import { type FormEvent, startTransition, useActionState } from "react";
import { useForm } from "react-hook-form";
import { SelectField, TextField } from "../ui/field";
import { Notice } from "../ui/notice";

/** Codes of what went wrong per field, or of the whole, and what was typed. */
export type FirmFormState = {
  readonly problem?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, string>>;
} | null;

export type FirmFormValues = {
  name: string;
  displayName: string;
  industry: string;
  country: string;
  employees: string;
  timeZone: string;
  stratum: string;
};

type Option = { readonly value: string; readonly label: string };

export type FirmFormProps = {
  /** Of the firm to be made, so that a form sent twice makes one. */
  readonly id: string;
  /** The code of an invitation that the firm is made for; the page leads back to it. */
  readonly join?: string | undefined;
  readonly action: (previous: FirmFormState, form: FormData) => Promise<FirmFormState>;
  readonly values: FirmFormValues;
  readonly industries: readonly Option[];
  readonly countries: readonly Option[];
  readonly timeZones: readonly Option[];
  readonly strata: readonly Option[];
  readonly words: Readonly<
    Record<
      | "firmName"
      | "yourName"
      | "yourNameHint"
      | "industry"
      | "choose"
      | "country"
      | "employees"
      | "employeesHint"
      | "timeZone"
      | "yourStratum"
      | "createFirm",
      string
    >
  >;
  /** Words of every problem by its code. */
  readonly problems: Readonly<Record<string, string>>;
};

/** Creates a firm with its first facts. Checked while typing, and again by the server; works without JavaScript. */
export function FirmForm({ id, join, action, values, words, problems, ...lists }: FirmFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const shown = { ...values, ...state?.typed };
  const { register, trigger, formState } = useForm<FirmFormValues>({
    mode: "onTouched",
    defaultValues: shown,
  });
  const wordsOf = (field: keyof FirmFormValues) => {
    const code = formState.errors[field]?.message ?? state?.fields?.[field];
    return code === undefined ? undefined : problems[code];
  };
  const check = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (await trigger(undefined, { shouldFocus: true })) startTransition(() => send(form));
  };
  const whole = state?.problem === undefined ? undefined : problems[state.problem];
  return (
    <form action={send} onSubmit={check} noValidate className="flex flex-col gap-5">
      <input type="hidden" name="id" value={id} />
      {join === undefined ? null : <input type="hidden" name="join" value={join} />}
      {whole === undefined ? null : <Notice tone="refused">{whole}</Notice>}
      <TextField
        id="name"
        label={words.firmName}
        error={wordsOf("name")}
        maxLength={120}
        autoComplete="organization"
        defaultValue={shown.name}
        {...register("name", { validate: (value) => value.trim() !== "" || "firmNameMissing" })}
      />
      <TextField
        id="displayName"
        label={words.yourName}
        hint={words.yourNameHint}
        error={wordsOf("displayName")}
        maxLength={80}
        autoComplete="name"
        defaultValue={shown.displayName}
        {...register("displayName", { validate: (value) => value.trim() !== "" || "nameMissing" })}
      />
      <SelectField id="stratum" label={words.yourStratum} defaultValue={shown.stratum} {...register("stratum")}>
        <Options list={lists.strata} />
      </SelectField>
      <SelectField
        id="industry"
        label={words.industry}
        error={wordsOf("industry")}
        defaultValue={shown.industry}
        {...register("industry", { validate: (value) => value !== "" || "industryMissing" })}
      >
        <option value="">{words.choose}</option>
        <Options list={lists.industries} />
      </SelectField>
      <TextField
        id="employees"
        label={words.employees}
        hint={words.employeesHint}
        error={wordsOf("employees")}
        inputMode="numeric"
        defaultValue={shown.employees}
        {...register("employees", {
          validate: (value) => /^[1-9]\d{0,6}$/.test(value.normalize("NFKC").trim()) || "employeesInvalid",
        })}
      />
      <SelectField id="country" label={words.country} defaultValue={shown.country} {...register("country")}>
        <Options list={lists.countries} />
      </SelectField>
      <SelectField id="timeZone" label={words.timeZone} defaultValue={shown.timeZone} {...register("timeZone")}>
        <Options list={lists.timeZones} />
      </SelectField>
      <button type="submit" className="button button-primary self-start" aria-disabled={busy}>
        {words.createFirm}
      </button>
    </form>
  );
}

const Options = ({ list }: { list: readonly Option[] }) =>
  list.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
