import { sha256 } from "@/db/core/sha256";
import { currentInstrument, findInstrument } from "@/lib/catalog";
import { type AssessmentInput, compareErrorModels, type ErrorComparison } from "@/lib/rating";
import { isInsufficient, type Locale } from "@/lib/result";
import {
  answersOfFirm,
  type ErrorEstimate,
  ESTIMATE_FIRMS_MIN,
  errorModelProvisional,
  estimateErrorModel,
  modelOf,
} from "@/lib/scoring";
import { summariseEstimate } from "@/lib/view/research/error-model/estimate-page";
import { countFaults } from "../study-command";
import type { Firms } from "./firms";

export const estimateFrom = ({ inputs }: Firms): ErrorEstimate => estimateErrorModel(inputs.map(answersOf));

export const estimatePage = (estimate: ErrorEstimate, firms: Firms, locale: Locale): string =>
  summariseEstimate(estimate, { ...firms, leftOut: countFaults(firms.faults) }, locale);

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

/** `trellis/error-model-estimate@1`: full precision, together with the published model. */
export function estimateJson({ basis, components }: ErrorEstimate, firms: Firms) {
  const { id, version } = currentInstrument;
  return {
    schema: "trellis/error-model-estimate@1",
    instrument: `${id}@${version}`,
    source: firms.source === "frozen" ? "final results" : firms.source.file,
    published: errorModelProvisional,
    basis,
    firmsNeeded: ESTIMATE_FIRMS_MIN,
    components: isInsufficient(components) ? { insufficient: components.reason } : components,
    otherVersions: firms.others,
    leftOut: countFaults(firms.faults),
  };
}
