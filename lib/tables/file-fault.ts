import type { Text } from "@/lib/result";

/** What is wrong in files that a command reads, and where. A fault of a whole row or firm has no column. */
export type FileFault = {
  /** The file, where there are many. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: { readonly name: string; readonly letter: string };
  /** Place in a JSON file: `respondents[0].stratum`. */
  readonly path?: string;
  readonly words: Text;
};

/** Faults that stay in memory: a file of millions of lines can have one in each. */
const FAULTS_KEPT = 100;

/** The first faults of a file, and how many came after them. */
export type KeptFaults = { readonly faults: FileFault[]; more: number };

/**
 * Keeps a fault, or counts it where enough are kept.
 *
 * Shape: the faults so far, one more. Unit: none. Range: 100 kept. Edge cases: none. Errors: none. Source: ours.
 */
export function keepFault(kept: KeptFaults, fault: FileFault): void {
  if (kept.faults.length < FAULTS_KEPT) kept.faults.push(fault);
  else kept.more += 1;
}
