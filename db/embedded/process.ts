import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The environment of PostgreSQL's programs: none of ours, since PG… variables would change what they do. */
export const bareEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  LC_ALL: "C",
  TMPDIR: process.env.TMPDIR,
  SystemRoot: process.env.SystemRoot,
  NODE_ENV: process.env.NODE_ENV,
});

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * A name for a process that its successor under the same number does not share: number, boot and start time.
 *
 * Undefined where there is no such process. After a crash of the machine numbers are given out anew, so a number
 * alone would take a stranger for the writer of an old file.
 */
export function identify(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  if (process.platform === "win32") return String(pid);
  try {
    if (process.platform === "linux") return `${pid} ${startTimeOf(pid)} ${bootId()}`;
    return `${pid} ${execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim()}`;
  } catch {
    return undefined;
  }
}

/** Whether the process a name was taken from still runs. */
export function isSameProcess(identity: string): boolean {
  const pid = Number(identity.split(" ")[0]);
  return Number.isInteger(pid) && pid > 0 && identify(pid) === identity;
}

/** The command line of a process, or undefined where it cannot be told. */
export function commandOf(pid: number): string | undefined {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    if (process.platform === "win32") return undefined;
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return undefined;
  }
}

/** From /proc/PID/stat, in ticks since boot; the name before it may hold spaces and brackets. */
function startTimeOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z") throw new Error("killed, and not yet collected by its parent");
  return fields[19] ?? "";
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}
