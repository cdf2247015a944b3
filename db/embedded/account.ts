import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { EmbeddedProblem } from "./problem";

/** The operating system account that runs the server. Undefined means the account that started Trellis. */
export type Account = { readonly uid: number; readonly gid: number };

const NAME = "postgres";

/**
 * PostgreSQL refuses to run as root, so root runs it as the account `postgres`, which is created if missing.
 *
 * An existing cluster keeps its owner, since root may start a cluster that another account created.
 */
export function findAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existsSync(join(cluster, "PG_VERSION")) ? statSync(cluster) : undefined;
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return lookUp() ?? create();
}

/** Whether the account can reach a path, which needs execute permission on every folder above it. */
export function canReach(account: Account | undefined, path: string): boolean {
  if (account === undefined) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && !mayPass(account, folder)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function mayPass(account: Account, path: string): boolean {
  const { mode, uid, gid } = statSync(path);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function lookUp(): Account | undefined {
  const number = (flag: string) => Number(execFileSync("id", [flag, NAME], { encoding: "utf8", stdio: "pipe" }));
  try {
    return { uid: number("-u"), gid: number("-g") };
  } catch {
    return undefined;
  }
}

function create(): Account {
  const how = ["--system", "--gid", NAME, "--no-create-home", "--shell", "/usr/sbin/nologin", NAME];
  spawnSync("groupadd", ["--system", NAME], { stdio: "ignore" });
  spawnSync("useradd", how, { stdio: "ignore" });
  const account = lookUp();
  if (account !== undefined) return account;
  throw new EmbeddedProblem(
    `PostgreSQL does not run as root, and the account "${NAME}" could not be made. Make it (useradd --system ${NAME}), start Trellis as an ordinary user, or set DATABASE_URL.`,
  );
}
