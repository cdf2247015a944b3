import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { runErase } from "@/app/_cli/erase/erase";
import { asOperator } from "@/db/core/scope";
import { listMentions } from "@/db/personal-data/erasures";
import { type Env, readEnv } from "@/lib/env";
import { useDatabase } from "@/tests/support/database";
import { aFirm } from "@/tests/support/factories";

let folder: string;
let env: Env;

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  const { ownerUrl } = await useDatabase();
  folder = await mkdtemp(join(tmpdir(), "trellis-erase-again-"));
  const read = readEnv({ DATABASE_OWNER_URL: ownerUrl, TRELLIS_DATA: folder });
  if (!read.ok) throw new Error("settings");
  env = read.value;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function trellisErase(...args: readonly string[]): Promise<void> {
  const spy = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await runErase(env, args).finally(() => spy.mockRestore());
}

test("a person who signed up again is kept, however often the restored data are erased again", async () => {
  const { firmId } = await aFirm();
  const address = "come.back@else.example";
  const invite = () =>
    asOperator((tx) =>
      tx.execute(sql`insert into app.invitation (firm_id, id, email, role, stratum, token_hash, created_at, expires_at)
        values (${firmId}, ${randomUUID()}, ${address}, 'contributor', 'production', ${randomUUID()},
          now() - interval '9 days', now())`),
    );
  await invite();
  await trellisErase("person", address, "--yes");
  // The restored backup contains the invitation again, and the person has signed up again.
  await invite();
  await asOperator((tx) =>
    tx.execute(sql`insert into app.person (id, email, name) values (${randomUUID()}, ${address}, 'Yu')`),
  );
  for (let turn = 0; turn < 2; turn += 1) {
    await trellisErase("again", "--yes");
    expect((await listMentions([address])).map(({ table }) => table)).toEqual(["person"]);
  }
});
