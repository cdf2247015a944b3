import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { withLock } from "@/db/embedded/lock";
import type { Env } from "@/lib/env";
import { Problem } from "../problem";
import { spawnNext } from "./next";
import { describePackages, SBOM_FILE } from "./sbom";
import { dataFolder, ROOT } from "./settings";

const FOLDERS = ["app", "components", "db", "lib"];
const FILES = [
  "instrumentation.ts",
  "next.config.mjs",
  "package-lock.json",
  "package.json",
  "proxy.ts",
  "tsconfig.json",
];
/** Files that are run separately and are not part of the build. */
const APART = ["app/_cli", "app/_worker", "db/embedded"];
const OUTPUT_SHOWN = 4000;

/** The hash of everything a build is made from, by content, so that changed file dates do not matter. */
async function hashSources(): Promise<string> {
  const hash = createHash("sha256");
  const lists = await Promise.all(FOLDERS.map((folder) => listFiles(join(ROOT, folder))));
  const files = [...FILES.map((name) => join(ROOT, name)), ...lists.flat()].sort();
  for (const file of files) {
    hash.update(`${relative(ROOT, file)}\0`);
    hash.update(await readFile(file));
    hash.update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

async function listFiles(folder: string): Promise<string[]> {
  if (APART.includes(relative(ROOT, folder).replaceAll("\\", "/"))) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const lists = entries.map((entry) =>
    entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)],
  );
  return (await Promise.all(lists)).flat();
}

/** Builds unless the existing build was made from exactly these sources. The stamp is written last. */
export async function ensureBuilt(env: Env, say: (line: string) => void): Promise<string> {
  const sources = await hashSources();
  await mkdir(dataFolder(env), { recursive: true });
  await withLock(join(dataFolder(env), "build.lock"), async () => {
    if ((await readStamp(env)) === sources) return;
    say("Building (about a minute, only after a change of the sources) …");
    const started = Date.now();
    await rm(stampOf(env), { force: true });
    await makeBuild(env, sources);
    await writeFile(join(resolve(ROOT, env.TRELLIS_DIST), SBOM_FILE), await describePackages());
    await writeFile(stampOf(env), sources);
    say(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
  });
  return sources;
}

const stampOf = (env: Env): string => join(resolve(ROOT, env.TRELLIS_DIST), "trellis-sources");

async function readStamp(env: Env): Promise<string | undefined> {
  if (!existsSync(join(resolve(ROOT, env.TRELLIS_DIST), "BUILD_ID"))) return undefined;
  return readFile(stampOf(env), "utf8").catch(() => undefined);
}

/** Builds without starting, so that the user of the server needs no right to write the program. */
export async function runBuild(env: Env): Promise<number> {
  await ensureBuilt(env, (line) => console.log(line));
  return 0;
}

/** A build contains no address and no secret, so that it is the same for every installation. */
async function makeBuild(env: Env, sources: string): Promise<void> {
  const path = join(dataFolder(env), "build.log");
  const output = await open(path, "w");
  try {
    const deployment = env.DEPLOYMENT_ID ?? sources;
    const build = spawnNext(["build"], { mode: "production", set: { DEPLOYMENT_ID: deployment }, output: output.fd });
    const code = await build.ended;
    if (code === 0) return;
    const told = stripVTControlCharacters(await readFile(path, "utf8")).slice(-OUTPUT_SHOWN);
    throw new Problem(`${told}\n\nThe build failed (code ${code}). The whole output: ${path}`);
  } finally {
    await output.close();
  }
}
