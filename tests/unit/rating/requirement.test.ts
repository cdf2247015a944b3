import fc from "fast-check";
import { expect, test } from "vitest";
import { requirements1 } from "@/lib/catalog";
import { type Aim, CELLS, MODES, ROLES } from "@/lib/instrument";
import {
  EQUAL_MIXTURE,
  findTarget,
  namesAim,
  positionEffect,
  pureRole,
  type RequiredPosition,
  requireByPureRole,
  requireMove,
  requireServe,
} from "@/lib/rating";
import { tabulate } from "@/lib/result";
import { sum } from "@/lib/stats";
import { known } from "../../support/rating";

const shares = <K extends string>(keys: readonly K[]) =>
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: keys.length, maxLength: keys.length })
    .filter((parts) => sum(parts) > 0.01)
    .map((parts) => tabulate(keys, (key) => (parts[keys.indexOf(key)] ?? 0) / sum(parts)));

const positions: fc.Arbitrary<RequiredPosition> = fc.record({
  weights: shares(MODES),
  roles: shares(ROLES),
  exclusionLargest: fc.boolean(),
});

const oem: RequiredPosition = { weights: EQUAL_MIXTURE, roles: pureRole("OEM"), exclusionLargest: false };
const move = (aim: Omit<Extract<Aim, { kind: "move" }>, "kind">): Aim => ({ kind: "move", ...aim });

function requiredFor(position: RequiredPosition, aim: Aim) {
  const target = known(findTarget(position, aim));
  return requireMove(requirements1, requireServe(requirements1, position), target, aim);
}

test("the parts of every cell add up to its required level, at any position", () => {
  fc.assert(
    fc.property(positions, (position) => {
      const serve = requireServe(requirements1, position);
      for (const cell of CELLS) {
        const { modes, transition, roles } = serve[cell];
        const total = sum(MODES.map((mode) => modes[mode])) + transition + sum(ROLES.map((role) => roles[role]));
        expect(total).toBeCloseTo(serve[cell].serve, 10);
      }
    }),
  );
});

test("serve and raise add up to what the move requires, and a move never asks for less", () => {
  const aims = fc.constantFrom(
    move({ role: "OBM" }),
    move({ mode: "relational" }),
    move({ upgrading: "functional" }),
    move({ upgrading: "chain" }),
    move({ upgrading: "process" }),
    move({ upgrading: "product" }),
  );
  fc.assert(
    fc.property(positions, aims, (position, aim) => {
      fc.pre(!("insufficient" in findTarget(position, aim)));
      const serve = requireServe(requirements1, position);
      const moved = requiredFor(position, aim);
      for (const cell of CELLS) {
        expect(serve[cell].serve + moved[cell].raise).toBeCloseTo(moved[cell].required, 10);
        expect(moved[cell].raise).toBeGreaterThanOrEqual(-1e-12);
        expect(moved[cell].required).toBeLessThanOrEqual(requirements1.cap);
      }
    }),
  );
});

test("a firm with the equal mixture of modes is not moved by its position", () => {
  const effect = positionEffect(requirements1, oem);
  for (const cell of CELLS) expect(effect[cell]).toBe(0);
});

test("a firm at risk of exclusion needs the transition levels, whatever its modes", () => {
  const market = tabulate(MODES, (mode) => (mode === "market" ? 1 : 0));
  const excluded = { ...oem, weights: market, roles: pureRole("OEA"), exclusionLargest: true };
  const serve = requireServe(requirements1, excluded);
  const effect = positionEffect(requirements1, excluded);
  for (const cell of CELLS) {
    expect(serve[cell].serve).toBe(requirements1.transition[cell]);
    const equal = sum(MODES.map((mode) => requirements1.serve[cell][mode])) / MODES.length;
    expect(effect[cell]).toBeCloseTo(requirements1.transition[cell] - equal, 10);
  }
});

test("what one firm needs is the same before and after another firm was asked for", () => {
  const excluded = { ...oem, roles: pureRole("OBM"), exclusionLargest: true };
  const needs = (position: RequiredPosition) =>
    JSON.stringify([
      requireServe(requirements1, position),
      positionEffect(requirements1, position),
      requireByPureRole(requirements1, position),
    ]);
  const [first, between, again] = [excluded, { ...oem, roles: pureRole("ODM") }, excluded].map(needs);
  expect(again).toBe(first);
  expect(between).not.toBe(first);
});

test("an absent mode or role is the present largest", () => {
  expect(findTarget(oem, move({ role: "ODM" }))).toEqual({ mode: "market", role: "ODM", reposition: true });
  expect(findTarget(oem, move({ mode: "modular" }))).toEqual({ mode: "modular", role: "OEM", reposition: true });
});

test.each(["functional", "chain"] as const)(
  "%s upgrading is a new position, even with role and mode unchanged",
  (kind) => {
    expect(findTarget(oem, move({ upgrading: kind }))).toMatchObject({ reposition: true });
  },
);

test.each(["process", "product"] as const)("%s upgrading keeps the position unless the aim names another", (kind) => {
  expect(findTarget(oem, move({ upgrading: kind, role: "OEM" }))).toMatchObject({ reposition: false });
  expect(findTarget(oem, move({ upgrading: kind, role: "ODM" }))).toMatchObject({ reposition: true });
});

test("a move to where the firm already is must say what should change", () => {
  expect(findTarget(oem, move({}))).toEqual({ insufficient: "say what should change" });
  expect(findTarget(oem, move({ role: "OEM", mode: "market", year: 2030 }))).toEqual({
    insufficient: "say what should change",
  });
});

test("the modifier of the upgrading kind raises the transition level up to the cap", () => {
  const moved = requiredFor(oem, move({ upgrading: "functional" }));
  expect(moved["LRN.POS"]).toMatchObject({ transition: 4, modifier: 0.5, transitionModified: 4.5, required: 4.5 });
  const capped = requireMove(
    { ...requirements1, cap: 4.2 },
    requireServe(requirements1, oem),
    known(findTarget(oem, move({ upgrading: "functional" }))),
    move({ upgrading: "functional" }),
  );
  expect(capped["LRN.POS"]).toMatchObject({ transitionModified: 4.2, required: 4.2, decidedBy: "transition" });
});

test("a new role brings its floor", () => {
  expect(requiredFor(oem, move({ role: "OBM" }))["LRN.NET"]).toMatchObject({
    roleFloor: 4.5,
    required: 4.5,
    decidedBy: "role",
  });
});

test("an aim is decided when it stays or names something that the firm is not today", () => {
  const now = { mode: "captive", role: "OEM" } as const;
  expect(namesAim(null, now)).toBe(false);
  expect(namesAim({ kind: "stay" }, now)).toBe(true);
  expect(namesAim(move({}), now)).toBe(false);
  expect(namesAim(move({ year: 2030 }), now)).toBe(false);
  expect(namesAim(move({ mode: "captive", role: "OEM" }), now)).toBe(false);
  expect(namesAim(move({ role: "ODM" }), now)).toBe(true);
  expect(namesAim(move({ upgrading: "process" }), now)).toBe(true);
  expect(namesAim(move({ role: "OEM" }), { mode: undefined, role: undefined })).toBe(true);
});
