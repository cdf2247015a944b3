import { demoSignIns, seedDemo } from "@/db/seed";
import { demoDoorOpen, demoFacts, type Env, isLoopback } from "@/lib/env";
import { readLanguage } from "../options";
import { Problem } from "../problem";
import { ensureBuilt } from "../server/build";
import { openEmbedded, say } from "../server/database";
import { requireFreePort, serve, waitUntilHealthy } from "../server/serve";
import { addressOf, fileStore, mailFolder } from "../server/settings";
import { keepWorker } from "../server/worker";
import { demoSecrets } from "./demo-secrets";

/** Runs everything on this machine: database, demo data, production build, server. */
export async function runDemo(env: Env, args: readonly string[]): Promise<number> {
  const language = readLanguage(args, "trellis demo [--lang en|zh]");
  refuseForeign(env);
  await requireFreePort(env, "demo");
  const { urls } = await openEmbedded(env);
  const { created } = await seedDemo({
    ownerUrl: urls.owner,
    files: fileStore(env),
    language,
    ...(await demoSecrets(env)),
  });
  if (created) say("The invented world is in the database.");
  const deployment = await ensureBuilt(env, say);
  const served = await serve(env, { mode: "production", demo: true, embedded: urls, deployment });
  await waitUntilHealthy(env, served);
  await keepWorker(env, urls.worker);
  for (const line of greet(env)) say(line);
  return served.ended;
}

/**
 * The demo lets anyone sign in with one click, so it must not run with real data or be reachable from other machines.
 */
function refuseForeign(env: Env): void {
  if (env.DATABASE_URL !== undefined) {
    throw new Problem('DATABASE_URL is set, and the demo only works on its own database. Use "start", or unset it.');
  }
  if (!isLoopback(env.HOST)) {
    throw new Problem(
      `HOST=${env.HOST}: the demo listens on this machine only (127.0.0.1). Use "start" for others to reach it.`,
    );
  }
}

function greet(env: Env): string[] {
  const width = Math.max(...demoSignIns.map(({ email }) => email.length));
  const asked = { ...env, TRELLIS_DEMO: "1", TRELLIS_EMBEDDED: "1", TRELLIS_BIND: env.HOST } as const;
  const way = demoDoorOpen(demoFacts(asked, true))
    ? "Sign in with one click on the sign-in page, or with a code sent to one of these addresses:"
    : "Sign in with a code sent to one of these addresses (one click is off: AUTH_URL names another machine):";
  return [
    "",
    `  Trellis runs at  ${addressOf(env)}`,
    "",
    `  ${way}`,
    ...demoSignIns.map(
      ({ name, otherName, email, role }) =>
        `    ${email.padEnd(width)}  ${name}, ${role.en} · ${[otherName, role.zh].filter(Boolean).join("，")}`,
    ),
    "",
    `  Mails (codes, invitations) are files in  ${mailFolder(env)}`,
    "  Stop with Ctrl-C. Everything is kept.",
    "",
  ];
}
