import { withoutValues } from "@/db/core/without-values";
import { EmbeddedProblem } from "@/db/embedded/problem";
import { cleanUp, Stopped, stopRequest } from "./lifetime";
import { Problem } from "./problem";
import { readSettings } from "./server/settings";

/** Servers run until they are stopped, so that counts as success. */
const SERVERS = ["demo", "dev", "start", "worker"];

void main(process.argv.slice(2));

async function main([command = "", ...args]: readonly string[]): Promise<void> {
  const stopped = stopRequest();
  const code = await Promise.race([run(command, args), stopped]).catch((error) => tell(command, error));
  await cleanUp();
  process.exit(code);
}

/** Each command loads only the modules it needs: `assess` works without a database client. */
async function run(command: string, args: readonly string[]): Promise<number> {
  switch (command) {
    case "assess":
      return (await import("./assess/assess")).runAssess(args);
    case "statistics":
      return (await import("./statistics/statistics")).runStatistics(args);
    case "network":
      return (await import("./network/network")).runNetwork(args);
    case "error-model":
      return (await import("./error-model/error-model")).runErrorModel(readSettings(), args);
    case "demo":
      return (await import("./demo/demo")).runDemo(readSettings(), args);
    case "start":
      return (await import("./server/servers")).runStart(readSettings());
    case "dev":
      return (await import("./server/servers")).runDev(readSettings());
    case "worker":
      return (await import("./server/worker")).runWorker(readSettings());
    case "migrate":
      return (await import("./server/keep")).runMigrate(readSettings());
    case "seed":
      return (await import("./server/keep")).runSeed(readSettings(), args);
    case "cohort":
      return (await import("./server/first-cohort")).runCohort(readSettings(), args);
    case "erase":
      return (await import("./erase/erase")).runErase(readSettings(), args);
    case "own":
      return (await import("./server/own")).runOwn(readSettings());
    case "doctor":
      return (await import("./server/doctor")).runDoctor(readSettings());
    default:
      throw new Problem(`There is no command "${command}".`, 2);
  }
}

/** Prints a message for errors that the operator can fix, and a stack trace for bugs. Returns the exit code. */
function tell(command: string, error: unknown): number {
  if (error instanceof Stopped) return SERVERS.includes(command) ? 0 : error.code;
  if (error instanceof Problem || error instanceof EmbeddedProblem) {
    console.error(`\n${error.message}`);
    return error instanceof Problem ? error.code : 1;
  }
  console.error(withoutValues(error));
  return 1;
}
