import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoSecrets } from "@/app/_cli/demo/demo-secrets";
import { atEnd, cleanUp, Stopped, stopRequest } from "@/app/_cli/lifetime";
import { readLanguage } from "@/app/_cli/options";
import { ensureBuilt } from "@/app/_cli/server/build";
import { openEmbedded } from "@/app/_cli/server/database";
import { requireFreePort, serve, waitUntilHealthy } from "@/app/_cli/server/serve";
import { addressOf, fileStore, mailFolder } from "@/app/_cli/server/settings";
import { keepWorker } from "@/app/_cli/server/worker";
import { findFreePort } from "@/db/embedded/cluster";
import { makeFolders } from "@/db/embedded/record";
import { seedDemo } from "@/db/seed";
import { ENV_NAMES, type Env, readEnv } from "@/lib/env";

/** What browser tests need to know about the server. Printed as one line as soon as the server answers. */
export type WebServer = {
  readonly url: string;
  readonly data: string;
  readonly mailFolder: string;
  readonly ownerUrl: string;
};

/** Settings of `.env` files or of the developer must not affect the tests, especially not a real mail server. */
const BLANK = ["SMTP_URL", "MAIL_FROM", "AUTH_URL", "OIDC_ISSUER", "SIGNUP"] as const;

void main(process.argv.slice(2));

/** `build`, or `serve [DATA PORT]`: starts the demo's server on a production build with its own data. */
async function main([command, data, port]: readonly string[]): Promise<void> {
  const stopped = stopRequest();
  const work = command === "build" ? build() : run(data, port);
  const code = await Promise.race([work, stopped]).catch((error) => {
    if (error instanceof Stopped) return 0;
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  await cleanUp();
  process.exit(code);
}

async function build(): Promise<number> {
  await ensureBuilt(settings({}), (line) => console.error(line));
  return 0;
}

async function run(givenData: string | undefined, givenPort: string | undefined): Promise<number> {
  const data = givenData ?? (await temporaryFolder());
  await makeFolders(data);
  const env = settings({ TRELLIS_DATA: data, PORT: givenPort ?? String(await findFreePort(undefined)) });
  await requireFreePort(env, "test");
  const isDurable = process.env.TRELLIS_TEST_DURABLE !== "off";
  const { urls } = await openEmbedded(env, (line) => console.error(line), isDurable);
  if (process.env.TRELLIS_TEST_WORLD !== "none") await inventWorld(env, urls.owner);
  const deployment = await ensureBuilt({ ...env, TRELLIS_DATA: settings({}).TRELLIS_DATA }, (line) =>
    console.error(line),
  );
  const served = await serve(env, { mode: "production", demo: true, embedded: urls, deployment });
  await waitUntilHealthy(env, served);
  await keepWorker(env, urls.worker);
  const server: WebServer = { url: addressOf(env), data, mailFolder: mailFolder(env), ownerUrl: urls.owner };
  console.log(JSON.stringify(server));
  return served.ended;
}

async function inventWorld(env: Env, ownerUrl: string): Promise<void> {
  await seedDemo({
    ownerUrl,
    files: fileStore(env),
    language: readLanguage(["--lang", process.env.TRELLIS_TEST_WORLD ?? "en"], "TRELLIS_TEST_WORLD=en|zh|none"),
    ...(await demoSecrets(env)),
  });
}

function settings(own: Readonly<Record<string, string>>): Env {
  for (const name of ENV_NAMES) if (name !== "TRELLIS_DIST") delete process.env[name];
  for (const name of BLANK) process.env[name] = "";
  const wanted: Readonly<Record<string, string>> = JSON.parse(process.env.TRELLIS_TEST_SETTINGS ?? "{}");
  Object.assign(process.env, { LOG_LEVEL: "warn" }, wanted);
  const env = readEnv({ TRELLIS_DIST: process.env.TRELLIS_DIST, LOG_LEVEL: "warn", ...wanted, ...own });
  if (!env.ok) throw new Error(JSON.stringify(env.error));
  return env.value;
}

/**
 * Its removal is registered first, and so runs last. Other accounts may pass through the folder, because a database
 * started by root runs as another account.
 */
async function temporaryFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), "trellis-web-"));
  if (process.getuid?.() === 0) await chmod(parent, 0o711);
  atEnd(() => rm(parent, { recursive: true, force: true }));
  return join(parent, "data");
}
