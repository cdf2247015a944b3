import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ENV_NAMES, type EnvName } from "@/lib/env";

const ROOT = join(import.meta.dirname, "..", "..");
const LOADER = pathToFileURL(join(ROOT, "node_modules", "tsx", "dist", "loader.mjs")).href;
const LOOK_MS = 50;

export type Ran = {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
  /** The largest memory that the process had, in MB. */
  readonly megabytes: number;
};

/** Runs a command of Trellis on a data folder, in the process that measures itself. */
export function runTrellis(
  args: readonly string[],
  data: string,
  settings: Partial<Record<EnvName, string>> = {},
): Promise<Ran> {
  const env = {
    ...process.env,
    ...Object.fromEntries(ENV_NAMES.map((name) => [name, ""])),
    TRELLIS_DATA: data,
    TSX_TSCONFIG_PATH: join(ROOT, "tsconfig.json"),
    ...settings,
  };
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", LOADER, join(ROOT, "app", "_cli", "main.ts"), ...args], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let megabytes = 0;
  const add = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on("data", add);
  child.stderr.on("data", add);
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, mostMemory(child.pid));
  }, LOOK_MS);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      clearInterval(look);
      resolve({ code: code ?? 1, output, megabytes, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** Linux tells the peak of a process's memory; on other systems it stays 0. */
function mostMemory(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000);
  } catch {
    return 0;
  }
}
