import { hash } from "node:crypto";
import { currentInstrument, findInstrument, measures1, requirements1 } from "@/lib/catalog";
import type { Instrument } from "@/lib/instrument";
import {
  type AssessmentInput,
  type AssessWith,
  assess,
  assessReduced,
  canonicalInput,
  type InputIssue,
  type Rating,
  type ReducedInput,
  type ReducedRating,
  readAssessment,
  readReduced,
} from "@/lib/rating";
import { err, type Result } from "@/lib/result";
import { errorModelProvisional } from "@/lib/scoring";
import { seededRandom } from "@/lib/stats";

/** SHA-256 of the canonical JSON of an input without its seed, in hexadecimal. */
export const hashInput = (input: AssessmentInput | ReducedInput): string =>
  hash("sha256", canonicalInput(input), "hex");

/**
 * Reads and rates `trellis/assessment@1` with the tables Trellis ships: the one way from an input to a rating.
 *
 * The frozen result and `trellis assess` both come from here, so they agree to the last digit.
 */
export function rateInput(raw: unknown): Result<Rating, readonly InputIssue[]> {
  const instrument = instrumentOf(raw);
  const input = readAssessment(raw, instrument);
  if (!input.ok) return err(input.error);
  return { ok: true, value: assess(input.value, optionsFor(instrument, input.value)) };
}

/**
 * The same of a file in either form: `trellis/assessment@1`, or `trellis/assessment-reduced@1` as a firm exports it.
 *
 * A file that names neither is read as the full form, and refused as such.
 */
export function rateFile(raw: unknown): Result<Rating | ReducedRating, readonly InputIssue[]> {
  if (field(raw, "schema") !== "trellis/assessment-reduced@1") return rateInput(raw);
  const instrument = instrumentOf(raw);
  const input = readReduced(raw, instrument);
  if (!input.ok) return err(input.error);
  return { ok: true, value: assessReduced(input.value, optionsFor(instrument, input.value)) };
}

const optionsFor = (instrument: Instrument, input: AssessmentInput | ReducedInput): AssessWith => ({
  instrument,
  requirements: requirements1,
  measures: measures1,
  errorModel: errorModelProvisional,
  random: seededRandom,
  inputHash: hashInput(input),
});

/** The questionnaire an input names; the current one where it names none that we know, and is then refused. */
function instrumentOf(raw: unknown): Instrument {
  const named = field(raw, "instrument");
  const [id, version] = [field(named, "id"), field(named, "version")];
  const known = typeof id === "string" && typeof version === "string" ? findInstrument(id, version) : undefined;
  return known ?? currentInstrument;
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
