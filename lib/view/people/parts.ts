import { STRATA } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { stratumNames } from "@/lib/words";

export const strataOptions = (locale: Locale) =>
  STRATA.map((stratum) => ({ value: stratum, label: stratumNames[stratum][locale] }));
