import type {
  GroupStudy,
  ItemColumn,
  RaterStudy,
  ReliabilityStudy,
  ScaleStudy,
  StatisticsStudy,
  StudyReason,
} from "@/lib/research";
import { type Insufficient, isInsufficient, type Locale, type Text } from "@/lib/result";
import { type AtLeastZero, ICC_FORMS, type IccForm, type Interval, type TwoWayIcc } from "@/lib/stats";
import { reasonWords } from "@/lib/words/research/statistics/statistics-missing";
import { words } from "@/lib/words/research/statistics/statistics-page";
import { type NotRead, printUnread, terminalPage } from "../terminal-page";

type StatisticsPage = NotRead & {
  readonly file: string;
  readonly study: StatisticsStudy;
  readonly items: readonly ItemColumn[];
};

/** The terminal report on a study: first the agreement of people, then the reliability of items. */
export function summariseStatistics({ file, study, items, unused, leftOut }: StatisticsPage, locale: Locale): string {
  const page = printer(locale);
  const nameOf = (column: number) => {
    const { name = "", reversed = false } = items[column] ?? {};
    return reversed ? page.say(words.reversed, { name }) : name;
  };
  const { reliability, agreement, ratings } = study;
  return [
    page.say(words.title, { file, rows: study.rows }) +
      (study.firms === null ? "" : page.say(words.ofFirms, { firms: study.firms })),
    ...printUnread({ unused, leftOut }, page),
    ...(agreement === null ? [] : ["", page.title(words.groups), ...printGroups(agreement, page)]),
    ...(ratings === null ? [] : ["", page.say(words.ratings, { raters: page.list(study.raters) })]),
    ...(ratings ?? []).flatMap((rating) => printRating(rating, study.raters, page)),
    ...reliability.flatMap((part) => printReliability(part, study.unit, nameOf, page)),
    "",
    words.meaning[locale],
  ].join("\n");
}

/** A smaller p is printed as "smaller than this". */
const CHANCE_MIN = 0.0001;

type Printer = ReturnType<typeof printer>;

/** The texts of one language, and functions that print figures. */
function printer(locale: Locale) {
  const page = terminalPage(locale);
  const number = (value: number, digits = 2) =>
    value
      .toFixed(digits)
      .replace(/^-(?=.*[1-9])/, "−")
      .replace(/^-/, "");
  const reason = (missing: Insufficient<StudyReason>) =>
    page.say(words.missing, { why: reasonWords[missing.reason][locale] });
  const figure = (value: number | Insufficient<StudyReason>) => (isInsufficient(value) ? reason(value) : number(value));
  return {
    ...page,
    number,
    reason,
    figure,
    short: (value: number | Insufficient<StudyReason>) => (isInsufficient(value) ? "—" : number(value)),
    chance: (p: number | Insufficient<StudyReason>) => {
      if (isInsufficient(p)) return "—";
      return p < CHANCE_MIN ? `< ${CHANCE_MIN}` : `= ${number(p, 4)}`;
    },
    interval: (value: Interval | Insufficient<StudyReason>) =>
      isInsufficient(value) ? "—" : `${number(value.low)} … ${number(value.high)}`,
  };
}

function printReliability(
  { rater, units, scales }: ReliabilityStudy,
  unit: StatisticsStudy["unit"],
  nameOf: (column: number) => string,
  page: Printer,
): readonly string[] {
  const heading = rater === undefined ? (unit === "row" ? words.unitRow : words.unitFirm) : words.unitRater;
  const title = page.say(heading, { units, rater: rater ?? "" });
  if (isInsufficient(scales)) return ["", `${title} ${page.reason(scales)}`];
  return [
    "",
    title,
    ...scales.flatMap((scale) => [
      "",
      ...(isInsufficient(scale) ? [`${scale.name} ${page.reason(scale)}`] : printScale(scale, { unit, nameOf }, page)),
    ]),
  ];
}

type Naming = { readonly unit: StatisticsStudy["unit"]; readonly nameOf: (column: number) => string };

function printScale(scale: ScaleStudy, { unit, nameOf }: Naming, page: Printer): readonly string[] {
  const { alpha, feldt, omega, persons, complete, items, composite, bootstrap } = scale;
  const [mean, deviation] = [page.short(scale.mean), page.short(scale.deviation)];
  const values = {
    raw: page.short(alpha.raw),
    interval: page.interval(feldt),
    standardized: page.short(alpha.standardized),
  };
  return [
    page.say(words.scale, { name: scale.name, items: items.length }),
    `  ${page.say(unit === "firm" ? words.scoreFirms : words.score, { persons, complete, mean, deviation })}`,
    page.line(words.alpha.en, isInsufficient(alpha.raw) ? page.reason(alpha.raw) : page.say(words.alphaValue, values)),
    ...(bootstrap === undefined
      ? []
      : [
          page.line(
            page.say(words.bootstrap),
            isInsufficient(bootstrap)
              ? page.reason(bootstrap)
              : page.say(words.bootstrapValue, { interval: page.interval(bootstrap) }),
          ),
        ]),
    page.line(page.say(words.omega), isInsufficient(omega) ? page.reason(omega) : page.number(omega.omega)),
    ...(composite === undefined
      ? []
      : [page.line(page.say(words.composite, { parts: page.list(composite.parts) }), page.figure(composite.alpha))]),
    ...items.map((item) =>
      page.line(
        nameOf(item.column),
        page.say(words.item, {
          answered: item.answered,
          mean: page.short(item.mean),
          deviation: page.short(item.deviation),
          rest: page.short(item.itemRest),
          dropped: page.short(item.alphaIfDropped.raw),
        }),
      ),
    ),
    ...listItems(words.negative, scale.negativeItems.map(nameOf), page),
    ...listItems(words.constant, scale.constantItems.map(nameOf), page),
  ];
}

const listItems = (text: Text, names: readonly string[], page: Printer): readonly string[] =>
  names.length === 0 ? [] : [`  ${page.say(text, { names: page.list(names) })}`];

function printGroups(agreement: Exclude<StatisticsStudy["agreement"], null>, page: Printer): readonly string[] {
  if (isInsufficient(agreement)) return [`  ${page.reason(agreement)}`];
  return agreement.flatMap((group) => ["", ...printGroup(group, page)]);
}

function printGroup(
  { scale, agreement, icc1, icc2, components, generalizability }: GroupStudy,
  page: Printer,
): readonly string[] {
  const parts = isInsufficient(components)
    ? page.reason(components)
    : page.say(words.componentsValue, {
        firm: page.number(components.firm.value),
        respondent: page.number(components.respondent.value),
        item: page.number(components.item.value),
        firmByItem: page.number(components.firmByItem.value),
        residual: page.number(components.residual.value),
      });
  return [
    scale,
    page.line(page.say(words.agreement), printAgreement(agreement, page)),
    page.line("ICC(1)", printIcc(icc1, page)),
    page.line("ICC(2)", printIcc(icc2, page)),
    page.line(page.say(words.components), parts),
    page.line(page.say(words.generalizability), page.figure(generalizability)),
  ];
}

function printAgreement(agreement: GroupStudy["agreement"], page: Printer): string {
  if (isInsufficient(agreement)) return page.reason(agreement);
  const { firms, medianRwgJ, meanRwgStar, meanDeviation, supported } = agreement;
  const values = {
    firms,
    rwg: page.number(medianRwgJ),
    star: page.number(meanRwgStar),
    deviation: page.number(meanDeviation),
  };
  return (
    page.say(words.agreementValue, values) + (supported === null ? "" : page.say(words.supported, { count: supported }))
  );
}

function printIcc(icc: AtLeastZero | Insufficient<StudyReason>, page: Printer): string {
  if (isInsufficient(icc)) return page.reason(icc);
  return icc.negative ? page.say(words.negativeIcc, { estimate: page.number(icc.estimate) }) : page.number(icc.value);
}

function printRating(
  { scale, icc, blandAltman, kappa }: RaterStudy,
  raters: readonly string[],
  page: Printer,
): readonly string[] {
  const [first = "", second = ""] = raters;
  return [
    "",
    scale,
    ...(isInsufficient(icc)
      ? [page.line("ICC", page.reason(icc))]
      : [
          `  ${page.say(words.ofTargets, { targets: icc.targets, leftOut: icc.leftOut })}`,
          ...ICC_FORMS.map((form) => printForm(form, icc.forms[form], page)),
        ]),
    ...(blandAltman === undefined
      ? []
      : [page.line(page.say(words.bland, { first, second }), printBland(blandAltman, page))]),
    ...(kappa === undefined
      ? []
      : [
          page.line(
            page.say(words.kappa),
            page.list(
              [kappa.quadratic, kappa.linear, kappa.none].map((each) =>
                isInsufficient(each) ? page.reason(each) : page.number(each.kappa),
              ),
            ),
          ),
        ]),
  ];
}

function printForm(form: IccForm, { value, interval, f, df1, df2, p }: TwoWayIcc, page: Printer): string {
  if (isInsufficient(value)) return page.line(form, page.reason(value));
  const test = { f: page.short(f), df1, df2, p: page.chance(p) };
  return page.line(
    form,
    page.say(words.icc, { value: page.number(value), interval: page.interval(interval), ...test }),
  );
}

function printBland(bland: Exclude<RaterStudy["blandAltman"], undefined>, page: Printer): string {
  if (isInsufficient(bland)) return page.reason(bland);
  const { pairs, bias, biasInterval, limits, proportional } = bland;
  const values = {
    bias: page.number(bias),
    interval: page.interval(biasInterval),
    limits: page.interval(limits),
    pairs,
  };
  const slope = isInsufficient(proportional) ? page.reason(proportional) : page.number(proportional.slope);
  return page.say(words.slope, { limits: page.say(words.blandValue, values), slope });
}
