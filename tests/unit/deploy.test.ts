import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "@/app/_cli/usage.mjs";
import { ENV_NAMES } from "@/lib/env";
import { ROOT } from "../support/documents";

const FILES = readdirSync(join(ROOT, "deploy"), { recursive: true, encoding: "utf8", withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

const NAMES: readonly string[] = ENV_NAMES;
const read = (file: string) => readFileSync(file, "utf8");
const all = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, found = ""]) => found))];

describe.each(FILES.map((file) => [file.slice(ROOT.length + 1), read(file)] as const))("%s", (file, text) => {
  test("names commands of Trellis that exist", () => {
    const named = [...all(text, /trellis\.mjs ([a-z-]+)/g), ...all(text, /^(?:- |\s*)trellis ([a-z-]+)/gm)];
    const quoted = all(text, /`(?:npx )?trellis ([a-z-]+)/g);
    expect([...named, ...quoted].filter((name) => !COMMANDS.includes(name))).toEqual([]);
  });

  test("names pages and requests that exist", () => {
    const named = all(text, /(\/api\/[a-z0-9/]+)/g);
    const isThere = (path: string) => existsSync(join(ROOT, "app", path));
    expect(named.filter((path) => !isThere(path))).toEqual([]);
    const parts = /\/\((?<parts>[a-z-]+(\|[a-z-]+)+)\)/.exec(text)?.groups?.parts?.split("|") ?? [];
    const folders = (part: string) => [join(ROOT, "app", part), join(ROOT, "app", "(public)", part)];
    expect(parts.filter((part) => !folders(part).some((folder) => existsSync(folder)))).toEqual([]);
  });

  test.runIf(/\.(example|service)$/.test(file))("sets variables that exist", () => {
    const set = all(text, /^#? ?([A-Z][A-Z0-9_]+)=/gm);
    const unset = /^UnsetEnvironment=(.*)$/m.exec(text)?.[1]?.split(" ") ?? [];
    expect([...set, ...unset].filter((name) => !NAMES.includes(name))).toEqual([]);
  });
});

test("only backups and commands by hand get the owner of the database", () => {
  const holders = FILES.filter((file) => /^EnvironmentFile=.*\/owner$|^\. \/etc\/trellis\/owner$/m.test(read(file)));
  expect(holders.map((file) => file.slice(ROOT.length + 1)).toSorted()).toEqual([
    "deploy/systemd/trellis-backup.service",
    "deploy/trellis",
  ]);
  expect(read(join(ROOT, "deploy", "environment.example"))).not.toContain("OWNER");
});

test("both proxies shorten the same links in their logs", () => {
  const listIn = (file: string) => /\((administration\|[a-z|-]+)\)/.exec(read(join(ROOT, "deploy", file)))?.[1];
  expect(listIn("haproxy/haproxy.cfg")).toBe(listIn("nginx/trellis.conf"));
});

test("both proxies keep the employee questionnaire out of their logs", () => {
  for (const file of ["haproxy/haproxy.cfg", "nginx/trellis.conf"])
    for (const path of ["/pulse/", "/api/v1/pulse"])
      expect(read(join(ROOT, "deploy", file)), file).toMatch(new RegExp(`(silent|location).*${path}`));
});
