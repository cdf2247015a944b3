import { describe, expect, test } from "vitest";
import { type DemoFacts, demoDoorOpen, demoFacts, describeEnv, isLoopback, listMissing, readEnv } from "@/lib/env";

const KEY = "k".repeat(32);
const BYTES = `${"A".repeat(43)}=`;
const SERVER = {
  DATABASE_URL: "postgres://trellis_app:x@db:5432/trellis",
  DATABASE_AUTH_URL: "postgres://trellis_auth:x@db:5432/trellis",
  AUTH_SECRET: KEY,
  CODE_HASH_KEY: KEY,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: BYTES,
};

function read(record: Record<string, string | undefined>) {
  const env = readEnv(record);
  if (!env.ok) throw new Error(JSON.stringify(env.error));
  return env.value;
}

describe("the demo door", () => {
  const BOOLEANS = [true, false] as const;
  const BINDS = ["127.0.0.1", "::1", "localhost", "0.0.0.0", "::", "192.168.1.5", "trellis.example.org", "", undefined];
  const URLS = [
    undefined,
    "http://127.0.0.1:3000",
    "http://localhost:3000/",
    "https://[::1]",
    "https://trellis.example.org",
  ];
  const HERE = new Set(["127.0.0.1", "::1", "localhost"]);

  const all: DemoFacts[] = BOOLEANS.flatMap((asked) =>
    BOOLEANS.flatMap((embedded) =>
      BOOLEANS.flatMap((marked) =>
        BINDS.flatMap((bind) => URLS.map((authUrl) => ({ asked, embedded, marked, bind, authUrl }))),
      ),
    ),
  );

  test("opens in exactly the combinations where every condition holds", () => {
    const open = all.filter(demoDoorOpen);
    const expected = all.filter(
      (facts) =>
        facts.asked &&
        facts.embedded &&
        facts.marked &&
        HERE.has(facts.bind ?? "") &&
        facts.authUrl !== "https://trellis.example.org",
    );
    expect(open).toEqual(expected);
    expect(all).toHaveLength(2 * 2 * 2 * BINDS.length * URLS.length);
    expect(open).toHaveLength(3 * 4);
  });

  test.each([
    "http://127.0.0.1.example.org",
    "http://127.0.0.1@example.org",
    "http://localhost.example.org:3000",
    "http://example.org/127.0.0.1",
    "http://example.org#localhost",
    "http://example.org\\@localhost",
    "ftp://localhost",
    "localhost",
  ])("takes %s for a foreign address", (authUrl) => {
    expect(demoDoorOpen({ asked: true, embedded: true, marked: true, bind: "127.0.0.1", authUrl })).toBe(false);
  });

  test("stays shut with an ordinary environment, marker or not", () => {
    expect(demoDoorOpen(demoFacts(read({}), true))).toBe(false);
    expect(demoDoorOpen(demoFacts(read(SERVER), true))).toBe(false);
  });

  test("opens with what `trellis demo` sets, and only with the marker", () => {
    const env = read({ ...SERVER, TRELLIS_DEMO: "1", TRELLIS_EMBEDDED: "1", TRELLIS_BIND: "127.0.0.1" });
    expect(demoDoorOpen(demoFacts(env, true))).toBe(true);
    expect(demoDoorOpen(demoFacts(env, false))).toBe(false);
  });
});

describe("the environment", () => {
  test("an empty variable counts as unset and unknown ones are ignored", () => {
    const env = read({ DATABASE_URL: "", PORT: "", SOMETHING: "else" });
    expect(env).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", SIGNUP: "open", TRELLIS_DEMO: "0" });
    expect(env.DATABASE_URL).toBeUndefined();
  });

  test("every problem is named at once", () => {
    const env = readEnv({ DATABASE_URL: "mysql://db", PORT: "99999", AUTH_SECRET: "short", SIGNUP: "maybe" });
    expect(env.ok ? [] : env.error.map(({ name }) => name).sort()).toEqual([
      "AUTH_SECRET",
      "DATABASE_URL",
      "PORT",
      "SIGNUP",
    ]);
  });

  test("a server says what it lacks", () => {
    expect(listMissing(read({}))).toEqual(Object.keys(SERVER));
    expect(listMissing(read(SERVER))).toEqual([]);
    expect(listMissing(read({ ...SERVER, HOST: "0.0.0.0" }))).toEqual(["AUTH_URL"]);
    expect(listMissing(read({ ...SERVER, HOST: "0.0.0.0", AUTH_URL: "https://t.example.org" }))).toEqual([]);
    expect(listMissing(read({ ...SERVER, SMTP_URL: "smtp://mail" }))).toEqual(["MAIL_FROM"]);
  });

  test("every variable is described in a sentence", () => {
    for (const { name, about } of describeEnv()) expect(about, name).toMatch(/^[\s\S]{15,}[.`]$/);
  });

  test("loopback is only what can mean nothing but this machine", () => {
    for (const host of ["localhost", "127.0.0.1", "127.8.9.10", "::1", "[::1]"]) expect(isLoopback(host)).toBe(true);
    for (const host of ["0.0.0.0", "::", "", "10.0.0.1", "localhost.example.org"]) expect(isLoopback(host)).toBe(false);
  });
});
