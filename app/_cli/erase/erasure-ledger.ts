import { createHash, createHmac, randomBytes, randomUUID } from "node:crypto";
import { appendFile, open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { withLock } from "@/db/embedded/lock";
import { makeFolders, secretsFolder } from "@/db/embedded/record";
import type { Erasure } from "@/db/personal-data/erasures";
import { ERASURE_KINDS } from "@/db/schema/erasures";
import { idSchema } from "@/lib/ids";
import { Problem } from "../problem";

const Line = z.object({
  format: z.literal("trellis/erasure@1"),
  id: idSchema,
  kind: z.enum(ERASURE_KINDS),
  keyId: z.string(),
  marks: z.array(z.string()).min(1),
  at: z.iso.datetime(),
});

/**
 * Makes the hashes of the ledger with a secret, so that nobody without the secret can compare a line with a list of
 * addresses.
 */
export type Marker = { readonly keyId: string; readonly markOf: (text: string) => string };

export const ledgerFile = (data: string): string => join(data, "erasures.jsonl");

/**
 * The secret of the ledger, created once. It is not one of the server's secrets, because these may be changed while the
 * ledger continues.
 */
export async function findMarker(data: string): Promise<Marker> {
  await makeFolders(data);
  const file = join(secretsFolder(data), "erasures.key");
  const key = await withLock(join(secretsFolder(data), "erasures.lock"), async () => {
    const known = await readFile(file, "utf8").catch(() => undefined);
    if (known !== undefined) return known.trim();
    const fresh = randomBytes(32).toString("base64url");
    await writeFile(file, `${fresh}\n`, { mode: 0o600, flush: true });
    return fresh;
  });
  return {
    keyId: createHash("sha256").update(`key of erasures\n${key}`).digest("hex").slice(0, 12),
    markOf: (text) => createHmac("sha256", key).update(text).digest("base64url"),
  };
}

/** A new entry, not yet dated, with the hashed id and, for a person, the hashed address. */
export function makeErasure(
  kind: Erasure["kind"],
  names: readonly (string | null)[],
  marker: Marker,
): Omit<Erasure, "at"> {
  const marks = names.flatMap((name) => (name === null ? [] : [marker.markOf(name)]));
  return { id: randomUUID(), kind, keyId: marker.keyId, marks };
}

/** Appends a line, and waits until it is on disk. */
export async function keepErasure(file: string, { at, ...entry }: Erasure): Promise<void> {
  const line = { format: "trellis/erasure@1", ...entry, at: at.toISOString() } as const;
  await appendFile(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
  const handle = await open(file, "r");
  await handle.sync().finally(() => handle.close());
}

/** All entries of a ledger; empty without a file. Throws for an invalid line. */
export async function readErasures(file: string, { mustExist }: { mustExist: boolean }): Promise<readonly Erasure[]> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined && mustExist) throw new Problem(`There is no ledger ${file}.`, 2);
  return (text ?? "")
    .split("\n")
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, number }) => readLine(line, `${file}, line ${number}`));
}

function readLine(line: string, place: string): Erasure {
  const read = Line.safeParse(parse(line));
  if (!read.success) throw new Problem(`${place} is not a line of trellis/erasure@1. Nothing was erased.`, 2);
  const { format: _, at, ...entry } = read.data;
  return { ...entry, at: new Date(at) };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
