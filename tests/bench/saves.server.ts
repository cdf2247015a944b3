import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type LaunchedServer, launchServer } from "../support/launch-server";
import { bodyOf, type Saver } from "./saves.answers";
import { post } from "./saves.loops";

const ROOT = join(import.meta.dirname, "..", "..");
const COPIED = ["app", "components", "db", "lib", "public", "tests/support", "instrumentation.ts", "next.config.mjs"];
const FILES = ["package-lock.json", "package.json", "proxy.ts", "tsconfig.json"];

const SMALL_PATH = "/api/v1/small";
const SMALL_REPLY = '{"status":"done"}';

/** What any handler costs: the body is read and understood, nothing is asked of anybody. */
const SMALL_HANDLER = `export async function POST(request: Request): Promise<Response> {
  await request.json();
  return Response.json({ status: "done" });
}
`;

/**
 * A production server that also answers a small handler. It is built from a copy of the sources, so that no installation
 * has that handler, and both are asked of one process behind the same proxy.
 */
export async function launchWithSmallHandler(): Promise<LaunchedServer> {
  const copy = join(ROOT, ".data", "bench", "saves");
  await mkdir(copy, { recursive: true });
  for (const name of [...COPIED, ...FILES]) {
    await rm(join(copy, name), { recursive: true, force: true });
    if (existsSync(join(ROOT, name))) await cp(join(ROOT, name), join(copy, name), { recursive: true });
  }
  const route = join(copy, "app", SMALL_PATH);
  await mkdir(route, { recursive: true });
  await writeFile(join(route, "route.ts"), SMALL_HANDLER);
  // links to the same files: the bundler takes no folder of packages that lies elsewhere
  if (!existsSync(join(copy, "node_modules"))) execFileSync("cp", ["-al", join(ROOT, "node_modules"), copy]);
  process.chdir(copy);
  return launchServer();
}

/** Sends the small handler what a save sends. */
export async function askSmall(url: string, saver: Saver): Promise<void> {
  const { status, text } = await post(`${url}${SMALL_PATH}`, {
    body: bodyOf(saver),
    headers: { cookie: saver.cookie, origin: url },
  });
  if (status !== 200 || text !== SMALL_REPLY) throw new Error(`the small handler answered ${status}: ${text}`);
}
