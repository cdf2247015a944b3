import { hash } from "node:crypto";

const NEWLINE = 10;
const WORDS = 8;

/**
 * Counts and hashes rows in the text format of COPY. The hash is the sum of the SHA-256 of each row, word by word modulo
 * 2^32: a restored table may return its rows in another order.
 */
export function openRowHash() {
  const sums = new Uint32Array(WORDS);
  let rows = 0;
  return {
    /** Adds complete rows. */
    add(text: Buffer): void {
      for (let from = 0; from < text.length; ) {
        const newline = text.indexOf(NEWLINE, from);
        const end = newline < 0 ? text.length : newline;
        const digest = hash("sha256", text.subarray(from, end), "buffer");
        for (let word = 0; word < WORDS; word++) sums[word] = (sums[word] ?? 0) + digest.readUInt32BE(4 * word);
        rows += 1;
        from = end + 1;
      }
    },
    result: () => ({ rows, hash: [...sums].map((sum) => sum.toString(16).padStart(8, "0")).join("") }),
  };
}
