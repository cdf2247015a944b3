import { OperatorProblem } from "@/db/core/operator-problem";
import { withoutValues } from "@/db/core/without-values";
import { EmbeddedProblem } from "@/db/embedded/problem";
import { cleanUp, Stopped, stopRequest } from "./lifetime";
import { Problem } from "./problem";
import { readSettings } from "./server/settings";

/** These commands run until they are stopped, so being stopped counts as success. */
const SERVERS = ["demo", "dev", "start", "worker"];

/** Each command loads only the modules it needs: `assess` works without a database client. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  assess: async (args) => (await import("./assess/assess")).runAssess(args),
  statistics: async (args) => (await import("./statistics/statistics")).runStatistics(args),
  network: async (args) => (await import("./network/network")).runNetwork(args),
  "error-model": async (args) => (await import("./error-model/error-model")).runErrorModel(readSettings(), args),
  demo: async (args) => (await import("./demo/demo")).runDemo(readSettings(), args),
  start: async () => (await import("./server/servers")).runServer(readSettings(), "start"),
  dev: async () => (await import("./server/servers")).runServer(readSettings(), "dev"),
  worker: async () => (await import("./server/worker")).runWorker(readSettings()),
  build: async () => (await import("./server/build")).runBuild(readSettings()),
  migrate: async (args) => (await import("./server/keep")).runMigrate(readSettings(), args),
  backup: async (args) => (await import("./backup/backup")).runBackup(readSettings(), args),
  restore: async (args) => (await import("./backup/restore")).runRestore(readSettings(), args),
  seed: async (args) => (await import("./server/keep")).runSeed(readSettings(), args),
  cohort: async (args) => (await import("./server/first-cohort")).runCohort(readSettings(), args),
  erase: async (args) => (await import("./erase/erase")).runErase(readSettings(), args),
  own: async () => (await import("./server/own")).runOwn(readSettings()),
  doctor: async () => (await import("./server/doctor")).runDoctor(readSettings()),
};

void main(process.argv.slice(2));

async function main([command = "", ...args]: readonly string[]): Promise<void> {
  const stopped = stopRequest();
  const code = await Promise.race([run(command, args), stopped]).catch((error) => tell(command, error));
  await cleanUp();
  process.exit(code);
}

async function run(command: string, args: readonly string[]): Promise<number> {
  const start = COMMANDS[command];
  if (start === undefined) throw new Problem(`There is no command "${command}".`, 2);
  return start(args);
}

/** Prints a message for errors that the operator can fix, and a stack trace for bugs. Returns the exit code. */
function tell(command: string, error: unknown): number {
  if (error instanceof Stopped) return SERVERS.includes(command) ? 0 : error.code;
  if (error instanceof Problem || error instanceof EmbeddedProblem || error instanceof OperatorProblem) {
    console.error(`\n${error.message}`);
    return error instanceof Problem ? error.code : 1;
  }
  console.error(withoutValues(error));
  return 1;
}
