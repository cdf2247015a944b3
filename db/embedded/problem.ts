/** A problem of this machine that the operator can fix. Its message is shown without a stack trace. */
export class EmbeddedProblem extends Error {}

/** The code of a Node system error (such as `ENOENT`), or undefined. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Turns errors of writing files into readable messages. Any other error is returned unchanged. */
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
