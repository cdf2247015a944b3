import { LEVELS } from "@/lib/instrument";
import {
  type CellExplanation,
  type ExplainedItem,
  type ItemDetail,
  isKept,
  isMissing,
  isOpened,
  levelShown,
  type Rating,
} from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { chartWords, say, whyWords } from "@/lib/words";
import { levelInTenths } from "@/lib/words/levels";
import type { AnswerRow, TwinData } from "../charts/reading";
import { itemIn } from "./practice";

export type CellWhy = { readonly locale: Locale; readonly rating: Rating; readonly why: CellExplanation };

/** The name of an item in the version of the questionnaire that the rating used. */
export const nameItem = ({ versions }: Rating, item: string, locale: Locale): string =>
  itemIn(versions.instrument, item)?.name[locale] ?? item;

/** Answers to the items of a cell: by role group if that reveals no single person's answer, otherwise totals. */
export function answerRows({ locale, rating, why }: CellWhy): readonly AnswerRow[] {
  return why.items.map(({ item, detail }) => ({
    name: nameItem(rating, item, locale),
    behind: isOpened(rating, "records") ? behindInWords(detail, locale) : "",
    totals: detail.levels,
    dontKnow: detail.dontKnow,
    groups: groupsOf(detail),
    ...(isOpened(rating, "answers") ? insteadOf(detail, locale) : meanOf(detail, locale)),
  }));
}

/** The text instead of an item's marks: that it does not apply, or what the reader may see. */
export function insteadOf(detail: ItemDetail, locale: Locale): Pick<AnswerRow, "instead"> {
  if (detail.notApplicable !== null)
    return { instead: say(whyWords.notApplicable, locale, { reason: detail.notApplicable }) };
  if (!isKept(detail)) return {};
  const level = levelShown(detail);
  return {
    instead: level === null ? whyWords.kept[locale] : say(whyWords.meanOnly, locale, { level: levelInTenths(level) }),
  };
}

/** If the distribution is withheld: the approximate mean. */
function meanOf(detail: ItemDetail, locale: Locale): Pick<AnswerRow, "instead"> {
  const level = levelShown(detail);
  if (detail.notApplicable !== null || level === null) return insteadOf(detail, locale);
  return { instead: say(whyWords.meanAlone, locale, { level: levelInTenths(level) }) };
}

/** Why items of a cell are not shown as answered; undefined if all are. */
export function keptInWords({ locale, rating, why: { items } }: CellWhy): string | undefined {
  if (!isOpened(rating, "answers")) return whyWords.spreadClosed[locale];
  if (items.some(({ detail }) => detail.withheld === "level")) return whyWords.keptNote[locale];
  return items.some(({ detail }) => isKept(detail)) ? whyWords.spreadNote[locale] : undefined;
}

function groupsOf({ strata }: ItemDetail): AnswerRow["groups"] {
  if (isMissing(strata)) return undefined;
  return Object.fromEntries(strata.map(({ stratum, levels }) => [stratum, levels]));
}

function behindInWords({ records }: ItemDetail, locale: Locale): string {
  const best = [...records].sort((a, b) => b.cap - a.cap || b.grade.localeCompare(a.grade))[0];
  switch (best?.grade) {
    case "E3":
      return whyWords.recordThird[locale];
    case "E2":
      return best.date === null
        ? whyWords.recordUseNoDate[locale]
        : say(whyWords.recordUse, locale, { year: best.date.slice(0, 4) });
    case "E1":
      return whyWords.documentOnly[locale];
    default:
      return whyWords.noRecord[locale];
  }
}

/** The answers to the items as a table of totals. */
export function answersTable(items: readonly ExplainedItem[], { locale, rating }: Omit<CellWhy, "why">): TwinData {
  return {
    caption: whyWords.answersCaption[locale],
    head: [whyWords.itemHead[locale], ...LEVELS.map(String), chartWords.dontKnow[locale]],
    rows: items.map(({ item, detail }) => [
      nameItem(rating, item, locale),
      ...LEVELS.map((level) => (isKept(detail) ? "–" : String(detail.levels[level]))),
      isKept(detail) ? "–" : String(detail.dontKnow),
    ]),
  };
}
