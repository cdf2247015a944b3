// A worker thread of `trellis assess` over many firms: receives batches as messages and returns ratings. The first
// import makes Zod compile schemas to code, as in assess.ts.
import "zod/compile";
import { parentPort, workerData } from "node:worker_threads";
import { type BatchJob, rateBatch, type Setup } from "./batch";

const setup: Setup = workerData;

parentPort?.on("message", ({ id, jobs }: { readonly id: number; readonly jobs: readonly BatchJob[] }) => {
  const result = rateBatch(jobs, setup);
  parentPort?.postMessage({ id, result }, [result.output.buffer, result.counts.bins.buffer]);
});
parentPort?.postMessage("ready");
