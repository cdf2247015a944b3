import { expect, test } from "vitest";
import { dependenceOutcome } from "@/lib/view/position/dependence-outcome";
import type { RegisterLink } from "@/lib/view/register/links";
import { aRegister } from "../../support/register-links";

const outcomeOf = (link: Partial<RegisterLink>, locale: "en" | "zh" = "en") => {
  const [read] = aRegister({ partnerName: "Nordhem", ...link });
  return read === undefined ? undefined : dependenceOutcome(read, locale);
};
const needsOf = (link: Partial<RegisterLink>) => outcomeOf(link)?.needs.map(({ label }) => label);

test("the page of a customer says who depends more once it is known", () => {
  const answers = { SW1: 5, SW2: 3 } as const;
  const more = outcomeOf({ share: 0.4, shareOfPartner: 0.1, answers });
  expect(more).toEqual({ sentence: "We depend more on Nordhem. Our dependence is 0.40, theirs is 0.05.", needs: [] });
  expect(outcomeOf({ share: 0.1, shareOfPartner: 0.9, answers })?.sentence).toMatch(/^Nordhem depends more on us\./);
  expect(outcomeOf({ share: 0.1, shareOfPartner: 0.2, answers })?.sentence).toMatch(/on each other equally/);
});

test("until then it names the field that is missing, and leads to it", () => {
  const answers = { SW1: 5, SW2: 3 } as const;
  const half = outcomeOf({ id: "one", share: 0.4, answers });
  expect(half?.sentence).toBe("Our dependence on Nordhem is 0.40. We cannot say yet who depends more.");
  expect(half?.needs).toEqual([{ label: "Our share of their purchases", anchor: "link-one-shareOfPartner" }]);
  expect(outcomeOf({ share: 0.4, answers }, "zh")?.needs[0]?.label).toBe("本企业占对方采购额");
  expect(needsOf({ direction: "supplier", share: 0.4, answers })).toEqual(["Our share of their sales"]);
  expect(needsOf({ share: 0, shareOfPartner: 0.1, answers })).toEqual(["Share of our sales"]);
  expect(needsOf({ share: 0.4, shareOfPartner: 0.1 })).toEqual([
    "Our time to replace them",
    "Their time to replace us",
  ]);
  expect(outcomeOf({ kind: "bundle", share: 0.4 })).toBeUndefined();
});
