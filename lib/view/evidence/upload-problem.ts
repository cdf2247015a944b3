import { isFileProblem } from "@/lib/files";
import type { Locale } from "@/lib/result";
import { fileProblemWords, refusalWords, savingRefusalWords } from "@/lib/words";

/** The message for the reason in the address after a failed upload; unknown reasons are not repeated on the page. */
export function uploadProblem(reason: string | undefined, locale: Locale): string | undefined {
  if (reason === undefined) return undefined;
  if (isFileProblem(reason)) return fileProblemWords[reason][locale];
  const known = Object.entries({ ...refusalWords, ...savingRefusalWords }).find(([name]) => name === reason);
  return (known?.[1] ?? savingRefusalWords.malformed)[locale];
}
