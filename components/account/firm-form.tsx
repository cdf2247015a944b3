"use client";

import { useForm } from "react-hook-form";
import { langOf } from "@/lib/name-rules";
import type { authWords } from "@/lib/words/account/auth";
import type { Spoken } from "@/lib/words/say";
import { ActionForm } from "../ui/action-form";
import { useChecked } from "../ui/checked";
import { FormButton, FormChoice, FormText, type Option } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";

type FirmFormValues = {
  name: string;
  displayName: string;
  industry: string;
  country: string;
  employees: string;
  timeZone: string;
  stratum: string;
};

type FirmFormProps = {
  /** Id of the new firm, so that a form sent twice creates one firm. */
  readonly id: string;
  /** The code of an invitation for which the firm is created; the page redirects back to it. */
  readonly join?: string | undefined;
  readonly action: LeadingAction;
  readonly values: FirmFormValues;
  readonly industries: readonly Option[];
  readonly countries: readonly Option[];
  readonly timeZones: readonly Option[];
  readonly strata: readonly Option[];
  readonly words: Spoken<typeof authWords>;
  /** Messages for invalid fields, by code. */
  readonly problems: Readonly<Record<string, string>>;
};

/** Creates a firm with its first facts. Validated while typing, and again by the server; works without JavaScript. */
export function FirmForm({ id, join, action, values, words, problems, ...lists }: FirmFormProps) {
  const { register, trigger, formState } = useForm<FirmFormValues>({ mode: "onTouched" });
  const check = useChecked(() => trigger(undefined, { shouldFocus: true }));
  const wordsOf = (code = "") => problems[code];
  const asked = (name: keyof FirmFormValues, validate?: (value: string) => true | string) => ({
    ...register(name, validate === undefined ? {} : { validate }),
    id: name,
    value: values[name],
    wrong: wordsOf,
    error: wordsOf(formState.errors[name]?.message),
  });
  return (
    <ActionForm
      action={action}
      hidden={join === undefined ? { id } : { id, join }}
      onSubmit={check}
      className="flex flex-col gap-5"
    >
      <FormText
        {...asked("name", (value) => value.trim() !== "" || "firmNameMissing")}
        label={words.firmName}
        maxLength={120}
        autoComplete="organization"
      />
      <FormText
        {...asked("displayName", (value) => value.trim() !== "" || "nameMissing")}
        label={words.yourName}
        lang={langOf(values.displayName)}
        hint={words.yourNameHint}
        maxLength={80}
        autoComplete="name"
      />
      <FormChoice {...asked("stratum")} label={words.yourStratum} options={lists.strata} />
      <FormChoice
        {...asked("industry", (value) => value !== "" || "industryMissing")}
        label={words.industry}
        options={lists.industries}
      >
        <option value="">{words.choose}</option>
      </FormChoice>
      <FormText
        {...asked("employees", (value) => /^[1-9]\d{0,6}$/.test(value.normalize("NFKC").trim()) || "employeesInvalid")}
        label={words.employees}
        hint={words.employeesHint}
        inputMode="numeric"
      />
      <FormChoice {...asked("country")} label={words.country} options={lists.countries} />
      <FormChoice {...asked("timeZone")} label={words.timeZone} options={lists.timeZones} />
      <FormButton look="primary" className="self-start">
        {words.createFirm}
      </FormButton>
    </ActionForm>
  );
}
