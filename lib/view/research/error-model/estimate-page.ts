import { currentInstrument } from "@/lib/catalog";
import { isInsufficient, type Locale } from "@/lib/result";
import {
  ERROR_COMPONENTS,
  type ErrorEstimate,
  type ErrorModel,
  ESTIMATE_FIRMS_MIN,
  type EstimatedComponent,
  errorModelProvisional,
  errorsOfFullAnswers,
  modelOf,
  PAIR_KINDS,
  Z_90,
} from "@/lib/scoring";
import { componentWords } from "@/lib/words";
import { pairWords, words } from "@/lib/words/research/error-model/error-model-page";
import { type FigurePrinter, figureTable, printer } from "../terminal-page";

/** The source of the answers, and what was left out. */
export type EstimateSource = {
  readonly source: "frozen" | { readonly file: string };
  /** Firms with another version of the questionnaire, which are not included. */
  readonly others: number;
  /** Entries that could not be read. */
  readonly leftOut: number;
};

/** An estimate for the operator, with what to do next. */
export function summariseEstimate(estimate: ErrorEstimate, from: EstimateSource, locale: Locale): string {
  const page = printer(locale);
  const { basis, components } = estimate;
  const { id, version } = currentInstrument;
  const head = [
    page.say(words.title, { instrument: `${id} ${version}`, firms: basis.firms, people: basis.people }),
    from.source === "frozen" ? page.say(words.fromFrozen) : page.say(words.fromFile, { file: from.source.file }),
    ...tellLeftOut(from, page),
    "",
  ];
  if (isInsufficient(components)) return [...head, ...printTooFew(estimate, page)].join("\n");
  const model = modelOf("e", components);
  const below = ERROR_COMPONENTS.filter((name) => components[name].found < 0);
  return [
    ...head,
    page.say(words.pairs),
    ...figureTable([
      ["", page.say(words.firms), page.say(words.pairCount)],
      ...PAIR_KINDS.map((kind) => [
        page.say(pairWords[kind]),
        page.whole(basis.kinds[kind].firms),
        page.whole(basis.kinds[kind].pairs),
      ]),
    ]),
    "",
    page.say(words.components),
    ...figureTable([
      [
        "",
        `${page.say(words.published)} ${errorModelProvisional.version}`,
        page.say(words.estimated),
        page.say(words.standardError),
        page.say(words.likely),
      ],
      ...ERROR_COMPONENTS.map((name) => [
        page.say(componentWords[name].name),
        page.number(errorModelProvisional[name]),
        page.number(components[name].value),
        page.number(components[name].standardError),
        rangeOf(components[name], page),
      ]),
    ]),
    ...ERROR_COMPONENTS.map(
      (name) =>
        `  ${page.say(words.means, { name: page.say(componentWords[name].name), meaning: page.say(componentWords[name].meaning) })}`,
    ),
    `  ${page.say(words.likelyMeaning)}`,
    ...below.map((name) =>
      page.say(words.below, { name: page.say(componentWords[name].name), found: page.number(components[name].found) }),
    ),
    "",
    ...printErrors(model, page),
    "",
    page.say(words.nextCompare),
  ].join("\n");
}

const tellLeftOut = ({ others, leftOut }: EstimateSource, page: FigurePrinter): readonly string[] => [
  ...(others === 0 ? [] : [page.say(words.others, { count: others })]),
  ...(leftOut === 0 ? [] : [page.say(words.leftOut, { count: leftOut })]),
];

const rangeOf = ({ found, standardError }: EstimatedComponent, page: FigurePrinter): string =>
  [-Z_90, Z_90].map((z) => page.number(Math.max(0, found + z * standardError))).join("–");

/** Numbers of respondents for which errors are shown. */
const VOICES = [1, 3, 8] as const;
const UNITS = ["cell", "phase", "overall"] as const;

function printErrors(model: ErrorModel, page: FigurePrinter): readonly string[] {
  return [
    page.say(words.sems),
    ...figureTable([
      ["", ...VOICES.map((count) => page.say(words.voices, { count }))],
      ...UNITS.map((unit) => [
        page.say(words[unit]),
        ...VOICES.map((count) => {
          const [before, after] = [errorModelProvisional, model].map((one) => errorsOfFullAnswers(one, count)[unit]);
          return `${page.number(before ?? 0)} → ${page.number(after ?? 0)}`;
        }),
      ]),
    ]),
  ];
}

function printTooFew({ basis }: ErrorEstimate, page: FigurePrinter): readonly string[] {
  const short = PAIR_KINDS.filter((kind) => basis.kinds[kind].firms < ESTIMATE_FIRMS_MIN);
  // more firms do not help if no people within a firm can be compared
  const next = short.includes("twoItems") ? words.doFirms : words.doPeople;
  return [
    page.say(words.tooFew, { needed: ESTIMATE_FIRMS_MIN }),
    ...figureTable(
      PAIR_KINDS.map((kind) => [
        page.say(pairWords[kind]),
        page.whole(basis.kinds[kind].firms),
        short.includes(kind)
          ? page.say(words.missing, { count: ESTIMATE_FIRMS_MIN - basis.kinds[kind].firms })
          : page.say(words.enough),
      ]),
    ),
    page.say(next, { model: errorModelProvisional.version }),
  ];
}
