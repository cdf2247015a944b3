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

/** How TypeScript is read: by tsx, which reads all of it, or where each thread starts with it by Node itself. */
const TSX = "node_modules/tsx/dist/loader.mjs";
const LOADER_OF = { assess: "app/_cli/typescript.mjs" };

/** What Node has compiled is kept beside the packages, which it belongs to: a start with it takes half the time. */
const COMPILED = "node_modules/.cache/compiled";

/**
 * Rating many firms leaves much behind that nobody needs: with little room for it, it is taken out early. In MiB. Each core
 * has a thread that rates, so that none is free to collect or to compile beside it: in turn, compiling takes a tenth less
 * memory and collecting a twentieth less time. What stays has its room from the start: it would else be searched whole each
 * time it comes to fill a smaller one. The last compiler is kept for what runs very often, as draws do: other
 * functions run too seldom to give back what it takes.
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
  // A terminal sends Ctrl-C to both; main.ts takes a repeated signal as one.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  watchNpm(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** npm killed with SIGKILL passes nothing on; without this its server would go on and keep the port. */
function watchNpm(onGone) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === "win32") return;
  const npm = parentOf(process.ppid, /^(sh|dash|bash|ash|zsh)$/) ?? process.ppid;
  setInterval(() => {
    if (!isAlive(npm)) onGone();
  }, PARENT_LOOK_MS).unref();
}

/** The parent of a process whose name matches (the shell between npm and us), where /proc tells. */
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
