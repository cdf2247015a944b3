import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findModalMode, POSITION_PARTS, type PositionVector, positionDistance } from "@/lib/benchmark";
import { MODES, ROLES } from "@/lib/instrument";
import { insufficient, isInsufficient, tabulate } from "@/lib/result";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 4 });
const positions: fc.Arbitrary<PositionVector> = fc.record({
  ...tabulate([...MODES, ...ROLES, "customerHhi"] as const, () => maybe(share)),
  powerImbalance: maybe(fc.double({ min: -1, max: 1, noNaN: true })),
  trophicLevel: maybe(fc.double({ min: 0, max: 12, noNaN: true })),
  logEmployees: maybe(fc.double({ min: 0, max: 6, noNaN: true })),
});
const nowhere = tabulate(POSITION_PARTS, () => null);

describe("the modal mode", () => {
  test("is the first of equal shares", () => {
    expect(findModalMode({ ...nowhere, market: 0.1, modular: 0.4, relational: 0.4, captive: 0.1, hierarchy: 0 })).toBe(
      "modular",
    );
  });

  test("is not known when one share is missing", () => {
    expect(findModalMode({ ...nowhere, market: 0.9, modular: 0.1, relational: 0, captive: 0 })).toBeUndefined();
  });
});

describe("the distance of two positions", () => {
  test("is 0 from a position to itself, whatever it lacks", () => {
    fc.assert(
      fc.property(positions, (position) => {
        const found = positionDistance(position, position);
        const parts = POSITION_PARTS.filter((part) => position[part] !== null).length;
        expect(found).toEqual(parts === 0 ? insufficient("no-common-part") : { distance: 0, squared: 0, parts });
      }),
    );
  });

  test("is the same from either side", () => {
    fc.assert(
      fc.property(positions, positions, (a, b) => {
        expect(positionDistance(a, b)).toEqual(positionDistance(b, a));
      }),
    );
  });

  test("is above 0 as soon as one known part differs", () => {
    fc.assert(
      fc.property(positions, fc.constantFrom(...POSITION_PARTS), (position, part) => {
        const [a, b] = [
          { ...position, [part]: 0.25 },
          { ...position, [part]: 0.75 },
        ];
        const found = positionDistance(a, b);
        expect(isInsufficient(found) ? 0 : found.squared).toBeGreaterThan(0);
      }),
    );
  });

  test("grows by 13 / parts used: a part that both lack is made up for by the others", () => {
    fc.assert(
      fc.property(positions, positions, fc.constantFrom(...POSITION_PARTS), (a, b, part) => {
        const [with13, without] = [positionDistance(a, b), positionDistance({ ...a, [part]: null }, b)];
        if (isInsufficient(with13) || isInsufficient(without)) return;
        const used = (found: { squared: number; parts: number }) => (found.squared * found.parts) / 13;
        const own = used(with13) - used(without);
        const dropped = a[part] !== null && b[part] !== null;
        expect(with13.parts - without.parts).toBe(dropped ? 1 : 0);
        // One component of d² is between 0 and 36, the square of half of 12 levels.
        expect(own).toBeGreaterThanOrEqual(-1e-9);
        expect(own).toBeLessThanOrEqual(36 + 1e-9);
      }),
    );
  });

  test("adds at most 1 for the modes and 1 for the roles, between firms that share nothing", () => {
    const only = <K extends string>(keys: readonly K[], one: K) => tabulate(keys, (key) => (key === one ? 1 : 0));
    const rest = { customerHhi: 0, powerImbalance: 0, trophicLevel: 0, logEmployees: 2 };
    const a = { ...only(MODES, "market"), ...only(ROLES, "OEA"), ...rest };
    const b = { ...only(MODES, "captive"), ...only(ROLES, "OBM"), ...rest };
    expect(positionDistance(a, b)).toEqual({
      squared: expect.closeTo(2, 12),
      distance: expect.closeTo(Math.SQRT2, 12),
      parts: 13,
    });
    expect(positionDistance({ ...a, logEmployees: 4 }, { ...b, powerImbalance: 1, customerHhi: 0.5 })).toMatchObject({
      squared: expect.closeTo(2 + 1 + 0.25 + 0.25, 12),
    });
  });

  test("is insufficient between firms that share no known part", () => {
    expect(positionDistance({ ...nowhere, customerHhi: 0.3 }, { ...nowhere, trophicLevel: 1 })).toEqual(
      insufficient("no-common-part"),
    );
  });

  test.each([
    ["market", 1.2],
    ["OEM", -0.1],
    ["trophicLevel", Number.NaN],
    ["customerHhi", Number.POSITIVE_INFINITY],
  ] as const)("refuses %s of %d", (part, value) => {
    const broken = { ...nowhere, [part]: value };
    expect(() => positionDistance(broken, broken)).toThrow(RangeError);
  });
});
