import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { findCohortJob } from "@/db/jobs/jobs";
import { type TestDatabase, useDatabase } from "./database";
import type { RunCohort } from "./running-cohorts";
import { type SmtpServer, startSmtpServer } from "./smtp-server";
import { startWorkerProcess, type WorkerProcess } from "./worker-process";

type Mailing = {
  /** The mail server of the current test. */
  readonly server: SmtpServer;
  /** Starts another server on the port of the last one, after that was closed. */
  readonly restart: (port: number) => Promise<void>;
  /** Starts the test's worker, if it is not running, and waits until it has tried to send the mails of a cohort. */
  readonly send: (run: RunCohort) => Promise<void>;
  readonly isDone: (run: RunCohort) => Promise<void>;
};

/** Gives a test file a database, and each of its tests its own mail server and worker process. */
export function withMailServer(): Mailing {
  let database: TestDatabase;
  let server: SmtpServer;
  let worker: WorkerProcess | undefined;

  beforeAll(async () => {
    vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
    vi.stubEnv("AUTH_URL", "https://trellis.example.test");
    vi.stubEnv("MAIL_FROM", "Trellis <office@trellis.example.test>");
    database = await useDatabase();
  }, 60_000);
  beforeEach(async () => {
    server = await startSmtpServer();
    vi.stubEnv("SMTP_URL", server.url);
  });
  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
    await server.close();
  });
  afterAll(() => vi.unstubAllEnvs());

  const isDone = (run: RunCohort) =>
    expect
      .poll(async () => (await findCohortJob(run.administrator, "mail", run))?.state, {
        timeout: 120_000,
        interval: 100,
      })
      .toBe("done");
  return {
    get server() {
      return server;
    },
    isDone,
    async restart(port) {
      server = await startSmtpServer(port);
    },
    async send(run) {
      worker ??= await startWorkerProcess(database.workerUrl);
      await isDone(run);
    },
  };
}
