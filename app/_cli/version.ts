import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./server/settings";

export async function readVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  return String(version);
}
