import { execFileSync } from "node:child_process";
import { type BigIntStats, readFileSync, statSync } from "node:fs";

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
 * Undefined where there is no such process; the number alone where no more can be told. After a crash of the machine
 * numbers are given out anew, so a number alone would take a stranger for the writer of an old file.
 */
function identify(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  try {
    if (process.platform === "linux") return `${pid} ${startTimeOf(pid)} ${bootId()}`;
    if (process.platform !== "win32") return `${pid} ${startInWords(pid)}`;
  } catch {
    // no more can be told: too many open files, or a process that ended just now
  }
  return String(pid);
}

export const identifySelf = (): string => identify(process.pid) ?? String(process.pid);

/** Whether the process a name was taken from still runs, as far as can be told. */
export function isSameProcess(identity: string): boolean {
  const pid = Number(identity.split(" ")[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const now = identify(pid);
  return now !== undefined && (now === identity || [now, identity].includes(String(pid)));
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

/** The folder a process works in, or undefined where it cannot be told. */
export function workingFolderOf(pid: number): BigIntStats | undefined {
  try {
    return process.platform === "linux" ? statSync(`/proc/${pid}/cwd`, { bigint: true }) : undefined;
  } catch {
    return undefined;
  }
}

/** From /proc/PID/stat, in ticks since boot; the name before it may hold spaces and brackets. */
function startTimeOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // killed, and not yet collected by its parent
  if (fields[0] === "Z") return "ended";
  return fields[19] ?? "";
}

/** From `ps`, the same in every language and time zone. */
function startInWords(pid: number): string {
  const env = { ...bareEnvironment(), TZ: "UTC" };
  return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", env }).trim();
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}
