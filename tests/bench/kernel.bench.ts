// npm run bench: measures the functions of `lib` that compute figures (the kernel), on a single thread. Writes
// results.md into this folder.
//   kernel.bench.ts            every topic, each in a process of its own
//   kernel.bench.ts TOPIC      one of them, as lines of JSON
import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { z } from "zod";
import { quantile } from "@/lib/stats";
import type { Work } from "./work";

const FOLDER = import.meta.dirname;
const RUNS = 7;
const RUNS_MIN = 5;
/** Files in this folder that contain no measurements. */
const NO_TOPICS = ["work.ts", "bulk-results.ts", "saves.ts"];
/** Largest relative difference between two ways of summing the same figures. */
const CHECKSUM_TOLERANCE = 1e-6;

const Measured = z.strictObject({
  name: z.string(),
  limitMs: z.number(),
  medianMs: z.number(),
  lowestMs: z.number(),
  runs: z.number(),
  referenceName: z.string(),
  referenceMs: z.number(),
  elsewhere: z.string(),
  checksum: z.number(),
  agrees: z.boolean(),
});
type Measured = z.infer<typeof Measured>;

function measureAll(): number {
  const topics = readdirSync(FOLDER)
    .filter((name) => /^[a-z-]+\.ts$/.test(name) && !NO_TOPICS.includes(name))
    .map((name) => name.slice(0, -3));
  const measured = topics.flatMap((name) => {
    const lines = execFileSync(process.execPath, ["--import", "tsx", import.meta.filename, name], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    return lines
      .trim()
      .split("\n")
      .map((line) => Measured.parse(JSON.parse(line)));
  });
  const report = reportOf(measured);
  writeFileSync(`${FOLDER}/results.md`, report);
  console.log(report);
  return measured.every((each) => each.agrees) ? 0 : 1;
}

async function measureTopic(name: string): Promise<number> {
  const { works }: { works: readonly Work[] } = await import(`${FOLDER}/${name}.ts`);
  for (const work of works) console.log(JSON.stringify(measure(work)));
  return 0;
}

function measure(work: Work): Measured {
  const own = time(work.prepare, Math.max(RUNS_MIN, work.runs ?? RUNS));
  const reference = time(work.reference.prepare, work.referenceRuns ?? work.runs ?? RUNS);
  const size = Math.max(1, Math.abs(reference.checksum));
  return {
    name: work.name,
    limitMs: work.limitMs,
    medianMs: own.medianMs,
    lowestMs: own.lowestMs,
    runs: own.runs,
    referenceName: work.reference.name,
    referenceMs: reference.medianMs,
    elsewhere: work.elsewhere,
    checksum: own.checksum,
    agrees: Math.abs(own.checksum - reference.checksum) <= CHECKSUM_TOLERANCE * size,
  };
}

/** Creates the data once, warms up with one run, and checks that every run gives the same checksum. */
function time(prepare: Work["prepare"], runs: number) {
  const run = prepare();
  const checksum = run();
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    const again = run();
    const spent = performance.now() - started;
    if (again !== checksum) throw new Error(`the checksum changed from ${checksum} to ${again}`);
    return spent;
  });
  return { checksum, runs, medianMs: quantile(times, 0.5), lowestMs: Math.min(...times) };
}

function reportOf(measured: readonly Measured[]): string {
  const rows = measured.map((each) => [
    each.name,
    milliseconds(each.medianMs),
    milliseconds(each.lowestMs),
    `≤ ${milliseconds(each.limitMs)}`,
    each.medianMs <= each.limitMs ? "reached" : "**not reached**",
    `${each.referenceName}: ${milliseconds(each.referenceMs)}`,
    `${(each.referenceMs / each.medianMs).toFixed(1)} ×`,
    each.agrees ? each.checksum.toPrecision(9) : `**${each.checksum.toPrecision(9)} differs**`,
    each.elsewhere,
  ]);
  const head = ["work", "median", "lowest", "must reach", "", "in the same run", "faster by", "checksum", "elsewhere"];
  return [
    "# Results",
    "",
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, commit ${commit()}, ${machine()}. Single thread, medians of at least ${RUNS_MIN} runs after one that warms up.`,
    "",
    row(head),
    row(head.map(() => "---")),
    ...rows.map(row),
    "",
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

const milliseconds = (spent: number): string =>
  spent >= 100 ? `${Math.round(spent).toLocaleString("en")} ms` : `${spent.toPrecision(3)} ms`;

function commit(): string {
  const git = (...args: readonly string[]) => execFileSync("git", args, { encoding: "utf8", cwd: FOLDER }).trim();
  try {
    const changed = git("status", "--porcelain", "--", "../../lib") === "" ? "" : " with changes in lib";
    return `${git("rev-parse", "--short", "HEAD")}${changed}`;
  } catch {
    return "unknown";
  }
}

const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;

const [topic] = process.argv.slice(2);
process.exitCode = topic === undefined ? measureAll() : await measureTopic(topic);
