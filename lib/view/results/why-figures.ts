import { MODES, ROLES } from "@/lib/instrument";
import { type ItemDetail, isKept, levelShown } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { modeNamesAtFirstUse, roleNames, say, whyWords } from "@/lib/words";
import { levelInTenths } from "@/lib/words/levels";
import type { TwinData } from "../charts/reading";
import { known } from "./facts";
import { type CellWhy, nameItem } from "./why-answers";

const DIGITS = 3;
const figure = (value: number): string => value.toFixed(DIGITS);

/** Every coefficient behind a cell, with its name. */
export function figuresTable(props: CellWhy): TwinData {
  const { locale } = props;
  return {
    caption: whyWords.figuresCaption[locale],
    head: [whyWords.figure[locale], whyWords.value[locale]],
    rows: [...levelFigures(props), ...requirementFigures(props), ...verdictFigures(props)],
  };
}

type Rows = TwinData["rows"];

function levelFigures({ locale, rating, why }: CellWhy): Rows {
  const score = known(why.score);
  return [
    ...(score === undefined
      ? []
      : [
          [whyWords.fLevel[locale], figure(score.level)],
          [whyWords.fSem[locale], figure(score.sem)],
        ]),
    ...why.items.map(({ item, detail }) => [
      say(whyWords.fItem, locale, { item: nameItem(rating, item, locale) }),
      itemSaid(detail, locale),
    ]),
  ];
}

function itemSaid(detail: ItemDetail, locale: Locale): string {
  const { capped, withheld } = detail;
  const level = levelShown(detail);
  if (level === null) return (withheld === "level" ? whyWords.kept : whyWords.fNone)[locale];
  if (isKept(detail)) return say(whyWords.fItemFew, locale, { level: levelInTenths(level) });
  return capped === null
    ? figure(level)
    : say(whyWords.fItemCapped, locale, { level: figure(level), capped: figure(capped) });
}

function requirementFigures({ locale, rating, why }: CellWhy): Rows {
  const parts = known(why.requirement);
  const weights = known(rating.position.requirementWeights);
  if (parts === undefined) return [];
  const changed = known(why.changedByPosition);
  const move = known(parts.move);
  const modes: Rows =
    parts.transition > 0
      ? [[whyWords.fTransition[locale], figure(parts.transition)]]
      : MODES.map((mode) => [
          say(whyWords.fMode, locale, { mode: modeNamesAtFirstUse[mode][locale] }),
          product(weights?.[mode], parts.modes[mode]),
        ]);
  return [
    ...modes,
    ...ROLES.map((role) => [say(whyWords.fRole, locale, { role: roleNames[role][locale] }), figure(parts.roles[role])]),
    [whyWords.fServe[locale], figure(parts.serve)],
    ...(changed === undefined ? [] : [[whyWords.fChanged[locale], figure(changed)]]),
    ...(move === undefined ? [] : [[whyWords.fMove[locale], figure(move.required)]]),
  ];
}

/** "0.377 × 3.5 = 1.320": the weight, the requirement of the mode, and their product. */
function product(weight: number | undefined, part: number): string {
  if (weight === undefined || weight === 0) return figure(part);
  return `${figure(weight)} × ${(part / weight).toFixed(1)} = ${figure(part)}`;
}

function verdictFigures({ locale, why }: CellWhy): Rows {
  const [serve, move, agreement] = [known(why.verdicts.serve), known(why.verdicts.move), known(why.agreement)];
  return [
    ...(serve === undefined ? [] : [[whyWords.fOdds[locale], figure(serve.odds)]]),
    ...(move === undefined ? [] : [[whyWords.fOddsMove[locale], figure(move.odds)]]),
    ...(agreement === undefined
      ? []
      : [
          [say(whyWords.fRwg, locale, { n: agreement.respondents }), figure(agreement.rwg)],
          [whyWords.fAd[locale], figure(agreement.averageDeviation)],
        ]),
  ];
}
