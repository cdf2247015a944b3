import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Account, canReach } from "./account";
import { codeOf, EmbeddedProblem, inWords } from "./problem";

/**
 * Where the server is stored if its account cannot reach the data folder, as in a clone in /root. All survive a reboot.
 */
const ELSEWHERE = ["/var/lib", "/opt", "/srv", "/usr/local/lib"];

export const clusterOf = (home: string): string => join(home, "data");

/**
 * Chooses the folder of the embedded server: inside the data folder, or outside if the account cannot reach that.
 *
 * Called once per data folder. The choice is stored in the record, so later changes of permissions lose no data.
 */
export async function chooseHome(
  data: string,
  account: Account | undefined,
  outsideName = outsideNameOf(data),
): Promise<string> {
  const inside = join(data, "postgres");
  if (canReach(account, dirname(inside))) return await makeHome(inside, account);
  for (const parent of ELSEWHERE) {
    const home = join(parent, outsideName);
    if (!existsSync(parent) || !canReach(account, parent)) continue;
    try {
      return await makeHome(home, account);
    } catch (error) {
      if (!(error instanceof EmbeddedProblem)) throw error;
    }
  }
  throw new EmbeddedProblem(
    `PostgreSQL does not run as root, and its account cannot reach ${data}: a folder above it is closed to others. Set TRELLIS_DATA to a folder whose parents are open (chmod o+x), or start Trellis as an ordinary user.`,
  );
}

export const outsideNameOf = (data: string): string =>
  `trellis-${createHash("sha256").update(data).digest("hex").slice(0, 12)}`;

export async function makeHome(home: string, account: Account | undefined): Promise<string> {
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    if (account !== undefined) await chown(home, account.uid, account.gid);
    return home;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    throw inWords(error, home);
  }
}
