import { expect, test } from "vitest";
import { insufficient, LOCALES } from "@/lib/result";
import { efficiencyView } from "@/lib/view/plan/efficiency";

const facts = (value: number) => ({
  effort: 3.8,
  months: 12,
  overall: { value, standardError: 0.0051 },
  phases: {
    PRE: insufficient("not-reliable"),
    LRN: insufficient("not-reliable"),
    APP: { value: 0.0004, standardError: 0.0001 },
    EVA: insufficient("no-effort"),
  },
});
const viewOf = (value: number, locale: "en" | "zh" = "en") =>
  efficiencyView(facts(value), { from: 2024, to: 2025 }, locale);

test("what the measures brought is told as levels for a large measure in a year", () => {
  const [overall, , , application] = viewOf(0.0106).rows;
  expect(overall?.value).toContain("the level rose by about 0.4. The error is about 0.2.");
  expect(application?.value).toContain("rose by about 0.01. The error is about 0.004.");
  expect(viewOf(-0.0106).rows[0]?.value).toContain("the level fell by about 0.4. The error is about 0.2.");
});

test("the figures as the method has them stand apart, for specialists, and in no sentence beside them", () => {
  for (const locale of LOCALES) {
    const { exact, ...rest } = viewOf(0.0106, locale);
    expect(exact.lines).toHaveLength(2);
    expect(exact.lines[0]).toContain("+0.0106 ± 0.0051");
    expect(JSON.stringify(rest)).not.toMatch(/0\.0106|±/);
  }
});
