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
import { componentWords, pairWords } from "@/lib/words";
import type { Firms } from "./firms";
import { columns, type Page, pageIn } from "./page";
import { words } from "./words";

/** `trellis/error-model-estimate@1`: full digits, and the published model beside them. */
export function estimateJson({ basis, components }: ErrorEstimate, firms: Firms) {
  const { id, version } = currentInstrument;
  return {
    schema: "trellis/error-model-estimate@1",
    instrument: `${id}@${version}`,
    source: firms.source === "frozen" ? "final results" : firms.source.file,
    published: errorModelProvisional,
    basis,
    firmsNeeded: ESTIMATE_FIRMS_MIN,
    components: isInsufficient(components) ? { insufficient: components.reason } : components,
    otherVersions: firms.others,
    leftOut: firms.faults.faults.length + firms.faults.more,
  };
}

/** An estimate as the operator reads it, with what to do next. */
export function printEstimate(estimate: ErrorEstimate, firms: Firms, locale: Locale): string {
  const page = pageIn(locale);
  const { basis, components } = estimate;
  const { id, version } = currentInstrument;
  const head = [
    page.say(words.title, { instrument: `${id} ${version}`, firms: basis.firms, people: basis.people }),
    firms.source === "frozen" ? page.say(words.fromFrozen) : page.say(words.fromFile, { file: firms.source.file }),
    ...tellLeftOut(firms, page),
    "",
  ];
  if (isInsufficient(components)) return [...head, ...printTooFew(estimate, page)].join("\n");
  const model = modelOf("e", components);
  const below = ERROR_COMPONENTS.filter((name) => components[name].found < 0);
  return [
    ...head,
    page.say(words.pairs),
    ...columns([
      ["", page.say(words.firms), page.say(words.pairCount)],
      ...PAIR_KINDS.map((kind) => [
        page.say(pairWords[kind]),
        page.whole(basis.kinds[kind].firms),
        page.whole(basis.kinds[kind].pairs),
      ]),
    ]),
    "",
    page.say(words.components),
    ...columns([
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

function tellLeftOut({ others, faults }: Firms, page: Page): readonly string[] {
  const leftOut = faults.faults.length + faults.more;
  return [
    ...(others === 0 ? [] : [page.say(words.others, { count: others })]),
    ...(leftOut === 0 ? [] : [page.say(words.leftOut, { count: leftOut })]),
  ];
}

const rangeOf = ({ found, standardError }: EstimatedComponent, page: Page): string =>
  [-Z_90, Z_90].map((z) => page.number(Math.max(0, found + z * standardError))).join("–");

/** Numbers of voices whose errors are shown. */
const VOICES = [1, 3, 8] as const;
const UNITS = ["cell", "phase", "overall"] as const;

function printErrors(model: ErrorModel, page: Page): readonly string[] {
  return [
    page.say(words.sems),
    ...columns([
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

function printTooFew({ basis }: ErrorEstimate, page: Page): readonly string[] {
  const short = PAIR_KINDS.filter((kind) => basis.kinds[kind].firms < ESTIMATE_FIRMS_MIN);
  // more firms alone do not help where nobody in them can be compared
  const next = short.includes("twoItems") ? words.doFirms : words.doPeople;
  return [
    page.say(words.tooFew, { needed: ESTIMATE_FIRMS_MIN }),
    ...columns(
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
