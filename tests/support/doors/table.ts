import { test } from "@playwright/test";
import { closeDatabase } from "@/db/core/client";
import { signInAll, type Table } from "./ask";
import { buildWorld, enterServer, withSent } from "./world";

/** Playwright tests that get data of their own (a world), with a signed-in person for each role. */
export const tables = test.extend<object, { table: Table }>({
  table: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      await enterServer();
      const world = await buildWorld();
      const sessions = await signInAll(world);
      await use({ world: await withSent(world, sessions.manager), sessions });
      await closeDatabase();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});
