import { execFileSync } from "node:child_process";
import { type BigIntStats, readFileSync, statSync } from "node:fs";

/**
 * The environment for PostgreSQL's programs. Nothing else is inherited, because PG… variables would change what they
 * do.
 */
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
 * Identifies a process by id, boot and start time, which differ from those of a later process with the same id.
 *
 * Undefined if there is no such process; only the id if the rest cannot be read. Ids are reused after a reboot, so the
 * id alone would mistake another process for the one that wrote an old file.
 */
function identify(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  try {
    if (process.platform === "linux") return `${pid} ${startTimeOf(pid)} ${bootId()}`;
    if (process.platform !== "win32") return `${pid} ${startInWords(pid)}`;
  } catch {
    // The details cannot be read: too many files are open, or the process has just ended.
  }
  return String(pid);
}

export const identifySelf = (): string => identify(process.pid) ?? String(process.pid);

/** Whether the process that `identify` described still runs, as far as can be determined. */
export function isSameProcess(identity: string): boolean {
  const pid = Number(identity.split(" ")[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const now = identify(pid);
  return now !== undefined && (now === identity || [now, identity].includes(String(pid)));
}

/** The command line of a process. Undefined if it cannot be read. */
export function commandOf(pid: number): string | undefined {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    if (process.platform === "win32") return undefined;
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return undefined;
  }
}

/** The working directory of a process. Undefined if it cannot be read. */
export function workingFolderOf(pid: number): BigIntStats | undefined {
  try {
    return process.platform === "linux" ? statSync(`/proc/${pid}/cwd`, { bigint: true }) : undefined;
  } catch {
    return undefined;
  }
}

/** Read from /proc/PID/stat, in ticks since boot. The process name before it may contain spaces and brackets. */
function startTimeOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // A zombie process was killed, but its parent has not collected it yet.
  if (fields[0] === "Z") return "ended";
  return fields[19] ?? "";
}

/** From `ps`, with a fixed language and time zone. */
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
