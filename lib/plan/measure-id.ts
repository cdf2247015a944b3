import type { MeasureId } from "@/lib/instrument";

const isMeasureId = (id: string): id is MeasureId => /^M\d\d$/.test(id);

/** The id as the list of measures has it; null for one of the firm's own. */
export const toMeasureId = (id: string | null): MeasureId | null => (id !== null && isMeasureId(id) ? id : null);
