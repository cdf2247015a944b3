import type { Measure } from "@/lib/instrument";
import { foundations } from "./measures/foundations";
import { networkAndEvaluation } from "./measures/network-and-evaluation";
import { technologyAndPeople } from "./measures/technology-and-people";

export type Measures = { readonly version: string; readonly measures: readonly Measure[] };

/**
 * The 25 measures. A page prefixes `why` with the firm's own gap in figures; `why` itself is general experience.
 * Effects are expert judgement; no measure claims evidence of grade A. Source: method 7.
 */
export const measures1: Measures = {
  version: "1.0.0",
  measures: [...foundations, ...technologyAndPeople, ...networkAndEvaluation],
};
