"use client";

import { type ReactNode, useActionState } from "react";
import { fill } from "@/lib/i18n/say";
import { type FormAction, type RefusalSaid, refusalOf, typedOf } from "../cycle/form-state";
import { SelectField, TextAreaField, TextField } from "../ui/field";
import { KeptForm } from "../ui/kept-form";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";

export type SettingField =
  | "nameEn"
  | "nameZh"
  | "liaison"
  | "opensOn"
  | "closesOn"
  | "phaseOrder"
  | "reviewer"
  | "minimumK"
  | "consentEn"
  | "consentZh"
  | "remind"
  | "remindBefore"
  | "remindEvery";

type Option = { readonly value: string; readonly label: string };

type SettingsFormProps = {
  readonly action: FormAction;
  readonly cohortId: string;
  readonly values: Readonly<Record<SettingField, string>>;
  readonly orders: readonly Option[];
  readonly reviewers: readonly Option[];
  readonly targets: readonly Option[];
  readonly words: Readonly<
    Record<
      | SettingField
      | "basics"
      | "work"
      | "workHint"
      | "consent"
      | "reminders"
      | "remindersHint"
      | "liaisonHint"
      | "minimumHint"
      | "raiseTo"
      | "raiseMissing"
      | "consentHint"
      | "save"
      | "saved"
      | "invalid",
      string
    >
  >;
  /** Words of what is wrong with a field, by their code. */
  readonly problems: Readonly<Record<string, string>>;
  readonly refusals: RefusalSaid;
};

/** What an administrator sets of a cohort, in one form. What was typed stays when it is refused. */
export function SettingsForm(props: SettingsFormProps) {
  const { action, cohortId, values, orders, reviewers, targets, words, problems, refusals } = props;
  const [state, send, busy] = useActionState(action, null);
  const outcome = state?.outcome;
  const isDone = outcome?.status === "done";
  const refused = refusalOf(state, refusals);
  const fields = outcome?.status === "invalid" ? outcome.fields : {};
  const at = (name: SettingField) => ({
    id: `set-${name}`,
    name,
    label: words[name],
    defaultValue: isDone ? values[name] : (state?.typed[name] ?? values[name]),
    error: fields[name] === undefined ? undefined : (problems[fields[name]?.[0] ?? ""] ?? words.invalid),
  });
  return (
    <KeptForm
      key={isDone ? JSON.stringify(values) : "typed"}
      typed={typedOf(state)}
      action={send}
      className="flex flex-col gap-6"
      noValidate
    >
      <input type="hidden" name="cohortId" value={cohortId} />
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      {outcome?.status === "invalid" ? <Notice tone="refused" title={words.invalid} /> : null}
      {isDone ? <Notice tone="info" title={words.saved} /> : null}
      <Part id="basics" title={words.basics}>
        <TextField {...at("nameEn")} maxLength={120} />
        <TextField {...at("nameZh")} maxLength={120} />
        <TextField {...at("liaison")} hint={words.liaisonHint} maxLength={80} />
        <span className="hidden sm:block" />
        <TextField {...at("opensOn")} type="date" />
        <TextField {...at("closesOn")} type="date" />
      </Part>
      <Part id="work" title={words.work} hint={words.workHint}>
        <Choice {...at("phaseOrder")} options={orders} />
        <Choice {...at("reviewer")} options={reviewers} />
      </Part>
      <Part id="consent" title={words.consent} hint={words.consentHint}>
        <TextField {...at("minimumK")} hint={words.minimumHint} inputMode="numeric" />
        {fields.raiseTo === undefined ? (
          <span className="hidden sm:block" />
        ) : (
          <RaiseTick k={state?.typed.minimumK ?? values.minimumK} words={words} />
        )}
        <TextAreaField {...at("consentEn")} rows={6} maxLength={4000} />
        <TextAreaField {...at("consentZh")} rows={6} maxLength={4000} />
      </Part>
      <Part id="reminders" title={words.reminders} hint={words.remindersHint}>
        <Choice {...at("remind")} options={targets} />
        <span className="hidden sm:block" />
        <TextField {...at("remindBefore")} inputMode="numeric" />
        <TextField {...at("remindEvery")} inputMode="numeric" />
      </Part>
      <div>
        <button type="submit" className="button button-primary" aria-disabled={busy}>
          {words.save}
        </button>
      </div>
    </KeptForm>
  );
}

type RaiseProps = {
  /** The minimum as it was typed. */
  readonly k: string;
  readonly words: Readonly<Record<"raiseTo" | "raiseMissing", string>>;
};

/** Asked for where the minimum rises for good; it holds for this number alone. */
const RaiseTick = ({ k, words }: RaiseProps) => (
  <div className="self-end">
    <p id="raise-missing" role="alert" className="type-small text-hot">
      {words.raiseMissing}
    </p>
    <label className="flex min-h-11 items-start gap-2.5 py-2">
      <input
        key={k}
        type="checkbox"
        name="raiseTo"
        value={k}
        aria-invalid="true"
        aria-describedby="raise-missing"
        className="mt-0.5 size-[18px] shrink-0 accent-ink"
      />
      {fill(words.raiseTo, { k })}
    </label>
  </div>
);

type PartProps = {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
};

const Part = ({ id, title, hint, children }: PartProps) => (
  <Section id={id} title={title} reading={hint}>
    <div className="grid gap-4 sm:grid-cols-2">{children}</div>
  </Section>
);

type ChoiceProps = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly defaultValue: string;
  readonly error: string | undefined;
  readonly options: readonly Option[];
};

const Choice = ({ options, ...select }: ChoiceProps) => (
  <SelectField {...select}>
    {options.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </SelectField>
);
