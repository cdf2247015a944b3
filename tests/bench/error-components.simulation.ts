// Simulates whether the estimates of error components are unbiased: each set of firms answers with the published
// components and unequal numbers of answers, and is estimated separately. Prints the mean of each component, how many
// standard errors it is from the truth, and its spread, over the first 200 sets and over all.
//   node --import tsx tests/bench/error-components.simulation.ts [SETS]     default 2,400 sets; about two minutes
import { isInsufficient } from "@/lib/result";
import { ERROR_COMPONENTS, type ErrorComponent, errorModelProvisional, estimateErrorModel } from "@/lib/scoring";
import { mean, sampleVariance } from "@/lib/stats";
import { makeUnevenAnswers } from "../support/error-answers";

const SETS = 2_400;
const FIRST = 200;

const [, , asked] = process.argv;
const sets = asked === undefined ? SETS : Number(asked);
if (!(Number.isInteger(sets) && sets >= 2)) throw new RangeError(`${asked} is no number of sets from 2 on`);
/** Uses the same seeds as `tests/golden/error-components.test.ts`, which estimates only the first 400 sets. */
const studies = Array.from({ length: sets }, (_, set) => {
  const { components } = estimateErrorModel(makeUnevenAnswers(`uneven ${set}`, errorModelProvisional));
  if (isInsufficient(components)) throw new Error(components.reason);
  return components;
});

for (const count of [...new Set([Math.min(FIRST, sets), sets])]) {
  console.log(`${count} sets`);
  for (const component of ERROR_COMPONENTS) console.log(`  ${lineOf(component, count)}`);
}

function lineOf(component: ErrorComponent, count: number): string {
  const own = studies.slice(0, count).map((study) => study[component]);
  const found = own.map((one) => one.found);
  const truth = errorModelProvisional[component];
  const spread = Math.sqrt(sampleVariance(found));
  const z = (mean(found) - truth) / (spread / Math.sqrt(count));
  const told = mean(own.map((one) => one.standardError));
  return [
    component.padEnd(15),
    `truth ${truth.toFixed(4)}`,
    `mean ${mean(found).toFixed(5)}`,
    `z ${z.toFixed(2).padStart(5)}`,
    `spread ${spread.toFixed(5)}`,
    `standard error told ${told.toFixed(5)}`,
  ].join("   ");
}
