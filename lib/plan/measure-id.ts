import type { MeasureId } from "@/lib/instrument";

const isMeasureId = (id: string): id is MeasureId => /^M\d\d$/.test(id);

/** Narrows an id to a catalog id; null for a firm's own measure. */
export const toMeasureId = (id: string | null): MeasureId | null => (id !== null && isMeasureId(id) ? id : null);
