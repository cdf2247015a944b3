// Lets programs check the files of `deploy/`: `npm run check:deploy`. Each file is copied with its paths and ports replaced,
// so nothing on this machine is read or changed.
import { execFileSync, spawnSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { examineDatabase } from "@/app/_cli/server/examine-database";
import { migrate } from "@/db/core/migrate";
import { openServer } from "@/db/embedded/server";
import { listMissing, readEnv } from "@/lib/env";

const DEPLOY = join(import.meta.dirname, "..", "..", "deploy");
/** The programs that the check needs, each with the Debian package that contains it. */
const NEEDED = { nginx: "nginx", haproxy: "haproxy", "systemd-analyze": "systemd", openssl: "openssl" } as const;
/** What `systemd-analyze security` may say at most: 0 is the best, 10 the worst. */
const EXPOSURE_MAX = 2;
const PATH = `${process.env.PATH ?? ""}:/usr/sbin:/sbin`;

type Finding = { readonly file: string; readonly problem: string | undefined; readonly note?: string };

/** Runs a program. Returns its whole output, and whether it succeeded. */
function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const done = spawnSync(program, args, {
    encoding: "utf8",
    env: { NODE_ENV: "production", PATH, LC_ALL: "C", ...env },
  });
  return { isGood: done.status === 0, output: `${done.stdout ?? ""}${done.stderr ?? ""}`.trim() };
}

/** A copy of a file with parts of it replaced. Throws if the file does not contain such a part. */
async function copyOf(file: string, to: string, changes: readonly (readonly [string, string])[]): Promise<string> {
  let text = await readFile(join(DEPLOY, file), "utf8");
  for (const [from, into] of changes) {
    if (!text.includes(from)) throw new Error(`deploy/${file} does not contain "${from}"`);
    text = text.replaceAll(from, into);
  }
  await writeFile(to, text);
  return to;
}

/** Makes a certificate that is valid for a day, with its key. */
async function makeCertificate(folder: string): Promise<void> {
  const [key, chain] = [join(folder, "privkey.pem"), join(folder, "fullchain.pem")];
  const subject = ["-subj", "/CN=trellis.example.org", "-days", "1"];
  execFileSync(
    "openssl",
    ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", chain, ...subject],
    {
      stdio: "ignore",
    },
  );
  await writeFile(join(folder, "both.pem"), (await readFile(chain, "utf8")) + (await readFile(key, "utf8")));
}

async function checkNginx(folder: string): Promise<Finding> {
  const file = "nginx/trellis.conf";
  await copyOf(file, join(folder, "trellis.conf"), [
    ["/etc/letsencrypt/live/trellis.example.org", folder],
    ["/var/log/nginx", folder],
    [":80;", ":18080;"],
    ["listen 80;", "listen 18080;"],
    [":443 ssl", ":18443 ssl"],
    ["listen 443 ssl", "listen 18443 ssl"],
  ]);
  const whole = `pid ${folder}/nginx.pid;\nevents {}\nhttp { access_log off; include ${folder}/trellis.conf; }\n`;
  await writeFile(join(folder, "nginx.conf"), whole);
  const { isGood, output } = run("nginx", ["-t", "-p", folder, "-c", "nginx.conf", "-e", "stderr"]);
  return { file, problem: isGood && !output.includes("[warn]") ? undefined : output };
}

async function checkHaproxy(folder: string): Promise<Finding> {
  const file = "haproxy/haproxy.cfg";
  const copy = await copyOf(file, join(folder, "haproxy.cfg"), [
    ["/etc/haproxy/trellis.pem", join(folder, "both.pem")],
  ]);
  const { isGood, output } = run("haproxy", ["-c", "-V", "-f", copy]);
  return { file, problem: isGood && !/WARNING|ALERT/.test(output) ? undefined : output };
}

/** All systemd units are checked together, because the timer names the service that it starts. */
async function checkUnits(folder: string): Promise<Finding[]> {
  const names = await readdir(join(DEPLOY, "systemd"));
  const node: readonly [string, string] = ["/opt/trellis/node_modules/node/bin/node", process.execPath];
  for (const name of names)
    await copyOf(`systemd/${name}`, join(folder, name), name.endsWith(".service") ? [node] : []);
  return names.map((name) => {
    const file = `systemd/${name}`;
    const verified = run("systemd-analyze", ["verify", "--man=no", "--recursive-errors=no", join(folder, name)]);
    const about = verified.output.split("\n").filter((line) => line.includes(name));
    if (!verified.isGood || about.length > 0) return { file, problem: verified.output || "refused without a reason" };
    if (!name.endsWith(".service")) return { file, problem: undefined };
    const { output } = run("systemd-analyze", ["security", "--offline=yes", "--no-pager", join(folder, name)]);
    const exposure = Number(/Overall exposure level for \S+: ([\d.]+)/.exec(output)?.[1] ?? Number.NaN);
    const note = `exposure ${exposure} of 10`;
    return {
      file,
      note,
      problem: exposure <= EXPOSURE_MAX ? undefined : `${note}, at most ${EXPOSURE_MAX}\n${output}`,
    };
  });
}

/** The settings as a shell reads them, with a fitting value for each CHANGE-…. */
async function readSettings(folder: string): Promise<Record<string, string>> {
  const files = ["environment", "owner"].map((name) => join(folder, name));
  for (const path of files) {
    const text = await readFile(join(DEPLOY, `${path.split("/").at(-1)}.example`), "utf8");
    const key = (of: string) => (/SECRET|CODES|ACTIONS/.test(of) ? `${"k".repeat(43)}=` : of.toLowerCase());
    await writeFile(
      path,
      text.replaceAll(/CHANGE-([A-Z]+)/g, (_, of: string) => key(of)),
    );
  }
  const { isGood, output } = run("sh", ["-euc", `set -a; ${files.map((path) => `. ${path}`).join("; ")}; env`]);
  if (!isGood) throw new Error(output);
  return Object.fromEntries(
    output.split("\n").map((line) => [line.split("=", 1)[0], line.slice(line.indexOf("=") + 1)]),
  );
}

async function checkEnvironment(folder: string): Promise<Finding> {
  const file = "environment.example, owner.example";
  const env = readEnv(await readSettings(folder));
  if (!env.ok) return { file, problem: env.error.map(({ name, problem }) => `${name}: ${problem}`).join("\n") };
  const missing = listMissing(env.value);
  return { file, problem: missing.length === 0 ? undefined : `missing: ${missing.join(", ")}` };
}

/** Runs the file as the superuser of a new PostgreSQL, and then migrates as the owner that it creates. */
async function checkFirstSql(folder: string): Promise<Finding> {
  const file = "postgresql/first.sql";
  const server = await openServer({ data: join(folder, "data"), durable: false });
  const superuser = new URL(server.urls.owner);
  superuser.pathname = "/postgres";
  const sql = postgres(superuser.href, { max: 1, onnotice: () => {} });
  try {
    // The embedded server has already created a database of this name.
    await sql`drop database trellis`;
    const text = (await readFile(join(DEPLOY, file), "utf8")).replaceAll(/^(\\.*|--.*)$/gm, "");
    for (const statement of text
      .replace(":'password'", "'owner'")
      .split(";")
      .filter((one) => one.trim() !== ""))
      await sql.unsafe(statement);
    const ownerUrl = `postgres://trellis_dba:owner@127.0.0.1:${server.port}/trellis`;
    await migrate({ ownerUrl, logins: { app: "app", auth: "auth", worker: "worker" } });
    const logins = ["app", "auth", "worker"].map((name) =>
      ownerUrl.replace("trellis_dba:owner", `trellis_${name}:${name}`),
    );
    const findings = (await Promise.all(logins.map((url) => examineDatabase(url, false)))).flat();
    const wrong = findings.filter(({ mark }) => mark !== "good").map(({ words }) => words);
    return { file, problem: wrong.length === 0 ? undefined : wrong.join("\n") };
  } finally {
    await sql.end();
    await server.stop();
  }
}

/** Lists the missing programs, with the Debian package that contains each. */
function listAbsent(): readonly string[] {
  return Object.entries(NEEDED).flatMap(([program, name]) => (run("which", [program]).isGood ? [] : [name]));
}

async function main(): Promise<number> {
  const packages = Object.values(NEEDED).join(" ");
  console.log(
    `Needed: ${Object.keys(NEEDED).join(", ")} (Debian: apt-get install --no-install-recommends ${packages})`,
  );
  const absent = listAbsent();
  if (absent.length > 0) {
    console.log(`Not installed: ${absent.join(", ")}`);
    return 2;
  }
  const folder = await mkdtemp(join(tmpdir(), "trellis-deploy-"));
  // If root runs the check, the embedded database runs as another account.
  await chmod(folder, 0o711);
  await mkdir(join(folder, "data"), { mode: 0o711 });
  try {
    await makeCertificate(folder);
    const findings = [
      await checkEnvironment(folder),
      { file: "trellis", problem: run("sh", ["-n", join(DEPLOY, "trellis")]).output || undefined },
      await checkFirstSql(folder),
      await checkNginx(folder),
      await checkHaproxy(folder),
      ...(await checkUnits(folder)),
    ];
    for (const { file, problem, note } of findings)
      console.log(problem === undefined ? `✓ ${file}${note ? `: ${note}` : ""}` : `✗ ${file}\n${problem}`);
    return findings.every(({ problem }) => problem === undefined) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

process.exit(await main());
