import { currentInstrument, findInstrument, measures1, requirements1 } from "@/lib/catalog";
import type { Instrument } from "@/lib/instrument";
import { err, ok, type Result } from "@/lib/result";
import { type ErrorModel, errorModelProvisional } from "@/lib/scoring";
import { seededRandom } from "@/lib/stats";
import { assess } from "./assess";
import { assessReduced } from "./assess-reduced";
import type { AssessWith } from "./assess-with";
import { canonicalInput } from "./input/canonical-input";
import type { AssessmentInput } from "./input/formats";
import type { InputIssue } from "./input/input-issues";
import { readAssessment } from "./input/read-assessment";
import { readReduced } from "./input/read-reduced";
import type { ReducedInput } from "./input/reduced-form";
import type { Rating } from "./rating";
import type { ReducedRating } from "./reduced-rating";

/** SHA-256 of a text in hexadecimal. `lib` has no hash function of its own, so the caller passes one. */
export type Sha256 = (text: string) => string;

/**
 * Reads and rates `trellis/assessment@1` with the built-in tables: the only path from an input to a rating.
 *
 * Both the frozen result and `trellis assess` use it, so they agree exactly. Shape: any JSON value.
 * Unit: as the rating. Range: as the rating. Edge cases: an unknown instrument is checked against the current one and
 * rejected; the error model is the one in the input, otherwise the published one. Errors: the faults of the input, each
 * with its path. Source: method 3.8.
 */
export function rateInput(raw: unknown, sha256: Sha256): Result<Rating, readonly InputIssue[]> {
  const input = readInput(raw);
  if (!input.ok) return err(input.error);
  return ok(assess(input.value, optionsFor(instrumentOf(raw), input.value, sha256)));
}

/**
 * Reads and rates a file in either form: `trellis/assessment@1`, or `trellis/assessment-reduced@1` as a firm exports it.
 *
 * Shape: any JSON value. Unit: as the rating. Range: as the rating. Edge cases: a file that names neither is read as
 * the full form and rejected. Errors: the faults of the input, each with its path. Source: method 3.8.
 */
export function rateFile(raw: unknown, sha256: Sha256): Result<Rating | ReducedRating, readonly InputIssue[]> {
  if (field(raw, "schema") !== "trellis/assessment-reduced@1") return rateInput(raw, sha256);
  const instrument = instrumentOf(raw);
  const input = readReduced(raw, instrument);
  if (!input.ok) return err(input.error);
  return ok(assessReduced(input.value, optionsFor(instrument, input.value, sha256)));
}

const optionsFor = (instrument: Instrument, input: AssessmentInput | ReducedInput, sha256: Sha256): AssessWith => ({
  instrument,
  requirements: requirements1,
  measures: measures1,
  errorModel: input.errorModel ?? errorModelProvisional,
  random: seededRandom,
  inputHash: sha256(canonicalInput(input)),
});

/**
 * Rates a checked input with a given error model and the same draws, so that two models can be compared.
 *
 * Shape: a checked input and an error model. Unit: as the rating. Range: as the rating. Edge cases: a model in the
 * input is ignored. Errors: throws for an input that was not checked against its instrument. Source: method 3.4.
 */
export function rateUnder(input: AssessmentInput, errorModel: ErrorModel, sha256: Sha256): Rating {
  return assess(input, { ...optionsFor(instrumentOf(input), input, sha256), errorModel });
}

/**
 * Reads `trellis/assessment@1` and checks it against the questionnaire it names.
 *
 * Shape: any JSON value. Unit: none. Range: an input, or a list of mistakes. Edge cases: an instrument we do not know is read
 * against the current one, and refused. Errors: what is wrong with the input, with its place. Source: decision 0030.
 */
export const readInput = (raw: unknown): Result<AssessmentInput, readonly InputIssue[]> =>
  readAssessment(raw, instrumentOf(raw));

/** The questionnaire named in an input; the current one if that is unknown (the input is then rejected). */
function instrumentOf(raw: unknown): Instrument {
  const named = field(raw, "instrument");
  const [id, version] = [field(named, "id"), field(named, "version")];
  const known = typeof id === "string" && typeof version === "string" ? findInstrument(id, version) : undefined;
  return known ?? currentInstrument;
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
