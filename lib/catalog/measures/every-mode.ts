import { type Measure, MODES } from "@/lib/instrument";

/** A measure that suits a firm whatever the mode of its links. */
export const everyMode: Measure["modes"] = MODES;
