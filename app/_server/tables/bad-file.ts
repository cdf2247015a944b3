import type { FileProblem } from "@/lib/files";

/** The file is rejected for this reason. Caught only where files are inspected. */
export class BadFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}
