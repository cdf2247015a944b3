import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { migrate } from "../core/migrate";
import { OperatorProblem } from "../core/operator-problem";
import { type BackupSource, checkBackup } from "./check-backup";
import { connectOwner } from "./connect-owner";
import type { BackupHeader, BackupSummary } from "./format";
import { readTable } from "./read-database";
import { restoreDatabase } from "./restore-database";

/**
 * Restores a backup into a new database beside the present one, compares each row with the backup, upgrades it to this
 * version, and drops it. The login needs the right to create databases.
 */
export async function verifyBackup(
  ownerUrl: string,
  source: BackupSource,
): Promise<{ readonly header: BackupHeader; readonly summary: BackupSummary }> {
  const backup = await checkBackup(source);
  const login = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const scratch = `trellis_verify_${randomBytes(6).toString("hex")}`;
  await login`create database ${login(scratch)}`;
  try {
    const url = new URL(ownerUrl);
    url.pathname = `/${scratch}`;
    await restoreDatabase({ ownerUrl: url.href, backup, files: undefined });
    await compare(url.href, backup.summary);
    await migrate({ ownerUrl: url.href });
  } finally {
    await login`drop database if exists ${login(scratch)} with (force)`;
    await login.end();
  }
  return backup;
}

/** Tables that a restore changes on purpose. */
const SETTLED = ["session", "sign_in_code", "job", "cohort_mail"];

async function compare(url: string, { tables }: BackupSummary): Promise<void> {
  const sql = connectOwner(url);
  try {
    for (const table of tables.filter(({ name }) => !SETTLED.includes(name))) {
      const parts = readTable(sql, table);
      let next = await parts.next();
      while (!next.done) next = await parts.next();
      if (next.value.rows !== table.rows || next.value.hash !== table.hash)
        throw new OperatorProblem(
          `The table ${table.name} has ${next.value.rows} rows after a restore, and the backup ${table.rows}; or a row differs.`,
        );
    }
  } finally {
    await sql.end({ timeout: 0 });
  }
}
