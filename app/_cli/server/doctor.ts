import { mkdir, stat, statfs, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import nodemailer from "nodemailer";
import { makeFolders } from "@/db/embedded/record";
import { type Env, isLoopback, listMissing, NEEDED } from "@/lib/env";
import { openEmbedded, say } from "./database";
import { bad, examineBackup, examineDatabase, examineJobs, type Finding, good, note } from "./examine-database";
import { dataFolder, fileStore, mailFolder } from "./settings";

const SIGNS = { good: "✓", note: "!", bad: "✗" } as const;
const NODE_MIN = { major: 22, minor: 12 };
const DISK_BYTES_MIN = 1_000_000_000;

/** Checks everything an installation depends on, and reports what is wrong and what to do. */
export async function runDoctor(env: Env): Promise<number> {
  await makeFolders(dataFolder(env));
  const findings = [
    checkNode(),
    ...checkSettings(env),
    await checkDisk(env),
    await checkMail(env),
    await checkFiles(env),
    ...(await checkDatabases(env)),
  ];
  for (const { mark, words } of findings) say(`${SIGNS[mark]} ${words}`);
  const count = findings.filter(({ mark }) => mark === "bad").length;
  say(count === 0 ? "\nNothing is wrong." : `\n${count} to correct (✗).`);
  return count === 0 ? 0 : 1;
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const enough = major > NODE_MIN.major || (major === NODE_MIN.major && minor >= NODE_MIN.minor);
  const words = `Node ${process.versions.node}`;
  return enough ? good(words) : bad(`${words}: Trellis needs ${NODE_MIN.major}.${NODE_MIN.minor} or later.`);
}

function checkSettings(env: Env): Finding[] {
  const embedded = env.DATABASE_URL === undefined;
  const made: readonly string[] = embedded ? NEEDED : [];
  const missing = listMissing(env).filter((name) => !made.includes(name));
  const findings = missing.map((name) =>
    name === "DATABASE_AUTH_URL" && env.DATABASE_SINGLE_LOGIN === "on"
      ? note("DATABASE_AUTH_URL is not set: sign-in shares the login of DATABASE_URL.")
      : bad(`${name} is not set.`),
  );
  if (missing.length === 0)
    findings.push(good(embedded ? "Keys are made by Trellis itself." : "All needed settings are there."));
  return [...findings, ...checkAddress(env)];
}

function checkAddress({ AUTH_URL: url, HOST: host }: Env): Finding[] {
  if (url === undefined) return isLoopback(host) ? [note("AUTH_URL is not set: this works only on this machine.")] : [];
  const { hostname, protocol } = new URL(url);
  if (protocol === "https:" || isLoopback(hostname)) return [good(`AUTH_URL is ${url}`)];
  return [bad(`AUTH_URL is ${url}: sessions would travel unencrypted. Put a proxy with https in front.`)];
}

async function checkDisk(env: Env): Promise<Finding> {
  const folder = dataFolder(env);
  const { bavail, bsize } = await statfs(folder);
  const free = `${(bavail * bsize) / 1e9 < 10 ? ((bavail * bsize) / 1e9).toFixed(1) : Math.round((bavail * bsize) / 1e9)} GB`;
  if (bavail * bsize < DISK_BYTES_MIN)
    return bad(`Only ${free} free for ${folder}: the database stops when the disk is full.`);
  return good(`${free} free for ${folder}`);
}

async function checkMail(env: Env): Promise<Finding> {
  if (env.SMTP_URL !== undefined) {
    try {
      await nodemailer.createTransport(env.SMTP_URL).verify();
      return good("The mail server answers.");
    } catch (error) {
      return bad(`The mail server refuses: ${error instanceof Error ? error.message : error}`);
    }
  }
  const folder = mailFolder(env);
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(probe, "");
    await unlink(probe);
  } catch {
    return bad(`E-mails cannot be written to ${folder}.`);
  }
  const open = process.platform !== "win32" && ((await stat(folder)).mode & 0o077) !== 0;
  if (open) return bad(`Others can read ${folder}, where sign-in codes are kept: chmod 700 it.`);
  const words = `SMTP_URL is not set: e-mails are written to ${folder}.`;
  return env.AUTH_URL === undefined ? note(words) : bad(`${words} Nobody will receive a code.`);
}

async function checkFiles(env: Env): Promise<Finding> {
  const store = fileStore(env);
  try {
    await store.probe();
    return good(`Files of records are kept in ${store.place}`);
  } catch (error) {
    return bad(`Files of records cannot be kept in ${store.place}: ${error instanceof Error ? error.message : error}`);
  }
}

async function checkDatabases(env: Env): Promise<Finding[]> {
  if (env.DATABASE_URL === undefined) {
    const { urls, home } = await openEmbedded(env);
    return [
      good(`The embedded database is in ${home}`),
      ...(await examineAll([urls.app, urls.auth, urls.worker])),
      ...(await examineJobs(urls.worker)),
      ...(await examineBackup(urls.worker)),
    ];
  }
  const single = env.DATABASE_SINGLE_LOGIN === "on";
  const addresses = [env.DATABASE_URL, env.DATABASE_AUTH_URL, env.DATABASE_WORKER_URL];
  const found = await examineAll(
    addresses.filter((address) => address !== undefined),
    single,
  );
  const worker = env.DATABASE_WORKER_URL ?? (single ? env.DATABASE_URL : undefined);
  if (worker === undefined) return [...found, note("DATABASE_WORKER_URL is not set: no worker runs here.")];
  return [...found, ...(await examineJobs(worker)), ...(await examineBackup(worker))];
}

async function examineAll(addresses: readonly string[], single = false): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const address of addresses) findings.push(...(await examineDatabase(address, single)));
  return findings;
}
