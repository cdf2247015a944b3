import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { keepYoung, writesFunctionsForEachRequest } from "@/app/_cli/server/young-functions.mjs";

const ROOT = join(import.meta.dirname, "..", "..", "..");

describe("a function that is assigned to a property", () => {
  test.each([
    ["a.b = function () {};", "a.b = 0?0:function () {};"],
    ["a[b] = async (c) => c, d", "a[b] = 0?0:async (c) => c, d"],
    ["a.b = () => { c.d = () => {} }", "a.b = 0?0:() => { c.d = 0?0:() => {} }"],
    ["a.b = c.d = e => e", "a.b = c.d = 0?0:e => e"],
    ["const a = { b: () => {} }; let c = () => {}; a.b = c; d.e(() => {})", undefined],
    ["", undefined],
  ])("%s gets a prefix, and nothing else does", (text, young) => {
    expect(keepYoung(text, "script")).toBe(young ?? text);
  });

  test("ends where it ended", () => {
    const program =
      "const a = {}; a.b = () => {}\n(a.c = 1); a.d = function () { return 2 }(); a.e = x => x\n, a.f = 3";
    const run = (text: string) => JSON.stringify(new Function(`${text}; return [typeof a.b, a]`)());
    expect(run(keepYoung(program, "script"))).toBe(run(program));
  });

  test("is made among the new objects then, and without the prefix among the old ones", () => {
    const program = "const made = {}; const make = () => { made.it = function () {}; return made.it; };";
    const asked = " console.log(%InYoungGeneration(make()), %InYoungGeneration(make()));";
    const run = (text: string) =>
      execFileSync(process.execPath, ["--allow-natives-syntax", "-e", text + asked], { encoding: "utf8" });
    expect(run(program)).toBe("false false\n");
    expect(run(keepYoung(program, "script"))).toBe("true true\n");
  });
});

test("the web server loads the framework like that", () => {
  const hook = pathToFileURL(join(ROOT, "app", "_cli", "server", "young-hook.mjs")).href;
  const program = `
    const { patchSetHeaderWithCookieSupport } = require("next/dist/server/lib/patch-set-header");
    const compression = require("next/dist/compiled/compression")();
    const response = { setHeader() {}, getHeader() {}, on() {}, write() {}, end() {}, writeHead() {} };
    patchSetHeaderWithCookieSupport({}, response);
    compression({ headers: {}, method: "GET" }, response, () => {});
    console.log(%InYoungGeneration(response.setHeader), %InYoungGeneration(response.end));`;
  const run = (...preloads: string[]) =>
    execFileSync(process.execPath, ["--allow-natives-syntax", ...preloads, "-e", program], {
      cwd: ROOT,
      encoding: "utf8",
    });
  expect(run()).toBe("false false\n");
  expect(run("--import", hook)).toBe("true true\n");
});

test.each([
  "next/dist/compiled/compression/index.js",
  "next/dist/compiled/@opentelemetry/api/index.js",
  "next/dist/compiled/next-server/app-page-turbo.runtime.prod.js",
  "next/dist/compiled/next-server/app-route-turbo.runtime.prod.js",
  "next/dist/server/lib/patch-set-header.js",
  "postgres/src/index.js",
  "postgres/src/query.js",
])("%s writes some for each request", (name) => {
  const text = readFileSync(join(ROOT, "node_modules", name), "utf8");
  expect(writesFunctionsForEachRequest(`file:///srv/node_modules/${name}`, text)).toBe(true);
  expect(keepYoung(text, name.startsWith("postgres") ? "module" : "script").length).toBeGreaterThan(text.length);
});

test("other files are left as they are", () => {
  expect(writesFunctionsForEachRequest("file:///srv/node_modules/next/dist/server/next.js", "a.b = () => {}")).toBe(
    false,
  );
});
