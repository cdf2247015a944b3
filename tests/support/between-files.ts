import { afterAll, vi } from "vitest";
import { dropDatabases } from "./database";
import { forgetRequest } from "./request-headers";

const given = { ...process.env };

/**
 * Test files with PostgreSQL share their modules within a process, so everything that a file may have changed is
 * restored.
 */
afterAll(async () => {
  await dropDatabases();
  forgetRequest();
  globalThis.trellisMailIsAway = undefined;
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const name of Object.keys(process.env)) if (!(name in given)) delete process.env[name];
  Object.assign(process.env, given);
});
