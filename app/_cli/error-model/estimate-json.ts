import { currentInstrument } from "@/lib/catalog";
import { isInsufficient } from "@/lib/result";
import { type ErrorEstimate, ESTIMATE_FIRMS_MIN, errorModelProvisional } from "@/lib/scoring";
import { countLeftOut, type Firms } from "./firms";

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
    leftOut: countLeftOut(firms),
  };
}
