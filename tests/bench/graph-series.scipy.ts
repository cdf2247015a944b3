// Compares upstreamness and PageRank with scipy's plain series, in alternating runs, by processor time.
//   graph-series.scipy.ts                   both measures, 10,000 and 100,000 nodes, each in a process of its own
//   graph-series.scipy.ts MEASURE NODES     one of them
// Needs a python3 with scipy, or PYTHON=PATH of one. scipy stops when a step changes no more than the tolerance; the
// functions under test when the error is no larger, which takes more steps. Exit code 1 if a median is slower than
// scipy's at 100,000 nodes, or a value differs by more than 1e-9 (relative) from the converged series.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Graph, pageRank, upstreamness } from "@/lib/graph";
import { quantile } from "@/lib/stats";
import { makeFinalUse, makeGraph } from "./structure";

const SIZES = [10_000, 100_000];
const WARM_RUNS = 21;
const EQUAL = 1e-9;

type Values = ReturnType<typeof upstreamness> | Float64Array;
type Measure = { readonly tolerance: number; readonly run: (graph: Graph, finalUse: Float64Array) => Values };

const MEASURES: ReadonlyMap<string, Measure> = new Map([
  ["upstreamness", { tolerance: 1e-11, run: upstreamness }],
  ["PageRank", { tolerance: 1e-10, run: (graph) => pageRank(graph) }],
]);

async function compare(name: string, { tolerance, run }: Measure, nodes: number): Promise<boolean> {
  const [graph, finalUse] = [makeGraph(nodes), makeFinalUse(nodes)];
  const folder = mkdtempSync(join(tmpdir(), "trellis-series-"));
  try {
    const columns = { start: graph.outStart, target: graph.outTarget, weight: graph.outWeight, own: graph.selfWeight };
    for (const [column, values] of Object.entries({ ...columns, use: finalUse }))
      writeFileSync(join(folder, column), values);
    const scipy = startScipy([folder, String(nodes), name]);
    const [own, others]: [number[], number[]] = [[], []];
    let values: Values = [];
    for (let count = 0; count <= WARM_RUNS; count += 1) {
      const started = process.cpuUsage();
      values = run(graph, finalUse);
      const { user, system } = process.cpuUsage(started);
      own.push((user + system) / 1000);
      others.push(Number(await scipy.ask(String(tolerance))));
    }
    await scipy.ask("exact");
    scipy.end();
    const off = largestDifference(values, readFileSync(join(folder, "values")));
    return report(`${name}, ${nodes.toLocaleString("en")} nodes`, { own, others, off, mustWin: nodes === 100_000 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function startScipy(args: readonly string[]) {
  const python = spawn(process.env.PYTHON ?? "python3", [join(import.meta.dirname, "graph-series.py"), ...args], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" },
  });
  const answers = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (line: string): Promise<string> => {
      python.stdin.write(`${line}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error("scipy gave no answer");
      return value;
    },
    end: () => python.stdin.end(),
  };
}

/** `bytes` are scipy's values as 64-bit floating-point numbers. */
function largestDifference(values: Values, bytes: Uint8Array): number {
  const others = new Float64Array(Uint8Array.from(bytes).buffer);
  return others.reduce((most, other, node) => Math.max(most, Math.abs(Number(values[node]) / other - 1)), 0);
}

type Found = {
  readonly own: readonly number[];
  readonly others: readonly number[];
  readonly off: number;
  readonly mustWin: boolean;
};

function report(name: string, { own, others, off, mustWin }: Found): boolean {
  const [first = 0, ...warm] = own;
  const [firstOther = 0, ...warmOthers] = others;
  const beside = (one: number, other: number) =>
    `${one.toFixed(1)} ms ÷ ${other.toFixed(1)} ms = ${(one / other).toFixed(2)}`;
  const [median, medianOther] = [quantile(warm, 0.5), quantile(warmOthers, 0.5)];
  console.log(`${name}, kernel ÷ scipy:`);
  console.log(`  warm, median of ${WARM_RUNS}  ${beside(median, medianOther)}`);
  console.log(`  warm, lowest        ${beside(Math.min(...warm), Math.min(...warmOthers))}`);
  console.log(`  first call          ${beside(first, firstOther)}`);
  console.log(`  largest difference  ${off.toExponential(1)} of the value`);
  return off <= EQUAL && (!mustWin || median <= medianOther);
}

function compareAll(): boolean {
  const runs = [...MEASURES.keys()].flatMap((name) => SIZES.map((nodes) => [name, String(nodes)]));
  return runs.map((run) => succeeds(["--import", "tsx", import.meta.filename, ...run])).every(Boolean);
}

function succeeds(args: readonly string[]): boolean {
  try {
    execFileSync(process.execPath, args, { stdio: "inherit" });
    return true;
  } catch {
    return false;
  }
}

const [name = "", nodes] = process.argv.slice(2);
const measure = MEASURES.get(name);
const reached = measure === undefined ? compareAll() : await compare(name, measure, Number(nodes));
process.exitCode = reached ? 0 : 1;
