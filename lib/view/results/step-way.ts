import { readDoneWhen, stepsOf } from "@/lib/catalog";
import type { CellId, ItemId } from "@/lib/instrument";
import type { Recommendation } from "@/lib/rating";
import { effectOn } from "./facts";

/** How a step affects the part that it is for. */
export type StepWay =
  /** The step changes the weakest practice of the biggest gap. */
  | { readonly kind: "weakest"; readonly item: ItemId }
  /** The step changes a practice of the part. */
  | { readonly kind: "here"; readonly item: ItemId }
  /** Not this step but a later one of its measure changes a practice of the part. */
  | { readonly kind: "later"; readonly item: ItemId; readonly step: number }
  /** No step names a practice of the part; the measure raises the part by this many levels. */
  | { readonly kind: "whole"; readonly levels: number };

type Way = {
  readonly recommendation: Pick<Recommendation, "measure" | "form" | "cells" | "reasons">;
  /** Number of the step in its measure, from 1. */
  readonly step: number;
  readonly cell: CellId;
  /** The weakest practice of the part, if it may be revealed. */
  readonly weakest: ItemId | undefined;
};

/**
 * Finds the practice that a step changes: the item whose answer shows, by the step's condition, that the step is done.
 */
export function wayOf({ recommendation, step, cell, weakest }: Way): StepWay {
  const own = itemsOf(recommendation, step, cell);
  if (weakest !== undefined && own.includes(weakest)) return { kind: "weakest", item: weakest };
  const [here] = own;
  if (here !== undefined) return { kind: "here", item: here };
  const steps = stepsOf(recommendation.measure, recommendation.form);
  for (let later = step + 1; later <= steps.length; later++) {
    const items = itemsOf(recommendation, later, cell);
    const item = items.find((one) => one === weakest) ?? items[0];
    if (item !== undefined) return { kind: "later", item, step: later };
  }
  return { kind: "whole", levels: effectOn(recommendation, cell) };
}

/** Items of a part that the condition of a step names. */
function itemsOf({ measure, form }: Way["recommendation"], step: number, cell: CellId): readonly ItemId[] {
  const condition = stepsOf(measure, form)[step - 1]?.doneWhen;
  const facts = condition === undefined ? [] : (readDoneWhen(condition) ?? []).flat();
  return facts.flatMap((fact) =>
    (fact.kind === "item" || fact.kind === "record") && fact.item.startsWith(`${cell}.`) ? [fact.item] : [],
  );
}
