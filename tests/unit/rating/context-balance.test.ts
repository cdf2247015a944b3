import fc from "fast-check";
import { expect, test } from "vitest";
import { context1 } from "@/lib/catalog";
import { CONTEXT_IDS, type ContextEffect } from "@/lib/instrument";
import { CONTEXT_CATEGORIES, contextBalance, type StatedEffects } from "@/lib/rating";
import { isInsufficient } from "@/lib/result";

const { factors } = context1;
const effect = fc.constantFrom<ContextEffect>(-2, -1, 0, 1, 2);
const effects: fc.Arbitrary<StatedEffects> = fc
  .array(fc.tuple(fc.constantFrom(...CONTEXT_IDS), fc.option(effect)), { maxLength: 12 })
  .map((stated) => Object.fromEntries(stated));

test("a category's balance is the mean of its stated effects, by hand", () => {
  const balance = contextBalance({ PO1: -2, PO2: 1, PO3: null, EX1: 2, EX2: 2, EX3: 1, EX4: 1 }, factors);
  expect(balance.policy).toEqual({ effect: -0.5, answered: 2 });
  expect(balance.environment).toEqual({ effect: 1.5, answered: 4 });
  expect(balance.business).toEqual({ kind: "insufficient", reason: "not-asked" });
});

test("reversing every effect reverses every balance, and none leaves −2 to 2", () => {
  fc.assert(
    fc.property(effects, (stated) => {
      const reversed = Object.fromEntries(
        Object.entries(stated).map(([id, each]) => [id, each === null ? null : -each]),
      );
      const [here, there] = [
        contextBalance(stated, factors),
        Reflect.apply(contextBalance, undefined, [reversed, factors]),
      ];
      for (const category of CONTEXT_CATEGORIES) {
        const [one, other] = [here[category], there[category]];
        if (isInsufficient(one) || isInsufficient(other)) expect(other).toEqual(one);
        else {
          expect(one.effect + other.effect).toBe(0);
          expect(Math.abs(one.effect)).toBeLessThanOrEqual(2);
        }
      }
    }),
  );
});

test("what is no effect is thrown", () => {
  for (const PO1 of [3, Number.NaN, Number.NEGATIVE_INFINITY])
    expect(() => Reflect.apply(contextBalance, undefined, [{ PO1 }, factors])).toThrow(RangeError);
});
