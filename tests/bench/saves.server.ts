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

/** A handler that only reads and parses the body, to measure what any handler costs. */
const SMALL_HANDLER = `export async function POST(request: Request): Promise<Response> {
  await request.json();
  return Response.json({ status: "done" });
}
`;

/**
 * Starts a production server with an additional small handler. It is built from a copy of the sources, so that no
 * installation contains that handler; both handlers run in one process behind the same proxy.
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
  // Hard links, because the bundler does not accept a node_modules folder that is outside the project.
  if (!existsSync(join(copy, "node_modules"))) execFileSync("cp", ["-al", join(ROOT, "node_modules"), copy]);
  process.chdir(copy);
  return launchServer();
}

/** Sends the small handler the same body as a save. */
export async function askSmall(url: string, saver: Saver): Promise<void> {
  const { status, text } = await post(`${url}${SMALL_PATH}`, {
    body: bodyOf(saver),
    headers: { cookie: saver.cookie, origin: url },
  });
  if (status !== 200 || text !== SMALL_REPLY) throw new Error(`the small handler answered ${status}: ${text}`);
}
