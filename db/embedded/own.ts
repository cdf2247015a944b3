import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Account, findAccount } from "./account";
import { findOriginal, homeOf, mark, nameOfHome } from "./belonging";
import { findBinaries } from "./binaries";
import { initialise, isServer, readPid, setOwnerPassword } from "./cluster";
import { chooseHome, clusterOf, makeHome } from "./home";
import { withLock } from "./lock";
import { EmbeddedProblem } from "./problem";
import { freshPasswords, holdersOf, lockOf, readRecord, writeRecord } from "./record";

type Made = { readonly original: string; readonly wasRunning: boolean };

/**
 * Gives a copied data folder a database of its own with new passwords, so that an address of the copy can never open
 * the original, not even on the same port.
 */
export async function makeOwn(folder: string): Promise<Made | "own already" | "no database"> {
  const data = resolve(folder);
  const record = await readRecord(data);
  if (record === undefined) return "no database";
  const original = await findOriginal(data, record);
  if (original === undefined) return "own already";
  // These files were copied and name processes of the original.
  await rm(lockOf(data), { force: true });
  await rm(holdersOf(data), { recursive: true, force: true });
  return withLock(lockOf(data), async () => {
    const copied = homeOf(data, record);
    const account = findAccount(clusterOf(copied));
    const isInside = copied === join(data, "postgres");
    const home = isInside ? await makeHome(copied, account) : await copyHome(copied, { data, account });
    const wasRunning = existsSync(join(clusterOf(home), "postmaster.pid"));
    const cluster = { home, account, binaries: await findBinaries(account, home) };
    const passwords = freshPasswords();
    await initialise(cluster, { password: passwords.owner, durable: true });
    await setOwnerPassword(cluster, passwords.owner);
    await writeRecord(data, { home: nameOfHome(data, home), passwords });
    await mark(data, home);
    return { original, wasRunning };
  });
}

/**
 * Copies a database outside the data folder, which was not copied with it. Only root has such databases, so root may
 * copy.
 */
async function copyHome(from: string, at: { data: string; account: Account | undefined }): Promise<string> {
  const left = await readPid(from);
  if (left !== undefined && isServer(left.pid, from)) {
    throw new EmbeddedProblem(
      `The database in ${from} is running. Stop it, and run this command again.\n${from} 的数据库正在运行。请先停止它，再运行这条命令。`,
    );
  }
  const home = await chooseHome(at.data, at.account, `trellis-${randomBytes(6).toString("hex")}`);
  const fresh = join(home, "new-copy");
  execFileSync("cp", ["-a", clusterOf(from), fresh]);
  await rename(fresh, clusterOf(home));
  return home;
}
