import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { CELLS } from "@/lib/instrument";
import { type LaunchedServer, launchServer } from "../support/launch-server";
import { sendAction } from "../support/send-action";

/**
 * The tests use a server of their own: they read its output, end its database connections, and run it behind a proxy
 * with https.
 */
test.describe.configure({ mode: "serial" });

const PUBLIC = "https://trellis.example";

let server: LaunchedServer;
let admin: postgres.Sql;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const settings = {
    AUTH_URL: PUBLIC,
    TRUSTED_PROXY_HOPS: "1",
    SECURITY_CONTACT: "mailto:security@trellis.example",
  };
  server = await launchServer(undefined, settings, "none");
  admin = postgres(server.ownerUrl, { max: 3, onnotice: () => {} });
});
test.afterAll(async () => {
  await admin?.end();
  await server?.stop();
});

const get = (path: string) => fetch(server.url + path, { redirect: "manual" });

const askForCode = (email: string, headers: Readonly<Record<string, string>>): Promise<Response> =>
  sendAction(`${server.url}/sign-in`, "app/(public)/sign-in/actions.ts sendCode", { email, next: "/" }, headers);

type Way = "pg_cancel_backend" | "pg_terminate_backend";

/** Sends a request while another transaction has a table locked, and cancels the query in the database. */
async function stopWhileAsking<T>(table: string, login: string, ask: () => Promise<T>, way: Way = "pg_cancel_backend") {
  return admin.begin(async (other) => {
    await other`lock table ${other(table)} in access exclusive mode`;
    const asked = ask();
    await expect
      .poll(
        () => admin`select ${admin.unsafe(way)}(pid) from pg_stat_activity
          where usename = ${login} and wait_event_type = 'Lock'`,
        { timeout: 20_000, intervals: [50] },
      )
      .not.toHaveLength(0);
    return asked;
  });
}

test("values of a failed query never appear in the log: page, action, handler, worker", async () => {
  const token = randomBytes(16).toString("base64url");
  const hash = createHash("sha256").update(token).digest("base64url");

  const page = await stopWhileAsking("app.pulse_token", "trellis_auth", () => get(`/pulse/${token}`));
  expect(page.status).toBe(500);
  await page.text();

  const invitation = await stopWhileAsking("app.invitation", "trellis_auth", () => get(`/invitation/${token}`));
  expect(invitation.status).toBe(500);
  const shown = await invitation.text();

  const action = await stopWhileAsking("app.person", "trellis_auth", () =>
    askForCode("leak.me@corp.example", { Origin: PUBLIC }),
  );
  expect(action.status).toBe(500);
  await action.text();

  const pulse = await stopWhileAsking("app.pulse_token", "trellis_auth", () =>
    fetch(`${server.url}/api/v1/pulse`, {
      method: "POST",
      headers: { Origin: PUBLIC, "Content-Type": "application/json" },
      body: JSON.stringify({
        token,
        receipt: randomBytes(16).toString("base64url"),
        levels: Object.fromEntries(CELLS.map((cell) => [cell, 3])),
      }),
    }),
  );
  expect(pulse.status).toBe(500);

  await stopWhileAsking("app.job", "trellis_worker", async () => {});

  const isLogged = (words: string) => expect.poll(() => server.output(), { timeout: 10_000 }).toContain(words);
  for (const words of ["request failed", "the pulse failed", "the worker could not look for jobs"])
    await isLogged(words);
  const output = server.output();
  // One line of the log contains the id of the response and the number that the error page shows.
  const id = invitation.headers.get("x-request-id") ?? "no id";
  const line = output.split("\n").find((text) => text.includes(`"request":"${id}"`)) ?? "{}";
  expect(JSON.parse(line)).toMatchObject({ path: "/invitation/…", digest: expect.any(String) });
  expect(shown).toContain(JSON.parse(line).digest);
  expect(page.headers.get("x-request-id")).toBeNull();
  expect(pulse.headers.get("x-request-id")).toBeNull();
  expect(output).toContain("57014");
  expect(output).not.toMatch(/params: (?!…)/);
  expect(output).not.toContain("@corp.example");
  expect(output).not.toContain(hash);
  expect(output).not.toContain(token);
});

test("every answer tells the browser to come back over https alone: page, handler, file, what is served from the build", async () => {
  const html = await (await get("/sign-in")).text();
  const built = /\/_next\/static\/[^"]+\.css/.exec(html)?.[0] ?? "";
  expect(built).not.toBe("");
  for (const path of [
    "/",
    "/sign-in",
    "/api/health",
    "/sw.js",
    "/icon.svg",
    built,
    "/files/no-such",
    "/not/here",
    "/%",
  ]) {
    const answer = await get(path);
    expect(answer.headers.get("strict-transport-security"), path).toBe("max-age=31536000");
    await answer.arrayBuffer();
  }
});

test("the icon, whose address changes with it, stays with the browser: no page fetches it a second time", async () => {
  const answer = await get("/icon.svg");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  await answer.arrayBuffer();
});

test("a connection is kept open longer than a proxy keeps it", async () => {
  const answer = await get("/api/health");
  await answer.arrayBuffer();
  expect(answer.headers.get("keep-alive")).toBe("timeout=75");
});

/** Measures how long sign-in and the health check take together, and checks their answers. */
async function timeOfSignIns(name: string): Promise<number> {
  const started = Date.now();
  for (let time = 0; time < 4; time += 1) {
    const answer = await askForCode(`${name}.${time}@corp.example`, { Origin: PUBLIC });
    await answer.text();
    expect(answer.headers.get("x-action-redirect")).toContain("/sign-in/code");
  }
  expect((await get("/api/health")).status).toBe(200);
  return Date.now() - started;
}

/**
 * Longer than any request takes without waiting for a timer. For a lost connection the timers are two to fifteen
 * seconds.
 */
const HICCUP_MS = 1500;

test("sign-in works again at once after its database connection was lost during a code request", async () => {
  const usual: number[] = [];
  const after: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    usual.push(await timeOfSignIns(`before.${time}`));
    const lost = await stopWhileAsking(
      "app.sign_in_code",
      "trellis_auth",
      () => askForCode(`lost.${time}@corp.example`, { Origin: PUBLIC }),
      "pg_terminate_backend",
    );
    expect(lost.status).toBe(500);
    await lost.text();
    after.push(await timeOfSignIns(`again.${time}`));
  }
  // The limit is relative to the same requests just before, so that a slow machine does not matter.
  expect(Math.max(...after)).toBeLessThan(2 * Math.max(...usual) + HICCUP_MS);
  expect(server.output()).not.toContain("reading 'write'");
});

test("a form counts as ours from the address people type, whatever host a request claims", async () => {
  const tried = async (headers: Readonly<Record<string, string>>) => {
    const email = `from.${randomBytes(6).toString("hex")}@corp.example`;
    const answer = await askForCode(email, headers);
    await answer.text();
    const [row] = await admin`select count(*)::int as n from app.sign_in_code where email = ${email}`;
    return { refused: answer.status >= 400, written: row?.n };
  };
  const evil = { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" };
  expect(await tried(evil)).toEqual({ refused: true, written: 0 });
  expect(await tried({ ...evil, "X-Forwarded-Host": "evil.example, trellis.example" })).toEqual({
    refused: true,
    written: 0,
  });
  expect(await tried({ Origin: PUBLIC })).toEqual({ refused: false, written: 1 });
  expect(await tried({ Origin: PUBLIC, "X-Forwarded-Host": "evil.example" })).toEqual({ refused: false, written: 1 });
});

test("the server publishes where to report a security problem", async () => {
  const answer = await get("/.well-known/security.txt");
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const fields = Object.fromEntries(
    (await answer.text())
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/: (.*)/s)),
  );
  expect(fields).toMatchObject({
    Contact: "mailto:security@trellis.example",
    "Preferred-Languages": "en, zh",
    Canonical: `${PUBLIC}/.well-known/security.txt`,
  });
  const days = (Date.parse(fields.Expires ?? "") - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(90);
  expect(days).toBeLessThan(365);
});

test("the build contains its bill of materials", () => {
  const file = join(process.env.TRELLIS_DIST ?? ".next", "sbom.cdx.json");
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
    bomFormat: "CycloneDX",
    metadata: { component: { name: "trellis" } },
  });
});
