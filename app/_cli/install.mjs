// This file runs before anything is installed, on Node 20 and later: it imports no packages and contains no TypeScript.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The oldest Node that can replace the packaged Node 24 where npm has none for the machine; `pdfjs-dist` requires it. */
const OWN_NODE_MIN = [22, 13];
/**
 * The first npm that accepts the lockfile as it is. npm 9, which Debian 13 has, stops because our nodemailer is newer than an
 * optional peer dependency allows, although package.json overrides it.
 */
const NPM_MIN = 10;
const INSTALL_LOCK_STALE_MS = 15 * 60_000;

/** A message for the operator, printed without a stack trace. */
export class Problem extends Error {}

/**
 * Installs the packages of the lockfile unless they are there, and returns the Node that runs Trellis.
 *
 * @param {string} root folder of the project
 * @param {{ dev: boolean }} what `dev`: also the packages for development, which a server does not need
 * @returns {Promise<string>} path of the Node executable
 */
export async function ensureInstalled(root, { dev }) {
  if (!isInstalled(root, { dev })) await withInstallLock(root, () => installPackages(root, { dev }));
  return findNode(root);
}

/**
 * Whether node_modules contains the packages of the lockfile. An interrupted install is detected, because npm writes its
 * own list last.
 *
 * @param {string} root folder of the project
 * @param {{ dev: boolean }} what
 */
export function isInstalled(root, { dev }) {
  const wanted = readPackages(join(root, "package-lock.json"));
  const present = readPackages(join(root, "node_modules", ".package-lock.json"));
  if (wanted === undefined) throw new Problem(`There is no package-lock.json in ${root}: is this the whole project?`);
  if (present === undefined) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || !isNeeded(entry, dev) || present[path]?.version === entry.version,
  );
}

/** `devOptional`: needed for development, and otherwise optional. */
const isNeeded = (entry, dev) => entry.optional !== true && (dev || (entry.dev !== true && entry.devOptional !== true));

/** The environment of child processes: the packaged programs, such as Node, come first on the path. */
export function withPackagedPrograms(root, env = process.env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  return { ...env, [key]: [join(root, "node_modules", ".bin"), env[key] ?? ""].join(delimiter) };
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

async function installPackages(root, { dev }) {
  if (isInstalled(root, { dev })) return;
  console.log("Installing the packages of package-lock.json (npm ci); this takes a minute the first time …");
  const started = Date.now();
  const { code, stderr } = await runNpm(root, [
    "ci",
    dev ? "--include=dev" : "--omit=dev",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    ...(readNpmMajor() < NPM_MIN ? ["--legacy-peer-deps"] : []),
  ]);
  if (code !== 0) throw new Problem(wordsForFailedInstall(stderr));
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** How npm is called: the one that runs us, if any, in the same Node. */
function npmCall(args) {
  const cli = process.env.npm_execpath;
  const throughNode = cli !== undefined && /npm-cli\.[cm]?js$/.test(cli) && existsSync(cli);
  const [program, parameters] = throughNode ? [process.execPath, [cli, ...args]] : ["npm", args];
  return { program, parameters, shell: process.platform === "win32" && !throughNode };
}

function readNpmMajor() {
  const { program, parameters, shell } = npmCall(["--version"]);
  return Number.parseInt(spawnSync(program, parameters, { encoding: "utf8", shell }).stdout ?? "", 10);
}

function runNpm(cwd, args) {
  const { program, parameters, shell } = npmCall(args);
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd, stdio: ["ignore", "inherit", "pipe"], shell });
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
      process.stderr.write(chunk);
    });
    child.on("error", () => reject(new Problem("npm was not found. It comes with Node: https://nodejs.org/")));
    child.on("close", (code) => resolve({ code, stderr }));
  });
}

function wordsForFailedInstall(stderr) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(stderr))
    return "The packages could not be fetched: there is no way to the npm registry. Connect once, or set a mirror with `npm config set registry …`, and run the command again.";
  if (/ENOSPC/.test(stderr)) return "The packages could not be installed: the disk is full (about 1 GB is needed).";
  if (/EACCES|EPERM|EROFS/.test(stderr))
    return "The packages could not be installed: node_modules cannot be written by this user.";
  return "The packages could not be installed; npm says why above.";
}

/** The path of the packaged Node 24. Completes its installation if install scripts were ignored. */
async function findNode(root) {
  const packaged = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
  const inside = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (runs(inside)) return inside;
  await withInstallLock(root, () => completeNode(root));
  if (runs(inside)) return inside;
  if (runs(packaged)) return packaged;
  if (isOwnNodeEnough()) {
    console.log(`Node 24 has no package for this machine; going on with Node ${process.versions.node}.`);
    return process.execPath;
  }
  throw new Problem(
    `Trellis needs Node ${OWN_NODE_MIN.join(".")} or later. This is ${process.versions.node}, and the packaged Node 24 could not be installed for ${process.platform} ${process.arch}. Install Node 24 from https://nodejs.org/ and run the command again.`,
  );
}

async function completeNode(root) {
  const folder = join(root, "node_modules", "node");
  const script = join(folder, "installArchSpecificPackage.js");
  if (!existsSync(script)) return;
  console.log("Install scripts were ignored: fetching the packaged Node 24 …");
  const env = { ...process.env, PATH: [dirname(process.execPath), process.env.PATH ?? ""].join(delimiter) };
  await new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { cwd: folder, stdio: ["ignore", "ignore", "inherit"], env });
    child.on("error", resolve);
    child.on("close", resolve);
  });
}

function runs(program) {
  return existsSync(program) && spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}

function isOwnNodeEnough() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > OWN_NODE_MIN[0] || (major === OWN_NODE_MIN[0] && minor >= OWN_NODE_MIN[1]);
}

/** Runs one installation at a time, because `npm ci` first deletes node_modules. */
async function withInstallLock(root, run) {
  const lock = join(root, ".data", "install.lock");
  mkdirSync(dirname(lock), { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  for (let told = false; !tryLock(lock); told = true) {
    if (!told) console.log("Another Trellis command is installing packages; waiting for it …");
    await sleep(500);
  }
  try {
    return await run();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (isStale(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** Whether a killed process left the lock. Its id may have been reused, so an old lock is stale in any case. */
function isStale(lock) {
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > INSTALL_LOCK_STALE_MS) return true;
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}
