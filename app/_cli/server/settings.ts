import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { openFileStore } from "@/db/file-stores";
import type { FileStore } from "@/db/file-stores/store";
import { type Env, readEnv } from "@/lib/env";
import { Problem } from "../problem";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

/** The environment plus the project's .env files, the same that Next reads. */
export function readSettings(): Env {
  for (const name of [".env.local", ".env"]) {
    const file = join(ROOT, name);
    if (existsSync(file)) process.loadEnvFile(file);
  }
  const env = readEnv(process.env);
  if (env.ok) return env.value;
  const lines = env.error.map(({ name, problem }) => `  ${name}: ${problem}`);
  throw new Problem(`These settings cannot be used:\n${lines.join("\n")}`);
}

export const dataFolder = (env: Env): string => resolve(ROOT, env.TRELLIS_DATA);
export const mailFolder = (env: Env): string => resolve(ROOT, env.MAIL_FOLDER ?? join(dataFolder(env), "mail"));

/** The file store for records, in the same place as the server uses. */
export const fileStore = (env: Env): FileStore =>
  openFileStore({
    TRELLIS_DATA: dataFolder(env),
    S3_ENDPOINT: env.S3_ENDPOINT,
    S3_REGION: env.S3_REGION,
    S3_ACCESS_KEY_ID: env.S3_ACCESS_KEY_ID,
    S3_SECRET_ACCESS_KEY: env.S3_SECRET_ACCESS_KEY,
  });

/** The address to open; for a server listening on all addresses, the loopback address. */
export function addressOf(env: Env): string {
  const everywhere = env.HOST === "0.0.0.0" || env.HOST === "::";
  const host = everywhere ? "127.0.0.1" : env.HOST;
  return `http://${host.includes(":") ? `[${host}]` : host}:${env.PORT}`;
}

/** The version of Trellis. */
export async function readVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  return String(version);
}
