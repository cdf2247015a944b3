// npm test. Runs on Node 20 and later without node_modules: it first installs what is missing.
//   node tests/run.mjs                 everything; the last line is "N passed, N failed"
//   node tests/run.mjs STEP…           some steps: lib, types, lint, pure, integration, build, e2e
//   node tests/run.mjs e2e FILE…       some browser tests
//   node tests/run.mjs verify          while you write: types, lint, fast tests without a database
//   node tests/run.mjs docs            updates generated parts: tables in READMEs, the method page's docstrings
//   node tests/run.mjs screens         a screenshot of every screen, in .data/screens
//   node tests/run.mjs bench           the measurements of tests/bench
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { ensureInstalled, withPackagedPrograms } from "../app/_cli/install.mjs";
import { ensureChineseFont, findChromium, findShell } from "./support/chromium.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = mkdtempSync(join(tmpdir(), "trellis-reports-"));
const running = new Set();
/** Time limit of a program, so that an endless loop does not block the results of other steps. */
const MINUTES_MAX = 55;
/** Number of PostgreSQL test files that run at the same time; more than cores, because they often wait. */
const WAITING = Math.ceil(1.5 * availableParallelism());
/**
 * Browser tests check that saves survive killed programs, not a crash of the machine, so commits need not wait for the
 * disk.
 */
const JOURNEYS = { TRELLIS_TEST_DURABLE: "off" };
const CHECK = { passed: 1, failed: 0 };
const FAILURE = { passed: 0, failed: 1 };

const STEPS = [
  { name: "lib", title: "types of lib, without the world", run: () => check("tsc", ["-p", "lib"]) },
  { name: "types", title: "types of everything", run: checkTypes },
  { name: "lint", title: "lint and format", run: () => check("biome", ["check", "."]) },
  { name: "pure", title: "tests without a database", run: () => runVitest(["pure", "apart"]) },
  {
    name: "integration",
    title: "tests with PostgreSQL",
    run: () => runVitest(["integration"], [`--maxWorkers=${WAITING}`]),
  },
  { name: "build", title: "production build", run: () => runServerScript(["build"]) },
  {
    name: "e2e",
    title: "journeys in a browser",
    needs: "build",
    run: (files) => runPlaywright(["asking", "journeys"], files),
  },
];
const EXTRAS = [
  {
    name: "verify",
    title: "tests without a database, but for tests/slow.json",
    run: () => runVitest(["pure", "apart"], quickTests()),
  },
  { name: "docs", title: "generated documents", run: writeDocuments },
  { name: "screens", title: "pictures of every screen", run: (files) => runPlaywright(["screens"], files) },
  { name: "bench", title: "measurements", run: runBench },
];

/** The steps of `verify`. They run at once, since each leaves a core idle part of the time. */
const VERIFIED = ["lib", "types", "lint", "verify"];

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => stopAll(signal));
process.exitCode = await main(process.argv.slice(2));

async function main(args) {
  const started = Date.now();
  try {
    const steps = chooseSteps(args);
    await ensureInstalled(root, { dev: true });
    const counts = await runSteps(
      steps,
      args.filter((arg) => !isStep(arg)),
    );
    console.log(`\nin ${seconds(started)}`);
    console.log(`${counts.passed} passed, ${counts.failed} failed`);
    return counts.failed === 0 ? 0 : 1;
  } catch (error) {
    console.error(error.message);
    console.log("0 passed, 1 failed");
    return 1;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

function isStep(name) {
  return [...STEPS, ...EXTRAS].some((step) => step.name === name);
}

function chooseSteps(args) {
  if (args.includes("verify")) return [...STEPS, ...EXTRAS].filter(({ name }) => VERIFIED.includes(name));
  const named = args.filter(isStep);
  if (named.length === 0 && args.length > 0) throw new Error(`There is no step "${args[0]}".`);
  return named.length === 0 ? STEPS : [...STEPS, ...EXTRAS].filter(({ name }) => named.includes(name));
}

/**
 * Divides the steps into lists that run at the same time: steps that only compute, and tests that often wait. A step
 * that needs another one runs after it.
 */
function lanesOf(steps) {
  const [last, first] = [steps.filter(({ needs }) => needs), steps.filter(({ needs }) => !needs)];
  const waits = ({ name }) => name === "integration";
  return [[first.filter(waits), first.filter((step) => !waits(step))], [last]];
}

async function inTurn(steps, run) {
  for (const step of steps) await run(step);
}

/** A failed step stops only the steps that need it. */
async function runSteps(steps, files) {
  const total = { passed: 0, failed: 0 };
  const failed = new Set();
  const runOne = async (step) => {
    const started = Date.now();
    const result = failed.has(step.needs)
      ? { ...FAILURE, output: `not run: ${step.needs} failed` }
      : await step.run(files).catch((error) => ({ ...FAILURE, output: error.stack ?? String(error) }));
    if (result.failed > 0) {
      failed.add(step.name);
      console.log(`\n${result.output.trimEnd()}\n`);
    }
    const sign = result.failed > 0 ? "✗" : "✓";
    console.log(`${sign} ${step.title}: ${result.passed} passed, ${result.failed} failed, ${seconds(started)}`);
    total.passed += result.passed;
    total.failed += result.failed;
  };
  if (steps.some(({ name }) => name === "verify")) await Promise.all(steps.map(runOne));
  else for (const lanes of lanesOf(steps)) await Promise.all(lanes.map((lane) => inTurn(lane, runOne)));
  return total;
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** Next generates the types of the routes first. */
async function checkTypes() {
  const generated = await execute("next", ["typegen"]);
  if (generated.code !== 0) return { ...FAILURE, output: generated.output };
  return check("tsc", ["--noEmit", "-p", "."]);
}

async function check(program, args) {
  const { code, output } = await execute(program, args);
  return { ...(code === 0 ? CHECK : FAILURE), output };
}

function quickTests() {
  const slow = JSON.parse(readFileSync(join(root, "tests", "slow.json"), "utf8"));
  return Object.keys(slow).flatMap((file) => ["--exclude", file]);
}

async function writeDocuments() {
  const files = ["tests/unit/docstrings.test.ts", "tests/unit/documents.test.ts"];
  // `-u` comes last, because it would take a file name behind it as its value.
  const args = ["run", "--config", "tests/vitest.config.ts", "--project", "pure", ...files, "-u"];
  return check("vitest", args);
}

async function runVitest(projects, more = []) {
  const file = join(reports, `${projects[0]}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const named = projects.flatMap((project) => ["--project", project]);
  const { code, output } = await execute("vitest", [
    "run",
    "--config",
    "tests/vitest.config.ts",
    ...named,
    ...reporters,
    ...more,
  ]);
  return { ...settle(countVitest(file), code), output };
}

/** A file that could not be loaded has no tests but counts as a failure. */
function countVitest(file) {
  const report = readReport(file);
  if (report === undefined) return { passed: 0, failed: 0 };
  const broken = report.testResults.filter((of) => of.status === "failed" && of.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

async function runPlaywright(projects, files) {
  ensureChineseFont(console.log);
  // Screenshots are made with the full browser that people use.
  const chromium = await (projects.includes("screens") ? findChromium : findShell)(console.log);
  const named = projects.flatMap((project) => ["--project", project]);
  const args = ["test", ...files, "--config", "tests/playwright.config.ts", ...named];
  // Creating the demo data uses one core, so the tests are compiled meanwhile. Compile errors are reported by the run
  // below.
  const translated = execute("playwright", [...args, "--list"], {
    E2E_URL: "http://localhost",
    E2E_CHROMIUM: chromium,
  });
  const server = await startServer(JOURNEYS);
  await translated;
  const file = join(reports, `${projects.join("-")}.json`);
  const screens = join(root, ".data", "screens");
  mkdirSync(screens, { recursive: true });
  const env = {
    ...JOURNEYS,
    E2E_URL: server.url,
    E2E_DATA: server.data,
    E2E_MAIL_FOLDER: server.mailFolder,
    E2E_DATABASE_OWNER_URL: server.ownerUrl,
    E2E_CHROMIUM: chromium,
    E2E_SCREENS: screens,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  };
  try {
    const { code, output } = await execute("playwright", [...args, "--reporter=list,json"], env);
    const report = readReport(file);
    const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
    for (const name of flakyTests(report?.suites ?? [])) console.log(`  only at the second try: ${name}`);
    return { ...settle({ passed: expected + flaky, failed: unexpected }, code), output };
  } finally {
    await server.stop();
  }
}

function flakyTests(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === "flaky"))
      .map(({ file, title }) => `${file}, ${title}`),
    ...flakyTests(inner),
  ]);
}

/** Starts the only server of the run. It uses the same code as the demo, but has its own data. */
async function startServer(settings) {
  const child = start("node", ["--import", "tsx", "tests/support/web-server.ts", "serve"], settings, "ipc");
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const server = await new Promise((resolve, reject) => {
    child.once("close", (code) => reject(new Error(`The server of the tests ended with ${code}:\n${errors}`)));
    createInterface(child.stdout).on("line", (line) => {
      if (line.startsWith("{")) resolve(JSON.parse(line));
    });
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { ...server, stop };
}

function runServerScript(args) {
  return check("node", ["--import", "tsx", "tests/support/web-server.ts", ...args]);
}

async function runBench() {
  const files = readdirSync(join(root, "tests", "bench")).filter((name) => name.endsWith(".bench.ts"));
  const total = { passed: 0, failed: 0, output: "" };
  for (const name of files) {
    const { code, output } = await execute("node", ["--import", "tsx", join("tests", "bench", name)]);
    console.log(output.trimEnd());
    total[code === 0 ? "passed" : "failed"] += 1;
  }
  return total;
}

/** A program that failed without a failed test (nothing found, broken setup) counts as one failure. */
function settle({ passed, failed }, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

async function execute(program, args, env = {}) {
  const child = start(program, args, env);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const limit = setTimeout(() => {
    output += `\n${program} did not end within ${MINUTES_MAX} minutes and was ended.`;
    end(child, "SIGKILL");
  }, MINUTES_MAX * 60_000);
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  }).finally(() => clearTimeout(limit));
}

/** Programs come from node_modules, including Node 24. Colours would only clutter a log. */
function start(program, args, env = {}, channel = "ignore") {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...withPackagedPrograms(root), NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "pipe", channel],
    shell: process.platform === "win32",
    // A separate process group, so that everything it started ends with it.
    detached: process.platform !== "win32",
  });
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

/** Ends the process with everything it started. */
function end(child, signal) {
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

function stopAll(signal) {
  for (const child of running) end(child, signal);
  setTimeout(() => process.exit(1), 10_000).unref();
}
