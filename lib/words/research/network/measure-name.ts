import type { Text } from "@/lib/result";

/** The established name of a measure, and its source. */
export type MeasureName = { readonly term: Text; readonly source: string };

export const term = (en: string, zh: string): Text => ({ en, zh });
