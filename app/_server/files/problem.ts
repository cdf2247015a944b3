import type { FileProblem } from "@/lib/files";

/** A file that is not taken, with the reason; caught where a file is looked at, and nowhere else. */
export class BadFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}
