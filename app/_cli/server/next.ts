import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { EnvName } from "@/lib/env";
import { endWithUs } from "../lifetime";
import { ROOT } from "./settings";

/** Variables that the server must not get from our environment; set to empty, so that no .env file sets them again. */
const WITHHELD: readonly EnvName[] = [
  "DATABASE_OWNER_URL",
  "DATABASE_WORKER_URL",
  "TRELLIS_EMBEDDED",
  "TRELLIS_DEMO",
  "TRELLIS_BIND",
];
/** Variables that must not become part of a build. */
const WITHHELD_FROM_BUILD: readonly EnvName[] = [
  ...WITHHELD,
  "DATABASE_URL",
  "DATABASE_AUTH_URL",
  "AUTH_SECRET",
  "CODE_HASH_KEY",
  "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
  "SMTP_URL",
  "S3_SECRET_ACCESS_KEY",
  "METRICS_TOKEN",
];
/** Loaded before Next: ends the server with its launcher, and hooks for every request and response. */
const PRELOADS = ["guard.mjs", "front.mjs", "requests.mjs", "stop.mjs"];
/** Longer than `stop.mjs` takes, in addition to STOP_DELAY. */
const STOP_PATIENCE_MS = 35_000;

type Settings = Readonly<Partial<Record<EnvName, string>>>;
type Options = {
  readonly mode: "production" | "development";
  /** Variables in addition to those of the operator. */
  readonly set: Settings;
  /** A file descriptor for its output instead of the terminal. */
  readonly output?: number;
};

/** Starts Next as a child process that ends with this one in any case. */
export function spawnNext(args: readonly string[], { mode, set, output }: Options) {
  const preloads = PRELOADS.flatMap((name) => [
    "--import",
    pathToFileURL(join(ROOT, "app", "_cli", "server", name)).href,
  ]);
  const program = join(ROOT, "node_modules", "next", "dist", "bin", "next");
  const out = output ?? "inherit";
  const child = spawn(process.execPath, [...preloads, program, ...args], {
    cwd: ROOT,
    env: environmentOf(mode, set, { building: args[0] === "build", toFile: output !== undefined }),
    stdio: ["ignore", out, out, "ipc"],
  });
  const ended = new Promise<number>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
  endWithUs(child, ended, STOP_PATIENCE_MS + 1000 * (Number(process.env.STOP_DELAY) || 0));
  return { ended };
}

function environmentOf(
  mode: Options["mode"],
  set: Settings,
  { building, toFile }: { building: boolean; toFile: boolean },
): NodeJS.ProcessEnv {
  const { TSX_TSCONFIG_PATH: _, NODE_CHANNEL_FD: __, ...inherited } = process.env;
  const empty = Object.fromEntries((building ? WITHHELD_FROM_BUILD : WITHHELD).map((name) => [name, ""]));
  return {
    ...inherited,
    ...empty,
    NEXT_TELEMETRY_DISABLED: "1",
    ...(toFile && { NO_COLOR: "1" }),
    // `stop.mjs` stops a production server
    ...(mode === "production" && { NEXT_MANUAL_SIG_HANDLE: "1" }),
    TRELLIS_LAUNCHER: String(process.pid),
    ...set,
    NODE_ENV: mode,
  };
}
