import { CELLS } from "@/lib/instrument";
import type { PlanMeasure } from "@/lib/plan";
import type { Locale, Text } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { momentInWords } from "@/lib/view/time/firm-time";
import { currencyName, planFormWords } from "@/lib/words";
import { stepText } from "./steps";

export type PlanFieldSpec = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly kind: "text" | "date" | "number" | "area" | "select";
  readonly value: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly maxLength?: number;
  readonly max?: string;
  /** The message for an invalid value, if there is a specific one. */
  readonly wrong?: string;
  /** Half the width on a wide page. */
  readonly narrow?: boolean;
};

type ChangedBy = { readonly by: string; readonly at: Date };

/** Who changed a measure in the meantime, and when. */
export const changerOf = (
  { by, at }: ChangedBy,
  { timeZone, locale }: { readonly timeZone: string; readonly locale: Locale },
) => ({
  name: by === "" ? planFormWords.conflictSomebody[locale] : by,
  time: momentInWords(at, timeZone, locale),
});

export function formValuesOf(measure: PlanMeasure, locale: Locale): Record<string, string> {
  return {
    title: measure.title,
    cell: measure.cell,
    ownerId: measure.ownerId ?? "",
    ownerName: measure.ownerId === null ? measure.owner : "",
    firstStepOn: measure.firstStepOn ?? "",
    recordOn: measure.recordOn ?? "",
    cost: measure.cost === null ? "" : String(measure.cost),
    currency: measure.currency ?? "CNY",
    effort: String(measure.effort),
    steps: measure.steps.map((step) => stepText(step, locale)).join("\n"),
    proof: measure.proof,
    note: measure.note,
    afterId: measure.afterId ?? "",
  };
}

const words = planFormWords;
type Values = Readonly<Record<string, string>>;
type Member = { readonly personId: string; readonly displayName: string };

/** Makes a field with its label and its present value. */
const fieldOf = (values: Values, locale: Locale) => (name: string, label: Text) => ({
  name,
  label: label[locale],
  value: values[name] ?? "",
});

export function dateFields(values: Values, locale: Locale): PlanFieldSpec[] {
  const field = fieldOf(values, locale);
  return [
    { ...field("firstStepOn", words.firstStepOn), kind: "date", wrong: words.dayMissing[locale], narrow: true },
    { ...field("recordOn", words.recordOn), kind: "date", narrow: true },
  ];
}

/** The member who is responsible. */
export const memberField = (values: Values, members: readonly Member[], locale: Locale): PlanFieldSpec => ({
  ...fieldOf(values, locale)("ownerId", words.ownerMember),
  kind: "select",
  narrow: true,
  options: members.map(({ personId, displayName }) => ({ value: personId, label: displayName })),
});

/** The person who is responsible: a member, or a typed name. */
export function ownerFields(values: Values, members: readonly Member[], locale: Locale): PlanFieldSpec[] {
  const field = fieldOf(values, locale);
  const member = memberField(values, members, locale);
  return [
    { ...member, options: [{ value: "", label: words.ownerNamed[locale] }, ...(member.options ?? [])] },
    {
      ...field("ownerName", words.ownerName),
      hint: words.ownerNameHint[locale],
      wrong: words.ownerMissing[locale],
      kind: "text",
      maxLength: 80,
      narrow: true,
    },
  ];
}

const EFFORTS = [words.effort1, words.effort2, words.effort3] as const;

function effortFields(values: Values, locale: Locale): PlanFieldSpec[] {
  const field = fieldOf(values, locale);
  return [
    {
      ...field("cell", words.cell),
      kind: "select",
      narrow: true,
      options: CELLS.map((cell) => ({ value: cell, label: nameCell(cell, locale) })),
    },
    {
      ...field("effort", words.effort),
      kind: "select",
      narrow: true,
      options: EFFORTS.map((name, index) => ({ value: String(index + 1), label: name[locale] })),
    },
  ];
}

const titleField = (values: Values, locale: Locale): PlanFieldSpec => ({
  ...fieldOf(values, locale)("title", words.titleField),
  hint: words.titleHint[locale],
  kind: "text",
  maxLength: 200,
});

const stepsField = (values: Values, locale: Locale): PlanFieldSpec => ({
  ...fieldOf(values, locale)("steps", words.steps),
  hint: words.stepsHint[locale],
  kind: "area",
  maxLength: 4000,
});

/** The fields of a measure that the firm adds itself; `owner` and `due` are chosen at first. */
export function newFields(
  { members, owner, due }: { readonly members: readonly Member[]; readonly owner: string; readonly due: string },
  locale: Locale,
): PlanFieldSpec[] {
  const values = { cell: "PRE.ORG", effort: "1", ownerId: owner, firstStepOn: due };
  return [
    titleField(values, locale),
    ...effortFields(values, locale),
    memberField(values, members, locale),
    ...dateFields(values, locale),
    stepsField(values, locale),
  ];
}

const CURRENCIES = ["CNY", "USD", "EUR", "JPY"] as const;

/** Every field of one measure; `others` are its possible predecessors. */
export function allFields(
  measure: PlanMeasure,
  {
    members,
    others,
    locale,
  }: {
    readonly members: readonly Member[];
    readonly others: readonly { readonly id: string; readonly title: string }[];
    readonly locale: Locale;
  },
): PlanFieldSpec[] {
  const values = formValuesOf(measure, locale);
  const field = fieldOf(values, locale);
  return [
    ...(measure.catalogId === null ? [titleField(values, locale)] : []),
    ...ownerFields(values, members, locale),
    ...dateFields(values, locale),
    ...effortFields(values, locale),
    {
      ...field("cost", words.cost),
      hint: words.costHint[locale],
      wrong: words.costWrong[locale],
      kind: "number",
      maxLength: 20,
      narrow: true,
    },
    {
      ...field("currency", words.currency),
      kind: "select",
      narrow: true,
      options: CURRENCIES.map((code) => ({ value: code, label: currencyName(code, locale) })),
    },
    stepsField(values, locale),
    { ...field("proof", words.proof), hint: words.proofHint[locale], kind: "area", maxLength: 500 },
    { ...field("note", words.note), kind: "area", maxLength: 500 },
    {
      ...field("afterId", words.after),
      kind: "select",
      options: [
        { value: "", label: words.afterNone[locale] },
        ...others.map(({ id, title }) => ({ value: id, label: title })),
      ],
    },
  ];
}
