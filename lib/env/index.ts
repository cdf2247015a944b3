import { z } from "zod";
import { err, ok, type Result } from "@/lib/result";

const flag = z.enum(["0", "1"]);
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, "an address like postgres://login:password@host:5432/name");
const webUrl = z.string().regex(/^https?:\/\/[^/?#\s]+/i, "an address like https://trellis.example.org");
const key = z.string().min(32, "at least 32 characters; make one with: openssl rand -base64 32");
const port = z
  .string()
  .regex(/^\d{1,5}$/, "a number from 1 to 65535")
  .transform(Number)
  .pipe(z.int().min(1).max(65535));

/** Every environment variable that Trellis reads, with its description for the table in docs/operations.md. */
const envSchema = z.object({
  DATABASE_URL: postgresUrl.optional().describe("PostgreSQL 15 or later, as trellis_app. Unset: the embedded server."),
  DATABASE_AUTH_URL: postgresUrl.optional().describe("The same database as trellis_auth, for sign-in and tokens."),
  DATABASE_WORKER_URL: postgresUrl.optional().describe("The same database as trellis_worker, for background jobs."),
  DATABASE_OWNER_URL: postgresUrl
    .optional()
    .describe(
      "A superuser, or a login with CREATEROLE and CREATEDB; read by migrate, seed, cohort and erase, never by the server.",
    ),
  DATABASE_SINGLE_LOGIN: z
    .enum(["on", "off"])
    .default("off")
    .describe("`on` accepts a host with one login for everything: the rights then rest on switching roles alone."),
  DATABASE_POOL: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, "a number")
    .optional()
    .describe("Connections of one process. Default: 6, and 2 for sign-in."),
  DATABASE_PREPARE: z
    .enum(["on", "off"])
    .default("on")
    .describe("`off` behind a pooler that loses prepared statements (PgBouncer before 1.21)."),
  HOST: z.string().default("127.0.0.1").describe("Address the server listens on."),
  PORT: port.default(3000).describe("Port the server listens on."),
  AUTH_URL: webUrl
    .optional()
    .describe("The address people type. Needed unless the server listens on this machine only."),
  AUTH_SECRET: key.optional().describe("Signs sessions. Made by itself with the embedded server."),
  CODE_HASH_KEY: key
    .optional()
    .describe(
      "Key of codes, cards and the pulse; a new one ends what is open. Made by itself with the embedded server.",
    ),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .base64()
    .length(44, "32 bytes in base64; make them with: openssl rand -base64 32")
    .optional()
    .describe("32 bytes in base64, the same for all processes. Made by itself with the embedded server."),
  DEPLOYMENT_ID: z
    .string()
    .regex(/^[\w-]+$/, "letters, digits, - and _")
    .optional()
    .describe("Name of the build, so that browsers notice an upgrade. Default: a hash of the sources."),
  OIDC_ISSUER: webUrl.optional().describe("Sign-in server that forms may be sent to; for the content security policy."),
  TRUSTED_PROXY_HOPS: z
    .string()
    .regex(/^\d$/, "a number from 0 to 9")
    .default("0")
    .describe("Proxies in front whose X-Forwarded-For, -Host and -Proto are believed."),
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, "an address like mailto:security@example.org or https://…")
    .optional()
    .describe("Where to report a weakness; told at /.well-known/security.txt."),
  SIGNUP: z.enum(["open", "closed"]).default("open").describe("`closed`: only invited addresses get a code."),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "an address like smtps://user:password@host:465")
    .optional()
    .describe("Mail server. Unset: mails are written as .eml files to MAIL_FOLDER."),
  MAIL_FROM: z
    .string()
    .optional()
    .describe("Sender of mails, like `Trellis <trellis@example.org>`. Needed with SMTP_URL."),
  MAIL_FOLDER: z.string().optional().describe("Folder of mails without SMTP_URL. Default: mail in the data folder."),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
    .default("info")
    .describe("Detail of the log."),
  METRICS_TOKEN: z
    .string()
    .min(16, "at least 16 characters; make one with: openssl rand -base64 32")
    .optional()
    .describe("Token that Prometheus sends to read /api/metrics. Unset: there is no such address."),
  STOP_DELAY: z
    .string()
    .regex(/^([1-5]?\d|60)$/, "a number of seconds from 0 to 60")
    .default("0")
    .describe("Seconds that a stopping server still accepts requests, so that a proxy can turn away. Default: 0."),
  S3_ENDPOINT: z
    .string()
    .regex(/^https?:\/\/[^?#\s]+$/i, "an address with the bucket in it, like https://s3.example.org/trellis")
    .optional()
    .describe("Keeps files on an S3-compatible server: `https://s3.example.org/bucket`. Unset: in the data folder."),
  S3_REGION: z.string().default("auto").describe("Region of that server, where it has any."),
  S3_ACCESS_KEY_ID: z.string().optional().describe("Key that may read, write, list and delete in that bucket alone."),
  S3_SECRET_ACCESS_KEY: z.string().optional().describe("The secret of that key."),
  FILES_FIRM_MB: z
    .string()
    .regex(/^[1-9]\d{0,6}$/, "a number of megabytes")
    .optional()
    .describe("Space for the files of one firm, in MB. Default: 2000."),
  BACKUP_TO: z
    .string()
    .optional()
    .describe("Where `trellis backup` keeps backups: a folder, or the address of a bucket like S3_ENDPOINT."),
  BACKUP_KEEP: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, "a number from 1 to 9999")
    .default("14")
    .describe("How many backups are kept there. A new one replaces the oldest."),
  BACKUP_RECIPIENT: z
    .string()
    .regex(/^age1[0-9a-z]+$/, "a public key like age1…; make one with: npx trellis backup key FILE")
    .optional()
    .describe("Public key that backups are encrypted for. Unset: they are not encrypted."),
  BACKUP_S3_REGION: z.string().default("auto").describe("Region of the server of that bucket, where it has any."),
  BACKUP_S3_ACCESS_KEY_ID: z.string().optional().describe("Key that may read, write, list and delete in that bucket."),
  BACKUP_S3_SECRET_ACCESS_KEY: z.string().optional().describe("The secret of that key."),
  TRELLIS_DATA: z
    .string()
    .default(".data")
    .describe("Folder of everything kept: embedded database, secrets, mails, files of records."),
  TRELLIS_DIST: z.string().default(".next").describe("Folder of the production build."),
  TRELLIS_EMBEDDED: flag.default("0").describe("Set by the launcher: the database is its own embedded one."),
  TRELLIS_DEMO: flag.default("0").describe("Set by `trellis demo` alone: asks for the demo's one-click sign-in."),
  TRELLIS_BIND: z.string().optional().describe("Set by the launcher: the address the server really listens on."),
  TRELLIS_VERSION: z.string().default("unknown").describe("Set by the launcher: what /api/health reports."),
});
export type Env = z.infer<typeof envSchema>;
export type EnvName = keyof Env;

/** Names of all variables, in the order of the table in docs/operations.md. */
export const ENV_NAMES = envSchema.keyof().options;

/** An environment variable with an invalid value, and why it is invalid. */
type EnvProblem = { readonly name: string; readonly problem: string };

/**
 * Reads the variables from a record such as `process.env`.
 *
 * An empty variable counts as unset, and unknown ones are ignored. All problems are returned at once.
 */
export function readEnv(record: Readonly<Record<string, string | undefined>>): Result<Env, readonly EnvProblem[]> {
  const set = Object.fromEntries(ENV_NAMES.filter((name) => record[name]).map((name) => [name, record[name]]));
  const parsed = envSchema.safeParse(set);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map((issue) => ({ name: issue.path.join("."), problem: issue.message })));
}

/** Variables without a default that a server needs; with the embedded database, the launcher sets all of them. */
export const NEEDED = [
  "DATABASE_URL",
  "DATABASE_AUTH_URL",
  "AUTH_SECRET",
  "CODE_HASH_KEY",
  "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
] as const satisfies readonly EnvName[];

/** The required variables that are still missing; empty if the server may start. */
export function listMissing(env: Env): readonly EnvName[] {
  const missing: EnvName[] = NEEDED.filter((name) => env[name] === undefined);
  if (!isLoopback(env.HOST) && env.AUTH_URL === undefined) missing.push("AUTH_URL");
  if (env.SMTP_URL !== undefined && env.MAIL_FROM === undefined) missing.push("MAIL_FROM");
  for (const name of ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const)
    if (env.S3_ENDPOINT !== undefined && env[name] === undefined) missing.push(name);
  return missing;
}

/** Name and description of every variable, for docs/operations.md. */
export function describeEnv(): readonly { readonly name: EnvName; readonly about: string }[] {
  return ENV_NAMES.map((name) => ({ name, about: envSchema.shape[name].description ?? "" }));
}

/** What one-click demo sign-in depends on; `marked`: the database contains the marker row of the demo data. */
export type DemoFacts = {
  readonly asked: boolean;
  readonly embedded: boolean;
  readonly marked: boolean;
  readonly bind: string | undefined;
  readonly authUrl: string | undefined;
};

export const demoFacts = (env: Env, marked: boolean): DemoFacts => ({
  asked: env.TRELLIS_DEMO === "1",
  embedded: env.TRELLIS_EMBEDDED === "1",
  marked,
  bind: env.TRELLIS_BIND,
  authUrl: env.AUTH_URL,
});

/**
 * Whether anyone may sign in as a person of the demo world with one click.
 *
 * All of these must hold: `trellis demo` enabled it, the database is the embedded one and contains the demo marker, the
 * server listens on loopback only, and the public address is a loopback address.
 */
export function demoDoorOpen({ asked, embedded, marked, bind, authUrl }: DemoFacts): boolean {
  const here = bind !== undefined && isLoopback(bind);
  const announcedHere = authUrl === undefined || isLoopback(hostOf(authUrl));
  return asked && embedded && marked && here && announcedHere;
}

/** Whether a host name or address can only mean this machine. */
export function isLoopback(host: string): boolean {
  return /^(localhost|\[?::1\]?|127(\.\d{1,3}){3})$/i.test(host);
}

/** The host of a URL; empty, and so treated as foreign, if the URL has unusual parts such as a user name. */
function hostOf(url: string): string {
  return /^https?:\/\/(\[[^\]/@]*\]|[^/:?#@[\]\\]+)(:\d+)?([/?#]|$)/i.exec(url)?.[1] ?? "";
}
