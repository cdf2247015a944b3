import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { isInsufficient } from "@/lib/result";
import {
  ERROR_COMPONENTS,
  type ErrorComponent,
  type ErrorEstimate,
  errorModelProvisional,
  estimateErrorModel,
} from "@/lib/scoring";
import { mean, sampleVariance } from "@/lib/stats";
import { makeUnevenAnswers } from "../support/error-answers";
import { anInstrument } from "../support/questionnaire";

const components = z.object({
  item: z.number(),
  respondent: z.number(),
  respondentCell: z.number(),
  residual: z.number(),
});
const golden = z
  .object({
    cases: z.array(z.object({ name: z.string(), firms: z.array(z.array(z.string().length(48))), components })),
  })
  .parse(JSON.parse(readFileSync(new URL("./r/error-components.json", import.meta.url), "utf8")));

const items = anInstrument().items.map(({ id, cell }) => ({ id, cell }));

/**
 * Tolerance for values of REML. It stops where its criterion no longer changes, which leaves components with about five
 * correct digits.
 */
const REML = 1e-5;

function known({ components: found }: ErrorEstimate) {
  if (isInsufficient(found)) throw new Error(found.reason);
  return found;
}

describe("components of error", () => {
  test.each(golden.cases)("of complete and equal answers are those of lme4: $name", ({ firms, components: theirs }) => {
    const found = known(
      estimateErrorModel(
        firms.map((people) => ({
          items,
          people: people.map((digits) => ({
            stratum: "management",
            levels: new Map(items.map(({ id }, place) => [id, Number(digits[place])])),
          })),
        })),
      ),
    );
    for (const component of ERROR_COMPONENTS) {
      expect(Math.abs(found[component].value / theirs[component] - 1), component).toBeLessThan(REML);
    }
  });

  // These are the first 400 sets of a series of 2,400. Over the whole series, the means of the four components differ
  // from the truth by 0.4, 0.7, 0.8 and 1.1 standard errors.
  const SETS = 400;
  const studies = Array.from({ length: SETS }, (_, set) =>
    known(estimateErrorModel(makeUnevenAnswers(`uneven ${set}`, errorModelProvisional))),
  );
  const across = (component: ErrorComponent, of: "found" | "standardError") =>
    studies.map((study) => study[component][of]);

  test.each(ERROR_COMPONENTS)("of 400 uneven sets have their truth in the mean: %s", (component) => {
    const found = across(component, "found");
    const error = Math.sqrt(sampleVariance(found) / SETS);
    expect(Math.abs(mean(found) - errorModelProvisional[component]) / error).toBeLessThan(2);
    // So narrow an interval would reveal a bias of 5 %.
    expect(error / errorModelProvisional[component]).toBeLessThan(0.025);
  });

  test.each(ERROR_COMPONENTS)("have standard errors as large as their spread over 400 sets: %s", (component) => {
    const spread = Math.sqrt(sampleVariance(across(component, "found")));
    const told = mean(across(component, "standardError"));
    // The standard deviation of 400 values is itself accurate only to about a twentieth.
    expect(Math.abs(told / spread - 1)).toBeLessThan(0.15);
  });
});
