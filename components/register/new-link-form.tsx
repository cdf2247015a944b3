"use client";

import { useForm } from "react-hook-form";
import { fillProblem } from "@/lib/view/fields/problem-words";
import { checkSales, readField } from "@/lib/view/fields/values";
import type { linkWords } from "@/lib/words/register/links";
import { fill, type Spoken } from "@/lib/words/say";
import { localToday } from "../fields/today";
import { ActionForm } from "../ui/action-form";
import { useChecked } from "../ui/checked";
import { FormButton, FormChoice, FormMark, FormText, type Option } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { type AlikeLink, AlikeList } from "./alike-list";

/** Existing relationships that look like the new one; the person decides whether it is a duplicate. */
export type Alike = readonly AlikeLink[];

type NewLinkFormProps = {
  readonly action: FormAction<Alike>;
  readonly firmId: string;
  /** Created when the page was requested, so that a form sent twice creates one relationship. */
  readonly id: string;
  readonly direction: "customer" | "supplier";
  /** Share of sales that registered customers already have, 0–1. */
  readonly othersTake: number;
  /** Values suggested by the screening for the first customer. */
  readonly proposed: { readonly partner: string; readonly functions: readonly string[] } | undefined;
  readonly partnerTypes: readonly Option[];
  readonly countries: readonly Option[];
  readonly functions: readonly Option[];
  readonly words: Spoken<typeof linkWords> &
    Readonly<Record<"choose" | "alike" | "alikeDecide" | "alikeEnded", string>>;
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

/**
 * Adds a business relationship to the register. Validated while typing and again on the server; works without
 * JavaScript.
 */
export function NewLinkForm(props: NewLinkFormProps) {
  const { action, firmId, id, direction, othersTake, words, problems } = props;
  const { register, formState, trigger, watch } = useForm<Values>({
    // Not on blur: a message that disappears on pointer down would move the button being pressed.
    mode: "onChange",
  });
  const check = useChecked(() => trigger(undefined, { shouldFocus: true }));
  const checkShare = (raw: string, values: Values): true | string => {
    const needed = values.direction === "customer";
    const read = readField(needed ? "percent-needed" : "percent", raw, localToday());
    if (!read.ok) return problems[read.problem === "percentMissing" ? "percentMissing" : "percent"];
    const { sum, over } = checkSales(othersTake, typeof read.value === "number" ? read.value : 0);
    return !needed || !over || fill(problems.overSales, { sum });
  };
  const known = new Map<string, string>(Object.entries(problems));
  const asked = (name: keyof Values, validate?: (value: string, values: Values) => true | string) => ({
    ...register(name, validate === undefined ? {} : { validate }),
    id: name,
    wrong: (code = "") => fillProblem(known.get(code) ?? "", code, localToday()),
    error: formState.errors[name]?.message,
  });
  return (
    <ActionForm
      action={action}
      hidden={{ firmId, id }}
      waits
      onSubmit={check}
      autoComplete="off"
      className="flex flex-col gap-5"
    >
      {({ typed, value: alike }) => (
        <>
          <div className="section grid items-end gap-5 sm:grid-cols-2">
            <FormChoice
              {...asked("direction")}
              label={words.direction}
              value={direction}
              options={[
                { value: "customer", label: words.directionCustomer },
                { value: "supplier", label: words.directionSupplier },
              ]}
            />
            <FormChoice
              {...asked("kind")}
              label={words.kind}
              hint={words.kindHint}
              options={[
                { value: "single", label: words.kindSingle },
                { value: "bundle", label: words.kindBundle },
              ]}
            />
            <FormText
              {...asked("partnerName", (value) => value.trim() !== "" || problems.missing)}
              label={words.partnerName}
              value={props.proposed?.partner}
              hint={words.partnerNameHint}
              maxLength={200}
            />
            <FormText
              {...asked("share", checkShare)}
              label={words.shareEither}
              hint={(watch("direction") ?? direction) === "supplier" ? words.shareHintPlain : words.shareHint}
              inputMode="decimal"
              maxLength={6}
            />
            <FormChoice {...asked("partnerType")} label={words.partnerType} options={props.partnerTypes}>
              <option value="">{words.choose}</option>
            </FormChoice>
            <FormChoice {...asked("partnerCountry")} label={words.partnerCountry} options={props.countries}>
              <option value="">{words.choose}</option>
            </FormChoice>
            <FormText {...asked("product")} label={words.product} hint={words.productHint} maxLength={200} />
            <FormText
              {...asked(
                "startYear",
                (value) =>
                  readField("year", value, localToday()).ok || fillProblem(problems.year, "year", localToday()),
              )}
              label={words.startYear}
              inputMode="numeric"
              maxLength={4}
            />
            <FormText
              {...asked("shareOfPartner", (value) => readField("percent", value, localToday()).ok || problems.percent)}
              label={words.partnerShareEither}
              hint={words.partnerShareHint}
              inputMode="decimal"
              maxLength={6}
            />
            <Functions
              isShown={(watch("direction") ?? typed?.direction ?? direction) !== "supplier"}
              functions={props.functions}
              ticked={props.proposed?.functions ?? []}
              words={words}
            />
          </div>
          {alike === undefined ? null : <AlikeNotice links={alike} words={words} />}
          <FormButton look="primary" className="self-start">
            {words.createLink}
          </FormButton>
        </>
      )}
    </ActionForm>
  );
}

type FunctionsProps = Pick<NewLinkFormProps, "functions" | "words"> & {
  readonly isShown: boolean;
  readonly ticked: readonly string[];
};

/** The functions that a customer leaves to the firm. */
const Functions = ({ isShown, functions, ticked, words }: FunctionsProps) => (
  <fieldset className={`sm:col-span-2 ${isShown ? "" : "hidden"}`}>
    <legend className="type-h3">{words.functions}</legend>
    <p className="type-small mt-0.5 text-ink-2">{words.functionsHint}</p>
    <div className="mt-2 grid gap-x-5 gap-y-1 sm:grid-cols-2">
      {functions.map(({ value, label }) => (
        <label key={value} className="flex min-h-9 items-center gap-2.5">
          <FormMark
            type="checkbox"
            name="functions[]"
            value={value}
            on={ticked.includes(value)}
            className="size-4 accent-ink"
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

type AlikeProps = { readonly links: Alike; readonly words: NewLinkFormProps["words"] };

/** Relationships that look the same, and a box to confirm that this is a different one. */
const AlikeNotice = ({ links, words }: AlikeProps) => (
  <Notice tone="warn" title={words.alike}>
    <AlikeList links={links} ended={words.alikeEnded} />
    <label className="mt-1 flex min-h-9 items-center gap-2.5 text-ink">
      <input type="checkbox" name="decided" value="yes" className="size-4 accent-ink" />
      <span>{words.alikeDecide}</span>
    </label>
  </Notice>
);
