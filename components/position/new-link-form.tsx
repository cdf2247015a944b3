"use client";

import { type FormEvent, startTransition, useActionState } from "react";
import { useForm } from "react-hook-form";
import { fill } from "@/lib/i18n/say";
import { fillProblem } from "@/lib/view/fields/problem-words";
import { checkSales, readField } from "@/lib/view/fields/values";
import type { Option } from "../records/record-fields";
import { localToday } from "../records/today";
import { SelectField, TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import { type AlikeLink, AlikeList } from "./alike-list";

/** A link of the register that looks like the new one. */
export type NewLinkState = {
  /** Links that look like this one: the reader decides. */
  readonly alike?: readonly AlikeLink[];
  /** Words of what stands against the whole. */
  readonly refused?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, string>>;
  readonly functions: readonly string[];
} | null;

type NewLinkFormProps = {
  readonly action: (previous: NewLinkState, form: FormData) => Promise<NewLinkState>;
  readonly firmId: string;
  /** Made when the page was asked for, so that a form sent twice makes one link. */
  readonly id: string;
  readonly direction: "customer" | "supplier";
  /** Sales that customers of the register take already, 0–1. */
  readonly othersTake: number;
  readonly partnerTypes: readonly Option[];
  readonly countries: readonly Option[];
  readonly functions: readonly Option[];
  readonly words: Readonly<
    Record<
      | "direction"
      | "customer"
      | "supplier"
      | "kind"
      | "kindHint"
      | "single"
      | "bundle"
      | "partnerName"
      | "partnerNameHint"
      | "partnerType"
      | "partnerCountry"
      | "product"
      | "productHint"
      | "startYear"
      | "share"
      | "shareHint"
      | "partnerShare"
      | "partnerShareHint"
      | "functions"
      | "functionsHint"
      | "choose"
      | "create"
      | "alike"
      | "alikeDecide"
      | "ended",
      string
    >
  >;
  readonly problems: Readonly<Record<"missing" | "percent" | "percentMissing" | "year" | "overSales", string>>;
};

type Values = {
  direction: string;
  kind: string;
  partnerName: string;
  partnerType: string;
  partnerCountry: string;
  product: string;
  startYear: string;
  share: string;
  shareOfPartner: string;
};

/** A new line of the register. Checked while typing, and again by the server; works without JavaScript. */
export function NewLinkForm(props: NewLinkFormProps) {
  const { action, firmId, id, direction, othersTake, words, problems } = props;
  const [state, send, busy] = useActionState(action, null);
  const typed = state?.typed;
  const { register, formState, trigger, watch } = useForm<Values>({
    // Not on blur: a message that goes away under the pointer moves what is about to be pressed.
    mode: "onChange",
    defaultValues: {
      direction,
      kind: "single",
      partnerName: "",
      partnerType: "",
      partnerCountry: "",
      product: "",
      startYear: "",
      share: "",
      shareOfPartner: "",
      ...typed,
    },
  });
  const isCustomer = watch("direction") !== "supplier";
  const checkShare = (raw: string, values: Values): true | string => {
    const needed = values.direction === "customer";
    const read = readField(needed ? "percent-needed" : "percent", raw, localToday());
    if (!read.ok) return problems[read.problem === "percentMissing" ? "percentMissing" : "percent"];
    const { sum, over } = checkSales(othersTake, typeof read.value === "number" ? read.value : 0);
    return !needed || !over || fill(problems.overSales, { sum });
  };
  const errorOf = (name: keyof Values) => formState.errors[name]?.message ?? state?.fields?.[name];
  // Sent by hand, because a form sent by its action is reset and a refused one would lose what was typed.
  const check = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (await trigger(undefined, { shouldFocus: true })) startTransition(() => send(form));
  };
  return (
    <form action={send} onSubmit={check} noValidate autoComplete="off" className="flex flex-col gap-5">
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="id" value={id} />
      {state?.refused === undefined ? null : <Notice tone="refused">{state.refused}</Notice>}
      <div className="section grid items-end gap-5 sm:grid-cols-2">
        <SelectField
          id="direction"
          label={words.direction}
          defaultValue={typed?.direction ?? direction}
          {...register("direction")}
        >
          <option value="customer">{words.customer}</option>
          <option value="supplier">{words.supplier}</option>
        </SelectField>
        <SelectField
          id="kind"
          label={words.kind}
          hint={words.kindHint}
          defaultValue={typed?.kind}
          {...register("kind")}
        >
          <option value="single">{words.single}</option>
          <option value="bundle">{words.bundle}</option>
        </SelectField>
        <TextField
          id="partnerName"
          label={words.partnerName}
          hint={words.partnerNameHint}
          error={errorOf("partnerName")}
          maxLength={200}
          defaultValue={typed?.partnerName}
          {...register("partnerName", { validate: (value) => value.trim() !== "" || problems.missing })}
        />
        <TextField
          id="share"
          label={words.share}
          hint={words.shareHint}
          error={errorOf("share")}
          inputMode="decimal"
          maxLength={6}
          defaultValue={typed?.share}
          {...register("share", { validate: checkShare })}
        />
        <SelectField
          id="partnerType"
          label={words.partnerType}
          defaultValue={typed?.partnerType}
          {...register("partnerType")}
        >
          <option value="">{words.choose}</option>
          <Options list={props.partnerTypes} />
        </SelectField>
        <SelectField
          id="partnerCountry"
          label={words.partnerCountry}
          defaultValue={typed?.partnerCountry}
          {...register("partnerCountry")}
        >
          <option value="">{words.choose}</option>
          <Options list={props.countries} />
        </SelectField>
        <TextField
          id="product"
          label={words.product}
          hint={words.productHint}
          maxLength={200}
          defaultValue={typed?.product}
          {...register("product")}
        />
        <TextField
          id="startYear"
          label={words.startYear}
          error={errorOf("startYear")}
          inputMode="numeric"
          maxLength={4}
          defaultValue={typed?.startYear}
          {...register("startYear", {
            validate: (value) =>
              readField("year", value, localToday()).ok || fillProblem(problems.year, "year", localToday()),
          })}
        />
        <TextField
          id="shareOfPartner"
          label={words.partnerShare}
          hint={words.partnerShareHint}
          error={errorOf("shareOfPartner")}
          inputMode="decimal"
          maxLength={6}
          defaultValue={typed?.shareOfPartner}
          {...register("shareOfPartner", {
            validate: (value) => readField("percent", value, localToday()).ok || problems.percent,
          })}
        />
        <fieldset className={`sm:col-span-2 ${isCustomer ? "" : "hidden"}`}>
          <legend className="type-h3">{words.functions}</legend>
          <p className="type-small mt-0.5 text-ink-2">{words.functionsHint}</p>
          <div className="mt-2 grid gap-x-5 gap-y-1 sm:grid-cols-2">
            {props.functions.map(({ value, label }) => (
              <label key={value} className="flex min-h-9 items-center gap-2.5">
                <input
                  type="checkbox"
                  name="functions"
                  value={value}
                  defaultChecked={state?.functions.includes(value)}
                  className="size-4 accent-ink"
                />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </div>
      {state?.alike === undefined ? null : <Alike links={state.alike} words={words} />}
      <button type="submit" className="button button-primary self-start" aria-disabled={busy}>
        {words.create}
      </button>
    </form>
  );
}

/** Links that look the same, and the box that says it is another one all the same. */
function Alike({ links, words }: { readonly links: readonly AlikeLink[]; readonly words: NewLinkFormProps["words"] }) {
  return (
    <Notice tone="warn" title={words.alike}>
      <AlikeList links={links} ended={words.ended} />
      <label className="mt-1 flex min-h-9 items-center gap-2.5 text-ink">
        <input type="checkbox" name="decided" value="yes" className="size-4 accent-ink" />
        <span>{words.alikeDecide}</span>
      </label>
    </Notice>
  );
}

const Options = ({ list }: { list: readonly Option[] }) =>
  list.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
