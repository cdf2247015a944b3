import { expect, test } from "vitest";
import { byCell } from "@/lib/instrument";
import type { Rating } from "@/lib/rating";
import { requirementChange } from "@/lib/view/charts/signature";
import { anInput, rate } from "@/tests/support/rating";

const rating = rate(anInput());

const saidOf = (added: number, locale: "en" | "zh" = "en") => {
  const rolesAdd = byCell((cell) => (cell === "LRN.NET" ? added : 0));
  const of: Rating = { ...rating, requirement: { ...rating.requirement, rolesAdd } };
  return requirementChange(of, locale);
};

test("what the functions add is denied only where no part says that they add something", () => {
  expect(saidOf(0.04)).toContain("The functions do not raise the levels needed.");
  expect(saidOf(0.1)).toContain("The functions raise the levels needed by at most 0.1 levels.");
  expect(saidOf(0.1, "zh")).toContain("所需等级最多提高 0.1 级");
  expect(saidOf(0.5)).toContain("The functions raise the levels needed by up to 0.5 levels, mostly in ");
});

test("a part is said to need a higher or a lower level only where one does", () => {
  const changedTo = (most: number, least: number, locale: "en" | "zh" = "en") => {
    const changedByPosition = byCell((cell) =>
      cell === "LRN.NET" ? most : cell === "EVA.NET" ? least : (most + least) / 2,
    );
    return requirementChange({ ...rating, requirement: { ...rating.requirement, changedByPosition } }, locale);
  };
  expect(changedTo(0.5, -0.4)).toContain(
    "higher levels mainly in Learning – Following the market (+0.5). They need lower",
  );
  const down = changedTo(-0.1, -0.4);
  expect(down).toContain(
    "lower levels mainly in Evaluation – Following the market (−0.4). No part needs a higher level.",
  );
  expect(down).not.toContain("−0.1");
  expect(changedTo(0.4, 0.04)).toContain(
    "higher levels mainly in Learning – Following the market (+0.4). No part needs a lower",
  );
  expect(changedTo(-0.1, -0.4, "zh")).toContain("没有一格的要求更高");
});
