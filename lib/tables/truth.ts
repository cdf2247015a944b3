const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ...["", "0", "no", "false", "否"].map((text) => [text, false] as const),
  ...["1", "yes", "true", "是"].map((text) => [text, true] as const),
]);

/** Reads yes or no in either language; empty is no, anything else is undefined. */
export const readTruth = (text: string): boolean | undefined => TRUTHS.get(text.toLowerCase());
