import type { Text } from "@/lib/result";

/** A fault in files that a command reads, with its position. A fault of a whole row or firm has no column. */
export type FileFault = {
  /** The file name, if there are several files. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: { readonly name: string; readonly letter: string };
  /** Path in a JSON file: `respondents[0].stratum`. */
  readonly path?: string;
  readonly words: Text;
};

/** Maximum number of faults in memory, because a file of millions of lines can have one in each. */
const FAULTS_KEPT = 100;

/** The first faults of a file, and the number of further ones. */
export type KeptFaults = { readonly faults: FileFault[]; more: number };

/**
 * Adds a fault, or only counts it if enough are stored.
 *
 * Shape: the faults so far, one more. Unit: none. Range: 100 stored. Edge cases: none. Errors: none. Source: ours.
 */
export function keepFault(kept: KeptFaults, fault: FileFault): void {
  if (kept.faults.length < FAULTS_KEPT) kept.faults.push(fault);
  else kept.more += 1;
}
