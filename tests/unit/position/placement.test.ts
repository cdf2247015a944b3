import fc from "fast-check";
import { expect, test } from "vitest";
import { CORNERS, type Corner, DETERMINANT_IDS, LEVELS, type Level } from "@/lib/instrument";
import {
  CORNER_STATES,
  DETERMINANTS,
  type LinkAnswers,
  type Placement,
  placeDeterminant,
  placeDeterminants,
  placeLink,
  REVERSED_QUESTIONS,
} from "@/lib/position";
import { insufficient, isInsufficient } from "@/lib/result";
import { sum } from "@/lib/stats";

const nine = fc.record(
  Object.fromEntries(DETERMINANT_IDS.map((id) => [id, fc.constantFrom<Level>(...LEVELS)])),
) satisfies fc.Arbitrary<LinkAnswers>;

function placed(answers: LinkAnswers): Placement {
  const placement = placeLink(answers);
  if (isInsufficient(placement)) throw new Error(placement.reason);
  return placement;
}

const mirror = (level: Level): Level => LEVELS[5 - level] ?? 3;
const opposite = (corner: Corner): Corner => {
  const found = CORNERS.find((other) =>
    DETERMINANTS.every((d) => CORNER_STATES[other][d] !== CORNER_STATES[corner][d]),
  );
  if (found === undefined) throw new Error(`no corner lies opposite ${corner}`);
  return found;
};

test("memberships and modal shares of any link sum to 1, and ambiguity stays within 0 and 1", () => {
  fc.assert(
    fc.property(nine, (answers) => {
      const { membership, modalShare, ambiguity } = placed(answers);
      expect(sum(Object.values(membership))).toBeCloseTo(1, 12);
      expect(sum(Object.values(modalShare))).toBeCloseTo(1, 12);
      expect(ambiguity).toBeGreaterThanOrEqual(0);
      expect(ambiguity).toBeLessThanOrEqual(1);
    }),
  );
});

test("turning every answer round mirrors the link to the opposite corner", () => {
  fc.assert(
    fc.property(nine, (answers) => {
      const turned = Object.fromEntries(DETERMINANT_IDS.map((id) => [id, mirror(answers[id] ?? 3)]));
      const [here, there] = [placed(answers), placed(turned)];
      for (const corner of CORNERS) {
        expect(there.membership[opposite(corner)]).toBeCloseTo(here.membership[corner], 12);
        expect(there.modalShare[opposite(corner)]).toBeCloseTo(here.modalShare[corner], 12);
      }
    }),
  );
});

test("the eight corners are eight different states", () => {
  const states = CORNERS.map((corner) => DETERMINANTS.map((d) => CORNER_STATES[corner][d]).join(" "));
  expect(new Set(states).size).toBe(8);
});

test("much work in person and much help from the buyer count against codification and capability", () => {
  expect([...REVERSED_QUESTIONS]).toEqual(["CO3", "CA2"]);
  expect(placeDeterminant("codifiability", { CO3: 5 })).toMatchObject({ x: 0 });
  expect(placeDeterminant("capability", { CA2: 1 })).toMatchObject({ x: 1 });
});

test("a single answer has an error of .25, agreeing answers one of .10, and no answer has none", () => {
  expect(placeDeterminant("complexity", { CX2: 4 })).toEqual({ x: 0.75, se: 0.25 });
  expect(placeDeterminant("complexity", { CX1: 4, CX2: 4, CX3: 4 })).toEqual({ x: 0.75, se: 0.1 });
  expect(placeDeterminant("complexity", {})).toEqual(insufficient("determinant-unanswered"));
});

test("a determinant without an answer leaves the link without a mode", () => {
  expect(placeLink({ CX1: 3, CO1: 3 })).toEqual(insufficient("determinant-unanswered"));
});

const at = (x: number, y: number, z: number) =>
  placeDeterminants({
    complexity: { x, se: 0.1 },
    codifiability: { x: y, se: 0.1 },
    capability: { x: z, se: 0.1 },
  });

test("a membership of exactly .40 is a clear mode, and so is a lead of exactly .10; below either there is none", () => {
  expect(at(0.8, 0.8, 0.625).membership.modular).toBeCloseTo(0.4, 12);
  expect(at(0.8, 0.8, 0.625).mode).toBe("modular");
  expect(at(0.8, 0.8, 0.624).mode).toBeNull();
  expect(at(1, 1, 0.55).mode).toBe("modular");
  expect(at(1, 1, 0.54).mode).toBeNull();
});

test("a link in the middle lies between types, one at an unnamed corner fits none", () => {
  expect(at(0.5, 0.5, 0.5).noModeReason).toBe("between-types");
  expect(at(0.1, 0.1, 0.9).noModeReason).toBe("does-not-fit");
});
