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
