import { CELLS, type Instrument, type Item } from "@/lib/instrument";
import type { Text } from "@/lib/result";
import type { Table } from "@/lib/tables";

/** The sheet names that XLSForm prescribes. */
export const SHEETS = ["survey", "choices", "settings"] as const;
export type SheetName = (typeof SHEETS)[number];
export type Workbook = Readonly<Record<SheetName, Table>>;

/** Headings of each sheet; those with `trellis::` are our own, and other XLSForm programs ignore them. */
export const HEADINGS = {
  survey: [
    "type",
    "name",
    "label::English (en)",
    "label::中文 (zh)",
    "hint::English (en)",
    "hint::中文 (zh)",
    "required",
    "relevant",
    "constraint",
    "trellis::name::English (en)",
    "trellis::name::中文 (zh)",
    "trellis::record to 5::English (en)",
    "trellis::record to 5::中文 (zh)",
    "trellis::record to 3::English (en)",
    "trellis::record to 3::中文 (zh)",
    "trellis::months",
    "trellis::sources",
  ],
  choices: ["list_name", "name", "label::English (en)", "label::中文 (zh)"],
  settings: [
    "form_title",
    "form_id",
    "version",
    "default_language",
    "trellis::format",
    "trellis::source",
    "trellis::rule::English (en)",
    "trellis::rule::中文 (zh)",
  ],
} as const satisfies Readonly<Record<SheetName, readonly string[]>>;

/** The `format` value of a workbook; the JSON document holds the same content under its own format name. */
export const WORKBOOK_FORMAT = "trellis/instrument-workbook@1";
const DEFAULT_LANGUAGE = "English (en)";

/** Choices whose text is the same in every version: the levels between two anchors, and "don't know". */
export const FIXED_CHOICES = {
  2: { en: "between", zh: "介于两句之间" },
  4: { en: "between", zh: "介于两句之间" },
  dk: { en: "We do not know", zh: "不了解" },
} as const satisfies Readonly<Record<string, Text>>;
export const NOT_APPLICABLE = "na";

/**
 * An instrument as the rows of an XLSForm-style workbook, headings first.
 *
 * A cell is a group, an item a `select_one` whose list has the item's id; the reason why an item does not apply is a
 * separate choice. Shape: any instrument. Unit: months where a heading says so. Range: three sheets. Edge cases:
 * reading the rows and writing them again gives the same rows. Errors: none. Source: xlsform.org; method 4.
 */
export function writeWorkbook(instrument: Instrument): Workbook {
  const { id, version, source, answerRule, items } = instrument;
  return {
    survey: [HEADINGS.survey, ...CELLS.flatMap((cell) => groupRows(instrument, cell))],
    choices: [HEADINGS.choices, ...items.flatMap(choiceRows)],
    settings: [
      HEADINGS.settings,
      [id, id, version, DEFAULT_LANGUAGE, WORKBOOK_FORMAT, source, answerRule.en, answerRule.zh],
    ],
  };
}

function groupRows({ cells, items }: Instrument, cell: (typeof CELLS)[number]): Table {
  const { name, definition, sources } = cells[cell];
  return [
    surveyRow({ type: "begin_group", name: cell, label: name, hint: definition, sources }),
    ...items.filter((item) => item.cell === cell).map(itemRow),
    surveyRow({ type: "end_group", name: cell }),
  ];
}

const itemRow = (item: Item) =>
  surveyRow({
    type: `select_one ${item.id}`,
    name: item.id,
    label: item.question,
    hint: item.hint,
    required: "yes",
    short: item.name,
    to5: item.evidence.countsTo5,
    to3: item.evidence.countsTo3,
    months: item.evidenceMonths,
    sources: item.sources,
  });

type SurveyRow = {
  readonly type: string;
  readonly name: string;
  readonly label?: Text;
  readonly hint?: Text;
  readonly required?: string;
  readonly short?: Text;
  readonly to5?: Text;
  readonly to3?: Text;
  readonly months?: number;
  readonly sources?: string;
};

const pair = (text: Text | undefined): readonly (string | null)[] => [text?.en ?? null, text?.zh ?? null];

const surveyRow = ({ type, name, label, hint, required, short, to5, to3, months, sources }: SurveyRow) => [
  type,
  name,
  ...pair(label),
  ...pair(hint),
  required ?? null,
  null,
  null,
  ...pair(short),
  ...pair(to5),
  ...pair(to3),
  months ?? null,
  sources ?? null,
];

const choiceRows = ({ id, anchors, notApplicable }: Item): Table => [
  [id, 1, ...pair(anchors[1])],
  [id, 2, ...pair(FIXED_CHOICES[2])],
  [id, 3, ...pair(anchors[3])],
  [id, 4, ...pair(FIXED_CHOICES[4])],
  [id, 5, ...pair(anchors[5])],
  [id, "dk", ...pair(FIXED_CHOICES.dk)],
  ...(notApplicable === undefined ? [] : [[id, NOT_APPLICABLE, ...pair(notApplicable.reason)]]),
];
