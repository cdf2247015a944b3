import type { Text } from "@/lib/result";

/** A measure by the name the field gives it, and where that comes from. */
export type MeasureName = { readonly term: Text; readonly source: string };

export const term = (en: string, zh: string): Text => ({ en, zh });
