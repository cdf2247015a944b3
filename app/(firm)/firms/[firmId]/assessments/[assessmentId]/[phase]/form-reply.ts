import type { AnswerRefusal } from "@/db/assessments/save-answers";
import type { FieldRefusal } from "@/db/fields/saved-field";
import type { CardValue, ItemId } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { Json, SaveOutcome } from "@/lib/saving";
import type { FormReply } from "@/lib/view/questionnaire/card";
import { refusalWords, savingRefusalWords } from "@/lib/words";
import type { ChangedCard, ChangedFact } from "./form-input";

type Saved = {
  readonly changed: readonly ChangedCard[];
  /** The outcome of saving each changed card, in the same order. */
  readonly outcomes: readonly SaveOutcome<CardValue, AnswerRefusal>[];
  readonly facts: readonly ChangedFact[];
  /** The outcome of saving each "not applicable" fact, in the same order. */
  readonly recorded: readonly SaveOutcome<Json, FieldRefusal>[];
  /** Texts of the form that cannot be saved, each with its message. */
  readonly unfit: FormReply["refused"];
};

/** The result for each card of the form, by item. */
export function replyOf({ changed, outcomes, facts, recorded, unfit }: Saved, locale: Locale): FormReply {
  const results = [
    ...changed.map(({ key: id }, index) => ({ id, outcome: outcomes[index] })),
    ...facts.map(({ item: id }, index) => ({ id, outcome: recorded[index] })),
  ];
  const saved = results.flatMap(({ id, outcome }) =>
    outcome?.status === "saved" ? [{ id, at: outcome.savedAt }] : [],
  );
  return {
    saved: saved.map(({ id }) => id),
    at:
      saved
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? null,
    conflicts: changed.flatMap((card, index) => conflictOf(card, outcomes[index])),
    refused: [
      ...results.flatMap(({ id, outcome }) =>
        outcome?.status === "refused" ? [{ id, words: savingRefusalWords[outcome.reason][locale] }] : [],
      ),
      ...facts.flatMap(({ item }, index) => fasterOf(item, recorded[index], locale)),
      ...unfit,
    ],
  };
}

function conflictOf({ key: id, value: mine }: ChangedCard, outcome: SaveOutcome<CardValue> | undefined) {
  if (outcome?.status !== "conflict") return [];
  return [{ id, mine, theirs: outcome.theirs.value, at: outcome.theirs.savedAt }];
}

/** The message for a fact that a colleague changed first. It names no value, because the page shows the colleague's. */
const fasterOf = (id: ItemId, outcome: SaveOutcome | undefined, locale: Locale): FormReply["refused"] =>
  outcome?.status === "conflict" ? [{ id, words: refusalWords["changed-meanwhile"][locale] }] : [];
