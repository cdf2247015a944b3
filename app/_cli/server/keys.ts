import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { withLock } from "@/db/embedded/lock";
import { makeFolders, secretsFolder } from "@/db/embedded/record";
import { Problem } from "../problem";

const keysSchema = z.object({
  AUTH_SECRET: z.string().min(32),
  CODE_HASH_KEY: z.string().min(32),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string().length(44),
});
type Keys = z.infer<typeof keysSchema>;

/** The keys of a data folder, created once, so that sessions and codes survive a restart. */
export async function findKeys(data: string): Promise<Keys> {
  await makeFolders(data);
  return withLock(join(secretsFolder(data), "keys.lock"), async () => {
    const file = join(secretsFolder(data), "keys.json");
    const text = await readFile(file, "utf8").catch(() => undefined);
    return text === undefined ? makeKeys(file) : readKeys(file, text);
  });
}

/** The keys of a data folder, if it has any. */
export async function findKnownKeys(data: string): Promise<Keys | undefined> {
  const file = join(secretsFolder(data), "keys.json");
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? undefined : readKeys(file, text);
}

function readKeys(file: string, text: string): Keys {
  try {
    return keysSchema.parse(JSON.parse(text));
  } catch {
    throw new Problem(`${file} cannot be read. Delete it to get new keys; everybody must then sign in again.`);
  }
}

async function makeKeys(file: string): Promise<Keys> {
  const fresh = () => randomBytes(32).toString("base64");
  const keys = { AUTH_SECRET: fresh(), CODE_HASH_KEY: fresh(), NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: fresh() };
  await writeFile(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return keys;
}
