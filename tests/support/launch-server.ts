import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import type { EnvName } from "@/lib/env";
import type { Locale } from "@/lib/result";
import type { WebServer } from "./web-server";

/** A web server for one test, which may be killed as abruptly as by a power failure. */
export type LaunchedServer = WebServer & {
  /** Everything that the server, its worker and its launcher have printed. */
  readonly output: () => string;
  /** Sends SIGKILL to launcher and web server at once. The database keeps running, as it would in reality. */
  readonly kill: () => Promise<void>;
  /** Sends SIGTERM to the launcher, as an operator does. */
  readonly askToStop: () => void;
  /** The exit code of the launcher; null after a signal. */
  readonly ended: Promise<number | null>;
  /** Stops the server and deletes its data. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts a server on a free port; given the data and port of a killed server, replaces it. Takes environment variables
 * as an operator would set them, and creates the demo data in a language, or none.
 */
export async function launchServer(
  again?: WebServer,
  settings: Readonly<Partial<Record<EnvName, string>>> = {},
  world: Locale | "none" = "en",
): Promise<LaunchedServer> {
  const where = again === undefined ? [] : [again.data, new URL(again.url).port];
  const args = ["--import", "tsx", "tests/support/web-server.ts", "serve", ...where];
  const child = spawn(process.execPath, args, {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, TRELLIS_TEST_SETTINGS: JSON.stringify(settings), TRELLIS_TEST_WORLD: world },
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => printed.push(String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const server = await firstLine(child);
  return {
    ...server,
    output: () => printed.join(""),
    askToStop: () => void child.kill("SIGTERM"),
    ended,
    kill: () => end(child, () => process.kill(-Number(child.pid), "SIGKILL")),
    stop: async () => {
      await end(child, () => child.kill("SIGTERM"));
      await rm(dirname(server.data), { recursive: true, force: true });
    },
  };
}

function firstLine(child: ChildProcess): Promise<WebServer> {
  return new Promise((resolve, reject) => {
    let errors = "";
    child.stderr?.on("data", (chunk) => {
      errors += chunk;
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${errors}`)));
    if (child.stdout === null) throw new Error("the server has no output to read");
    createInterface(child.stdout).on("line", (line) => {
      if (line.startsWith("{")) resolve(JSON.parse(line));
    });
  });
}

async function end(child: ChildProcess, send: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  send();
  await ended;
}
