import { codeOf } from "@/db/embedded/problem";
import { Problem } from "./problem";

/**
 * Resolves when everything is written, because the command exits right after. A reader that closes the pipe is not an
 * error.
 */
export function print(text: string): Promise<void> {
  if (!process.stdout.listeners("error").includes(ignore)) process.stdout.on("error", ignore);
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null) =>
      error && codeOf(error) !== "EPIPE" ? reject(unprinted(error)) : resolve();
    try {
      process.stdout.write(`${text}\n`, settle);
    } catch (error) {
      // If standard output is a file, a failed write throws here instead of calling back.
      reject(unprinted(error));
    }
  });
}

/** Without a listener an error would end the process. The write that caused the error rejects by itself. */
const ignore = (): void => {};

function unprinted(error: unknown): unknown {
  if (codeOf(error) !== "ENOSPC") return error;
  return new Problem("The disk is full: the page could not be written.\n磁盘已满：无法写出结果。", 1);
}
