import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readLastBackup } from "@/db/backup/last-backup";
import type { Env } from "@/lib/env";
import { endWithUs } from "../lifetime";
import { ROOT } from "../server/settings";

const DAY_MS = 86_400_000;
const LOOK_MS = 600_000;
const STOP_PATIENCE_MS = 2000;

/**
 * Makes a backup to BACKUP_TO whenever the last one is a day old, beside a server with the embedded database. A server
 * with another database does not know the owner's login: there, systemd or cron runs `trellis backup`.
 */
export async function keepBackups(env: Env, ownerUrl: string): Promise<never> {
  for (;;) {
    const last = await readLastBackup(ownerUrl).catch(() => undefined);
    if (last === undefined || Date.now() - Date.parse(last.at) > DAY_MS) await runBackup(env);
    await sleep(LOOK_MS, undefined, { ref: false });
  }
}

/** In a process of its own, which has a lower priority. It prints what it did. */
function runBackup(env: Env): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, join(ROOT, "app", "_cli", "main.ts"), "backup"], {
    cwd: ROOT,
    env: { ...process.env, TRELLIS_DATA: env.TRELLIS_DATA },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });
  endWithUs(child, ended, STOP_PATIENCE_MS);
  return ended;
}
