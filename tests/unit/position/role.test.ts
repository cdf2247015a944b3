import fc from "fast-check";
import { expect, test } from "vitest";
import { ROLES } from "@/lib/instrument";
import {
  type Link,
  normaliseShares,
  presentRole,
  roleOnLink,
  roleScore,
  rolesFromLinks,
  sizeBand,
} from "@/lib/position";
import { err, insufficient } from "@/lib/result";
import { sum } from "@/lib/stats";
import { PROPOSED_FUNCTIONS } from "@/lib/view/position/proposed-functions";

test("four shares within .005 of 1 are divided by their sum; further away they are refused", () => {
  const by = (OEM: number) => normaliseShares({ OEA: 0.5, OEM, ODM: 0, OBM: 0 });
  expect(by(0.505).ok && by(0.495).ok).toBe(true);
  expect(by(0.5052)).toEqual(err("shares-do-not-add-up"));
  expect(by(0.4948)).toEqual(err("shares-do-not-add-up"));
  expect(normaliseShares({ OEA: 1.1, OEM: -0.1, ODM: 0, OBM: 0 })).toEqual(err("share-negative"));
});

test("normalised shares sum to 1", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: -0.0049, max: 0.0049, noNaN: true }),
      (a, miss) => {
        const result = normaliseShares({ OEA: a, OEM: 0, ODM: 0, OBM: Math.max(0, 1 - a + miss) });
        if (result.ok) expect(sum(ROLES.map((role) => result.value[role]))).toBeCloseTo(1, 12);
        else expect(1 - a + miss).toBeLessThan(0);
      },
    ),
  );
});

test("the present role is the largest share, and of equal ones the lower on the ladder", () => {
  expect(presentRole({ OEA: 0.14, OEM: 0.58, ODM: 0.24, OBM: 0.04 })).toBe("OEM");
  expect(presentRole({ OEA: 0, OEM: 0.5, ODM: 0.5, OBM: 0 })).toBe("OEM");
  expect(roleScore({ OEA: 0.5, OEM: 0, ODM: 0, OBM: 0.5 })).toBe(2.5);
});

test("the role on a link follows the work done for it", () => {
  expect(roleOnLink(["own-brand", "own-distribution", "original-design"])).toBe("OBM");
  expect(roleOnLink(["own-brand", "original-design"])).toBe("ODM");
  expect(roleOnLink(["input-sourcing", "process-engineering", "design-change"])).toBe("OEM");
  expect(roleOnLink(["assembly", "input-sourcing"])).toBe("OEA");
  expect(roleOnLink([])).toEqual(insufficient("no-functions"));
});

test("the four shares are prefilled from customer links with a checklist, by their sales", () => {
  const aLink = (given: Partial<Link>): Link => ({
    id: "l",
    direction: "customer",
    kind: "single",
    share: 0.3,
    answers: {},
    ...given,
  });
  const links = [
    aLink({ functions: ["assembly"] }),
    aLink({ share: 0.1, functions: ["original-design"] }),
    aLink({ share: 0.5 }),
    aLink({ direction: "supplier", functions: ["assembly"] }),
  ];
  const shares = rolesFromLinks(links);
  expect(shares).toEqual({ OEA: expect.closeTo(0.75, 12), OEM: 0, ODM: expect.closeTo(0.25, 12), OBM: 0 });
  expect(rolesFromLinks([aLink({})])).toEqual(insufficient("no-functions"));
});

test("the work proposed for a role makes that role", () => {
  for (const role of ROLES) expect(roleOnLink(PROPOSED_FUNCTIONS[role])).toBe(role);
});

test("size bands begin at 20, 300 and 1,000 employees", () => {
  expect([0, 19, 20, 299, 300, 999, 1000].map(sizeBand)).toEqual([
    "micro",
    "micro",
    "small",
    "small",
    "medium",
    "medium",
    "large",
  ]);
});
