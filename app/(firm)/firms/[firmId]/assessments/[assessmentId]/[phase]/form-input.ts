import { z } from "zod";
import { cardValue } from "@/app/_server/saving/card-value";
import type { FieldEntry } from "@/lib/fields";
import type { CardValue, Item, ItemId } from "@/lib/instrument";
import { isItemId } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { type SaveEntry, sameJson } from "@/lib/saving";
import type { FormReply } from "@/lib/view/questionnaire/card";
import { COMMENT_MAX, cardFromForm, NA_REASON_MAX } from "@/lib/view/questionnaire/card-value";
import { refusalWords, say } from "@/lib/words";
import { tooLongWords } from "@/lib/words/fields/too-long";

/** What a card contained when the form was rendered. A hidden field named `base.` plus the item's id sends it back. */
const Base = z.object({ revision: z.int().min(0), value: cardValue, na: z.int().min(0) });

export const listCards = (fields: Readonly<Record<string, unknown>>): readonly { readonly key: ItemId }[] =>
  Object.keys(fields).flatMap((name) => {
    const [, key = ""] = /^base\.(.+)$/.exec(name) ?? [];
    return isItemId(key) ? [{ key }] : [];
  });

export type ChangedCard = SaveEntry<CardValue> & { readonly key: ItemId; readonly locale: Locale };

/**
 * The cards that were changed in the form, each with the revision that the form was rendered with.
 *
 * Values are compared with those that the form was rendered with, so that an old tab does not erase or overwrite fields
 * that were not changed in it. The server compares the changed ones with the current version.
 */
export function readChangedCards(
  fields: Readonly<Record<string, unknown>>,
  items: readonly Item[],
  locale: Locale,
): readonly ChangedCard[] {
  return items.flatMap(({ id }) => {
    const base = readBase(fields[`base.${id}`]);
    if (base === undefined) return [];
    const value = cardValue.safeParse(cardFromForm(id, base.value, (name) => text(fields[name])));
    if (!value.success || sameJson(value.data, base.value)) return [];
    return [{ key: id, base: base.revision, value: value.data, locale }];
  });
}

/** "Not applicable" of one item, as set or removed in the form. */
export type ChangedFact = Extract<FieldEntry, { readonly kind: "not-applicable" }>;

/** All "not applicable" facts that were set or removed in the form. */
export function readNotApplicable(
  fields: Readonly<Record<string, unknown>>,
  items: readonly Item[],
  locale: Locale,
): readonly ChangedFact[] {
  return items.flatMap((item): readonly ChangedFact[] => {
    const base = readBase(fields[`base.${item.id}`]);
    if (base === undefined || item.notApplicable === undefined) return [];
    const about = { kind: "not-applicable", item: item.id, base: base.na } as const;
    if (text(fields[`na-off.${item.id}`]) !== null) return [{ ...about, value: null }];
    const choice = text(fields[`na.${item.id}`]);
    const own = (text(fields[`na-own.${item.id}`]) ?? "").trim();
    if (choice === "catalog") return [{ ...about, value: { reason: item.notApplicable.reason[locale] } }];
    return choice === "own" && own !== "" && own.length <= NA_REASON_MAX ? [{ ...about, value: { reason: own } }] : [];
  });
}

/** Texts of the form that cannot be saved, by item, each with a message. */
export function listUnfit(
  fields: Readonly<Record<string, unknown>>,
  items: readonly Item[],
  locale: Locale,
): FormReply["refused"] {
  return [
    ...listNoReason(fields, items).map((id) => ({ id, words: refusalWords["reason-missing"][locale] })),
    ...listTooLong(fields, items).map(({ id, ...n }) => ({ id, words: say(tooLongWords.field, locale, n) })),
  ];
}

/** Items marked "not applicable" for a reason of the person's own, of which the text is missing. */
const listNoReason = (fields: Readonly<Record<string, unknown>>, items: readonly Item[]): readonly ItemId[] =>
  items.flatMap(({ id, notApplicable }) => {
    const isEmpty = fields[`na.${id}`] === "own" && (text(fields[`na-own.${id}`]) ?? "").trim() === "";
    return isEmpty && notApplicable !== undefined && text(fields[`na-off.${id}`]) === null ? [id] : [];
  });

type LongText = { readonly id: ItemId; readonly max: number; readonly n: number };

/** Texts that are too long for their fields; the card is then not saved, and a message says so. */
function listTooLong(fields: Readonly<Record<string, unknown>>, items: readonly Item[]): readonly LongText[] {
  return items.flatMap(({ id }): readonly LongText[] => {
    const comment = (text(fields[`comment.${id}`]) ?? "").length;
    const reason = fields[`na.${id}`] === "own" ? (text(fields[`na-own.${id}`]) ?? "").trim().length : 0;
    return [
      ...(comment > COMMENT_MAX ? [{ id, max: COMMENT_MAX, n: comment }] : []),
      ...(reason > NA_REASON_MAX ? [{ id, max: NA_REASON_MAX, n: reason }] : []),
    ];
  });
}

function readBase(raw: unknown): z.infer<typeof Base> | undefined {
  if (typeof raw !== "string") return undefined;
  try {
    const parsed = Base.safeParse(JSON.parse(raw));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
