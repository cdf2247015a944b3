import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withLock } from "@/db/embedded/lock";

/**
 * The first test process that needs the value creates it. The others wait, and read it as JSON from the server's data
 * folder.
 */
export function oncePerRun<T>(name: string, make: () => Promise<T>): Promise<T> {
  const file = join(process.env.E2E_DATA ?? "", `${name}.json`);
  return withLock(`${file}.lock`, async () => {
    const kept = await readFile(file, "utf8").catch(() => undefined);
    if (kept !== undefined) return JSON.parse(kept);
    const made = await make();
    await writeFile(file, JSON.stringify(made));
    return made;
  });
}
