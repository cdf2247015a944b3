#!/usr/bin/env node
// First step of every command. Runs on Node 20 and later without node_modules: it installs what is missing,
// then hands over to main.ts under the packaged Node 24.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensureInstalled, Problem, withPackagedPrograms } from "./install.mjs";
import { COMMANDS, USAGE } from "./usage.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PARENT_LOOK_MS = 1000;

/** The module loader for TypeScript: tsx, or for commands that start many threads our own, which starts faster. */
const TSX = "node_modules/tsx/dist/loader.mjs";
const LOADER_OF = { assess: "app/_cli/typescript.mjs" };

/** The cache of compiled code, which halves the start time; beside the packages, because it is replaced with them. */
const COMPILED = "node_modules/.cache/compiled";

/**
 * Options of V8 for rating many firms; sizes in MiB. A small heap makes V8 collect garbage early. Every core already has a
 * rating thread, so collecting and compiling in further threads would only cost time and memory: without them, compiling
 * takes a tenth less memory and collecting a twentieth less time. The old generation starts at 64 MiB, because V8 searches a
 * smaller one completely each time it fills. The optimizing compiler is only worth its cost for functions that run very
 * often.
 */
const NODE_OPTIONS_OF = {
  assess: [
    "--max-semi-space-size=16",
    "--max-old-space-size=256",
    "--initial-old-space-size=64",
    "--single-threaded-gc",
    "--no-concurrent-recompilation",
    "--invocation-count-for-turbofan=100000",
  ],
};

await main(process.argv.slice(2));

async function main([command = "help", ...rest]) {
  if (["help", "--help", "-h"].includes(command)) return console.log(USAGE);
  if (!COMMANDS.includes(command)) {
    console.error(`There is no command "${command}".\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  try {
    const node = await ensureInstalled(root, { dev: command === "dev" });
    process.exitCode = await handOver(node, [command, ...rest]);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

function handOver(node, args) {
  const own = LOADER_OF[args[0]];
  const loader = pathToFileURL(join(root, own ?? TSX)).href;
  const compiled = own === undefined ? {} : { NODE_COMPILE_CACHE: join(root, COMPILED) };
  const options = NODE_OPTIONS_OF[args[0]] ?? [];
  const child = spawn(node, [...options, "--import", loader, join(root, "app", "_cli", "main.ts"), ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...compiled, ...withPackagedPrograms(root), TSX_TSCONFIG_PATH: join(root, "tsconfig.json") },
  });
  // A terminal sends Ctrl-C to this process and to main.ts. Passing it on is harmless, because main.ts treats a
  // repeated signal as one.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  watchNpm(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** If npm is killed with SIGKILL, it cannot pass on the signal; without this, the server would keep the port. */
function watchNpm(onGone) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === "win32") return;
  const npm = parentOf(process.ppid, /^(sh|dash|bash|ash|zsh)$/) ?? process.ppid;
  setInterval(() => {
    if (!isAlive(npm)) onGone();
  }, PARENT_LOOK_MS).unref();
}

/** The parent of a process if its name matches: npm starts us in a shell. Undefined where /proc does not exist. */
function parentOf(pid, name) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const comm = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    return name.test(comm) && parent > 1 ? parent : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
