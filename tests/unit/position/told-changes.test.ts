import { expect, test } from "vitest";
import { tellChanges } from "@/lib/view/register/told-changes";

const change = (level: number, part: string) => ({
  ...{ id: "1", linkId: "link", part, at: new Date(0), by: "Li Min" },
  before: { kind: "fact", patch: { answers: { [part]: null } } } as const,
  after: { kind: "fact", patch: { answers: { [part]: level } } } as const,
});
const told = (direction: "customer" | "supplier", part: string) =>
  tellChanges([change(3, part)], {
    ...({ locale: "en", timeZone: "Asia/Shanghai" } as const),
    linkOf: () => ({ partnerName: "Nordhem", direction }),
  })[0];

test("an answer about a link is told in its words, under the name by which that side is asked", () => {
  expect(told("customer", "EC1")?.before).toBe("");
  expect(told("customer", "EC1")?.after).toMatch(/[a-z]{3}/);
  expect(told("customer", "FQ1")?.part).not.toBe(told("supplier", "FQ1")?.part);
  expect(told("supplier", "FQ1")?.part).toBe("Orders to give");
});
