const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ...["", "0", "no", "false", "否"].map((text) => [text, false] as const),
  ...["1", "yes", "true", "是"].map((text) => [text, true] as const),
]);

/** Yes or no as a file has it, in either language; nothing is no, and undefined what is neither. */
export const readTruth = (text: string): boolean | undefined => TRUTHS.get(text.toLowerCase());
