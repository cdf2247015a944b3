/** One result of a check. `bad` makes the command fail; `note` is for information. */
export type Finding = { readonly mark: "good" | "note" | "bad"; readonly words: string };

export const good = (words: string): Finding => ({ mark: "good", words });
export const note = (words: string): Finding => ({ mark: "note", words });
export const bad = (words: string): Finding => ({ mark: "bad", words });
