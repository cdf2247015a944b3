/** Something about this machine that the operator can put right: its message is shown as it is, without a stack. */
export class EmbeddedProblem extends Error {}

/** The code of a Node system error (`ENOENT`), or undefined. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Turns the failures of writing files into words; anything else is passed on. */
export function inWords(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  if (code === "ENOSPC") return new EmbeddedProblem(`The disk of ${folder} is full. Free some space and start again.`);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new EmbeddedProblem(
      `${folder} cannot be read or written by this user. It may have been made by another user (root?): start Trellis as that user, correct the owner, or set TRELLIS_DATA to a folder of your own.`,
    );
  }
  return error;
}
