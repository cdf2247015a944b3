import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { currentInstrument, measures1, requirements1 } from "@/lib/catalog";
import {
  type AssessmentInput,
  assess,
  canonicalInput,
  isMissing,
  type Maybe,
  type Rating,
  readAssessment,
} from "@/lib/rating";
import { type CellErrors, cellErrors, errorModelProvisional } from "@/lib/scoring";
import { seededRandom } from "@/lib/stats";

/**
 * An example firm with four respondents, four customer links and the aim to change its function, in the format of a
 * file.
 */
export const exampleJson = (): unknown =>
  JSON.parse(readFileSync(new URL("../golden/method/assessment-example.json", import.meta.url), "utf8"));

export function anInput(change: Partial<AssessmentInput> = {}): AssessmentInput {
  const read = readAssessment(exampleJson(), currentInstrument);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { ...read.value, ...change };
}

export const hashOf = (input: AssessmentInput): string =>
  createHash("sha256").update(canonicalInput(input)).digest("hex");

/** Rates as the server and the command line do. */
export const rate = (input: AssessmentInput): Rating =>
  assess(input, {
    instrument: currentInstrument,
    requirements: requirements1,
    measures: measures1,
    errorModel: errorModelProvisional,
    random: seededRandom,
    inputHash: hashOf(input),
  });

/** The errors of cell levels if this many people of one role group answer every item. */
export function errorsOf(people: number): CellErrors {
  const form = currentInstrument.items.map(({ cell }) => ({ cell, applies: true, level: 3, norm: undefined }));
  const voice = { stratum: "management", placed: form.map(() => true) } as const;
  return cellErrors(
    form,
    Array.from({ length: people }, () => voice),
    errorModelProvisional,
  );
}

export function known<T extends object | number | string>(value: Maybe<T>): T {
  if (isMissing(value)) throw new Error(`missing: ${value.insufficient}`);
  return value;
}
