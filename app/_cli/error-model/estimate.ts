import { sha256 } from "@/db/core/sha256";
import { findInstrument } from "@/lib/catalog";
import { type AssessmentInput, compareErrorModels, type ErrorComparison } from "@/lib/rating";
import { isInsufficient, type Locale } from "@/lib/result";
import { answersOfFirm, type ErrorEstimate, errorModelProvisional, estimateErrorModel, modelOf } from "@/lib/scoring";
import { summariseEstimate } from "@/lib/view/research/error-model/estimate-page";
import { countLeftOut, type Firms } from "./firms";

export const estimateFrom = ({ inputs }: Firms): ErrorEstimate => estimateErrorModel(inputs.map(answersOf));

/** An estimate for the operator. */
export const estimatePage = (estimate: ErrorEstimate, firms: Firms, locale: Locale): string =>
  summariseEstimate(estimate, { ...firms, leftOut: countLeftOut(firms) }, locale);

/** What the estimate would change; undefined if nothing could be estimated. */
export function comparisonOf({ components }: ErrorEstimate, { inputs }: Firms): ErrorComparison | undefined {
  if (isInsufficient(components)) return undefined;
  return compareErrorModels(inputs, { before: errorModelProvisional, after: modelOf("e", components) }, sha256);
}

function answersOf({ instrument: { id, version }, respondents, notApplicable }: AssessmentInput) {
  const instrument = findInstrument(id, version);
  if (instrument === undefined) throw new Error(`an input of ${id} ${version}, which is not there`);
  const members = respondents.flatMap((person) => (person.kind === "member" ? [person] : []));
  return answersOfFirm({ instrument, notApplicable, respondents: members });
}
