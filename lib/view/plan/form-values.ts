import { CELLS } from "@/lib/instrument";
import type { PlanMeasure } from "@/lib/plan";
import type { Locale } from "@/lib/result";
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

/** The values of a measure's inputs, as text. */
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

export const dateFields = (values: Values, locale: Locale): PlanFieldSpec[] => [
  {
    name: "firstStepOn",
    label: words.firstStepOn[locale],
    kind: "date",
    value: values.firstStepOn ?? "",
    narrow: true,
  },
  { name: "recordOn", label: words.recordOn[locale], kind: "date", value: values.recordOn ?? "", narrow: true },
];

export const ownerFields = (values: Values, members: readonly Member[], locale: Locale): PlanFieldSpec[] => [
  {
    name: "ownerId",
    label: words.ownerMember[locale],
    kind: "select",
    value: values.ownerId ?? "",
    narrow: true,
    options: [
      { value: "", label: words.ownerNobody[locale] },
      ...members.map(({ personId, displayName }) => ({ value: personId, label: displayName })),
    ],
  },
  {
    name: "ownerName",
    label: words.ownerName[locale],
    hint: words.ownerNameHint[locale],
    kind: "text",
    maxLength: 80,
    value: values.ownerName ?? "",
    narrow: true,
  },
];

const EFFORTS = [words.effort1, words.effort2, words.effort3] as const;

export const effortFields = (values: Values, locale: Locale): PlanFieldSpec[] => [
  {
    name: "cell",
    label: words.cell[locale],
    kind: "select",
    value: values.cell ?? "",
    narrow: true,
    options: CELLS.map((cell) => ({ value: cell, label: nameCell(cell, locale) })),
  },
  {
    name: "effort",
    label: words.effort[locale],
    kind: "select",
    value: values.effort ?? "1",
    narrow: true,
    options: EFFORTS.map((name, index) => ({ value: String(index + 1), label: name[locale] })),
  },
];

export const titleField = (values: Values, locale: Locale): PlanFieldSpec => ({
  name: "title",
  label: words.titleField[locale],
  hint: words.titleHint[locale],
  kind: "text",
  maxLength: 200,
  value: values.title ?? "",
});

export const stepsField = (values: Values, locale: Locale): PlanFieldSpec => ({
  name: "steps",
  label: words.steps[locale],
  hint: words.stepsHint[locale],
  kind: "area",
  maxLength: 4000,
  value: values.steps ?? "",
});

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
  const area = (name: "proof" | "note", hint?: string): PlanFieldSpec => {
    return { name, label: words[name][locale], hint, kind: "area", maxLength: 500, value: values[name] ?? "" };
  };
  return [
    ...(measure.catalogId === null ? [titleField(values, locale)] : []),
    ...ownerFields(values, members, locale),
    ...dateFields(values, locale),
    ...effortFields(values, locale),
    {
      name: "cost",
      label: words.cost[locale],
      hint: words.costHint[locale],
      wrong: words.costWrong[locale],
      kind: "number",
      maxLength: 20,
      value: values.cost ?? "",
      narrow: true,
    },
    {
      name: "currency",
      label: words.currency[locale],
      kind: "select",
      value: values.currency ?? "CNY",
      narrow: true,
      options: CURRENCIES.map((code) => ({ value: code, label: currencyName(code, locale) })),
    },
    stepsField(values, locale),
    area("proof", words.proofHint[locale]),
    area("note"),
    {
      name: "afterId",
      label: words.after[locale],
      kind: "select",
      value: values.afterId ?? "",
      options: [
        { value: "", label: words.afterNone[locale] },
        ...others.map(({ id, title }) => ({ value: id, label: title })),
      ],
    },
  ];
}
