import { gpnLo1, itemOf, labelOf, position1, screening1 } from "@/lib/catalog";
import { type ItemId, LEVELS, lensOf, type PositionId, phaseOf, ROLES } from "@/lib/instrument";
import { DETERMINANT_QUESTIONS, DETERMINANTS } from "@/lib/position";
import type { KeptScreening } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import {
  determinantWords,
  lensNames,
  namePartner,
  phaseNames,
  roleNamesAtFirstUse,
  say,
  screeningWords,
} from "@/lib/words";
import { itemsOfStep, questionsOfStep, type Step } from "./steps";

/** One question with its options; texts are passed as props, so that no questionnaire is shipped to the browser. */
export type ScreeningQuestion = {
  /** Name of the field: the id of the item or question. */
  readonly id: string;
  /** The part it belongs to, and its position. */
  readonly place: string;
  readonly question: string;
  readonly hint?: string | undefined;
  /** From low to high; `quiet` marks "between", "don't know" and a reason why it does not apply. */
  readonly options: readonly { readonly value: string; readonly label: string; readonly quiet?: boolean }[];
};

/** The questions of a page in one language, with the customer's name filled in. */
export function questionsOf(step: Step, locale: Locale, partner: string): readonly ScreeningQuestion[] {
  if (step === "customer") return [askFunction(locale)];
  return [
    ...itemsOfStep(step).map((id) => askItem(id, locale)),
    ...questionsOfStep(step).map((id) => askPosition(id, locale, partner)),
  ];
}

function askItem(id: ItemId, locale: Locale): ScreeningQuestion {
  const item = itemOf(gpnLo1, id);
  const phase = phaseNames[phaseOf(item.cell)][locale];
  const lens = lensNames[lensOf(item.cell)][locale];
  const between = screeningWords.between[locale];
  const place = say(screeningWords.levelOf, locale, {
    n: screening1.items.indexOf(id) + 1,
    total: screening1.items.length,
  });
  return {
    id,
    place: locale === "zh" ? `${place}：${phase}·${lens}` : `${place}: ${phase}, ${lens.toLowerCase()}`,
    question: item.question[locale],
    hint: item.hint[locale],
    options: [
      { value: "1", label: item.anchors[1][locale] },
      { value: "2", label: between, quiet: true },
      { value: "3", label: item.anchors[3][locale] },
      { value: "4", label: between, quiet: true },
      { value: "5", label: item.anchors[5][locale] },
      { value: "dk", label: screeningWords.dontKnow[locale], quiet: true },
    ],
  };
}

function askPosition(id: PositionId, locale: Locale, partner: string): ScreeningQuestion {
  const question = position1.questions.find((each) => each.id === id);
  const group = DETERMINANTS.find((determinant) => DETERMINANT_QUESTIONS[determinant].some((each) => each === id));
  if (question === undefined || group === undefined) throw new Error(`no question ${id} about a link`);
  const place = say(screeningWords.levelOf, locale, {
    n: screening1.position.indexOf(id) + 1,
    total: screening1.position.length,
  });
  const named = namePartner(question.question, locale, partner);
  const hint = question.hint === undefined ? undefined : namePartner(question.hint, locale, partner);
  return {
    id,
    place: `${place}${locale === "zh" ? "：" : ": "}${determinantWords[group][locale]}`,
    question: named,
    hint,
    options: LEVELS.map((level) => ({
      value: String(level),
      label: namePartner(labelOf(question.labels, level), locale, partner),
      quiet: question.labels[level] === undefined,
    })),
  };
}

const askFunction = (locale: Locale): ScreeningQuestion => ({
  id: "mainFunction",
  place: screeningWords.customerTitle[locale],
  question: screeningWords.mainFunction[locale],
  hint: screeningWords.mainFunctionHint[locale],
  options: ROLES.map((role) => ({ value: role, label: roleNamesAtFirstUse[role][locale] })),
});

/** The saved values of a page's fields, and their revisions. */
export function savedOn(step: Step, screening: KeptScreening | undefined) {
  const chosen: Record<string, string> = {};
  const revisions: Record<string, number> = {};
  for (const id of itemsOfStep(step)) {
    const card = screening?.answers[id];
    if (card === undefined) continue;
    revisions[id] = card.revision;
    if (card.value !== null) chosen[id] = "level" in card.value ? String(card.value.level) : "dk";
  }
  for (const id of questionsOfStep(step)) {
    const card = screening?.position[id];
    if (card === undefined) continue;
    revisions[id] = card.revision;
    if (card.value !== null) chosen[id] = String(card.value);
  }
  if (step === "customer" && screening?.mainFunction) chosen.mainFunction = screening.mainFunction;
  return { chosen, revisions };
}
