import { afterAll, vi } from "vitest";
import { dropDatabases } from "./database";
import { forgetRequest } from "./request-headers";

const given = { ...process.env };

/** Test files with PostgreSQL share their modules within a process, so each must restore what it changed. */
afterAll(async () => {
  await dropDatabases();
  forgetRequest();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const name of Object.keys(process.env)) if (!(name in given)) delete process.env[name];
  Object.assign(process.env, given);
});
