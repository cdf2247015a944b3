import { AsyncLocalStorage } from "node:async_hooks";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { collectorFlags } from "@/app/_cli/server/collector";
import { bind, objectWithAccessors } from "@/app/_cli/server/young-accessors.mjs";
import { keepYoung, writesFunctionsForEachRequest } from "@/app/_cli/server/young-functions.mjs";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const addressOf = (name: string) => pathToFileURL(join(ROOT, "app", "_cli", "server", name)).href;
const HOOK = addressOf("young-hook.mjs");
/** The function that changed programs call. */
const MAKER = objectWithAccessors.name;

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

/** The value a program creates; a changed one calls the maker. */
const made = (program: string) => new Function(MAKER, program)(objectWithAccessors);

describe("an object with getters that is made for each request", () => {
  test.each([
    ["f({ a, get cookies() { return 1 } })", `f((${MAKER}({ a, "get cookies":function() { return 1 } })))`],
    [
      "return{ get cookies() { return{ get cookies() {} } }, set cookies(to) {}, get 'c d'() {} }",
      `return(${MAKER}({ "get cookies":function() { return(${MAKER}({ "get cookies":function() {} })) }, "set cookies":function(to) {}, "get c d":function() {} }))`,
    ],
    ["f({ get other() {} }); class C { get cookies() {} }", undefined],
    ["f({ get [a]() {}, get cookies() {} })", undefined],
    ["f({ ...a, get cookies() {} })", undefined],
    ["f({ __proto__: a, get cookies() {} })", undefined],
    ["f({ 'get a': 1, get cookies() {} })", undefined],
    ["f({ 'a\\nb': 1, get cookies() {} })", undefined],
    ["f({ get cookies() { return [super.b] } })", undefined],
    ["f({ get cookies() {}, cookies: 1 })", undefined],
    ["f({ cookies: 1, get cookies() {} })", undefined],
    ["f({ get cookies() {}, a, set cookies(to) {} })", undefined],
  ])("%s", (text, young) => {
    expect(keepYoung(text, "script")).toBe(young ?? text);
  });

  test("is the same for whoever uses it", () => {
    const program = `const make = (n) => ({ a: 1, get b() { return n + this.a }, set b(to) { n = to }, get cookies() { return n }, d: 2 });
      const [one, other] = [make(1), make(10)];
      one.b = 5;
      const copy = Object.defineProperties(make(7), Object.getOwnPropertyDescriptors(other));
      const { get, set, ...how } = Object.getOwnPropertyDescriptor(one, "cookies");
      try { (() => { "use strict"; one.cookies = 7; })() } catch (error) { how.refused = error instanceof TypeError }
      const heir = Object.assign(Object.create(one), { a: 3 });
      delete other.cookies;
      const seen = new Proxy(one, { ownKeys: (it) => Object.keys(it) });
      return [one.b, one.cookies, other.b, "cookies" in other, copy.b, copy.cookies, heir.b, Object.keys(seen), seen.b,
        { ...one }, how, set, JSON.stringify(one)];`;
    expect(made(keepYoung(program, "script"))).toEqual(made(program));
    expect(keepYoung(program, "script")).toContain(MAKER);
  });

  const inNode = (flags: readonly string[], program: string) => {
    const whole = `import(${JSON.stringify(addressOf("young-accessors.mjs"))}).then(async ({ ${MAKER} }) => {
      globalThis.${MAKER} = ${MAKER}; ${program} })`;
    return execFileSync(process.execPath, [...flags, "-e", whole], { encoding: "utf8" });
  };

  test("is freed with what its getters reach, and without that is held", () => {
    const program = `const sink = []; const make = (held) => ({ get cookies() { return held } });
      const kept = () => require("v8").getHeapSpaceStatistics().find((one) => one.space_name === "old_space").space_used_size;
      const run = (n) => { for (let i = 0; i < n; i += 1) sink[i % 8] = make(new Array(1000).fill(i)) };
      run(2000); const before = kept(); run(4000); console.log((kept() - before) / 4000 / 8000);`;
    // Enough memory that no full garbage collection happens meanwhile.
    const room = ["--max-semi-space-size=4", "--heap-growing-percent=9000", "--max-old-space-size=1024"];
    const flags = [...room, "--no-allocation-site-pretenuring"];
    expect(Number(inNode(flags, program))).toBeGreaterThan(0.8);
    expect(Number(inNode(flags, keepYoung(program, "script")))).toBeLessThan(0.1);
  });

  test("leaves nothing of the first one either", () => {
    const program = keepYoung("const make = (held) => ({ get cookies() { return held } });", "script");
    const asked = `const first = (() => { const held = { a: 1 }; make(held).cookies; return new WeakRef(held); })();
      await new Promise(setImmediate); gc(); console.log(first.deref());`;
    expect(inNode(["--expose-gc"], program + asked)).toBe("undefined\n");
  });
});

test("a bound function runs in the storage it was bound in, with what it is given", () => {
  const storage = new AsyncLocalStorage<string>();
  const bound = storage.run("then", () =>
    bind(function (this: unknown, ...values: number[]) {
      return [storage.getStore(), this, values];
    }),
  );
  expect(storage.run("now", () => bound.call("self", 1, 2))).toEqual(["then", "self", [1, 2]]);
  expect(bound).not.toHaveProperty("asyncResource");
  expect(() => bind("text" as never)).toThrow(TypeError);
});

test("the web server loads the framework like that", () => {
  const program = `
    const { patchSetHeaderWithCookieSupport } = require("next/dist/server/lib/patch-set-header");
    const compression = require("next/dist/compiled/compression")();
    const response = { setHeader() {}, getHeader() {}, on() {}, write() {}, end() {}, writeHead() {} };
    patchSetHeaderWithCookieSupport({}, response);
    compression({ headers: {}, method: "GET" }, response, () => {});
    const { AsyncLocalStorage } = require("node:async_hooks");
    console.log(%InYoungGeneration(response.setHeader), %InYoungGeneration(response.end), "asyncResource" in AsyncLocalStorage.snapshot());`;
  const run = (...preloads: string[]) =>
    execFileSync(process.execPath, ["--allow-natives-syntax", ...preloads, "-e", program], {
      cwd: ROOT,
      encoding: "utf8",
    });
  expect(run()).toBe("false false true\n");
  expect(run("--import", HOOK)).toBe("true true false\n");
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
  const countIn = (one: string) => one.split("0?0:").length;
  expect(countIn(keepYoung(text, name.startsWith("postgres") ? "module" : "script"))).toBeGreaterThan(countIn(text));
});

test.each(["page", "route"])("what the framework keeps of the request of a %s has getters", (kind) => {
  const path = join(ROOT, "node_modules/next/dist/compiled/next-server", `app-${kind}-turbo.runtime.prod.js`);
  expect(keepYoung(readFileSync(path, "utf8"), "script").split(MAKER)).toHaveLength(2);
});

test("what often outlives a collection is made among the new objects all the same", () => {
  const program = `const make = (i) => ({ a: [i], b: { c: i } }); const kept = [];
    for (let i = 0; i < 3e5; i += 1) kept.push(make(i));
    console.log(%InYoungGeneration(make(1).b), %InYoungGeneration(make(2).b));`;
  const run = (...flags: string[]) =>
    execFileSync(process.execPath, ["--allow-natives-syntax", ...flags, "-e", program], { encoding: "utf8" });
  // With helper threads, the time of compilation would depend on the machine's load.
  const plain = ["--max-semi-space-size=2", "--single-threaded"];
  expect(run(...plain)).toBe("false false\n");
  expect(run(...plain, ...collectorFlags(2).filter((flag) => flag.startsWith("--no-")))).toBe("true true\n");
});

test("other files are left as they are", () => {
  expect(writesFunctionsForEachRequest("file:///srv/node_modules/next/dist/server/next.js", "a.b = () => {}")).toBe(
    false,
  );
});
