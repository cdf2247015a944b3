import type { ContextEffect, ContextFactor, ContextId } from "@/lib/instrument";
import { type Insufficient, insufficient, tabulate } from "@/lib/result";
import { mean } from "@/lib/stats";

/**
 * The paper's categories of conditions around a firm; the fourth, governance, is asked for each link. Source: method
 * 4.2.
 */
export const CONTEXT_CATEGORIES = ["policy", "environment", "business"] as const;
export type ContextCategory = (typeof CONTEXT_CATEGORIES)[number];

/** Mean effect of the answered factors, and their number. */
type CategoryBalance = { readonly effect: number; readonly answered: number } | Insufficient<"not-asked">;

/** Effects that the firm stated, by factor; absent or null if not stated. */
export type StatedEffects = Readonly<Partial<Record<ContextId, ContextEffect | null>>>;

/**
 * The net effect of each category of conditions on the firm's upgrading: the mean of the stated effects.
 *
 * Shape: stated effects by factor, and the factors of the questionnaire; one balance per category. Unit: steps of the
 * answer scale. Range: −2, a strong barrier, to 2, a strong help. Edge cases: a factor without a stated effect is left
 * out of the mean; balances are not used for capability, requirement or fit. Errors: "not-asked" for a category without
 * a stated effect; throws for an effect outside −2 to 2. Source: method 4.2.
 */
export function contextBalance(
  effects: StatedEffects,
  factors: readonly Pick<ContextFactor, "id" | "category">[],
): Readonly<Record<ContextCategory, CategoryBalance>> {
  return tabulate(CONTEXT_CATEGORIES, (category): CategoryBalance => {
    const stated = factors.flatMap(({ id, category: own }) => {
      const effect = own === category ? (effects[id] ?? null) : null;
      return effect === null ? [] : [checkEffect(effect)];
    });
    return stated.length === 0 ? insufficient("not-asked") : { effect: mean(stated), answered: stated.length };
  });
}

function checkEffect(effect: number): number {
  if (!(effect >= -2 && effect <= 2)) throw new RangeError(`an effect of ${effect}`);
  return effect;
}
