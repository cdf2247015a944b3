import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ROOMS } from "./support/rooms";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Folders of `db` from low to high: a folder imports only itself and those before it. */
const SUBJECTS: readonly string[] = [
  "schema",
  "core",
  "embedded",
  "file-stores",
  "audit",
  "people",
  "firms",
  "screening",
  "instruments",
  "assessments",
  "fields",
  "evidence",
  "position",
  "results",
  "plans",
  "pulse",
  "consultants",
  "jobs",
  "snapshots",
  "cohort-network",
  "cohorts",
  "personal-data",
  "backup",
  "seed",
];

/** Folders of `app/_server` from low to high: a folder imports only itself and those before it, and no route. */
const SERVER_FOLDERS: readonly string[] = [
  "process",
  "gate",
  "secret-links",
  "mail",
  "health",
  "sign-in",
  "screening",
  "saving",
  "tables",
  "files",
  "frames",
  "copy",
];

/** Packages without side effects that `lib` may use. */
const PURE = ["zod", "canonicalize"];

/** Identifiers for time, random numbers, process, network or a page; `lib` gets such values as arguments. */
const IMPURE = [
  /\bDate\.now\s*\(/,
  /\bnew Date\(\s*\)/,
  /\bMath\.random\b/,
  /\bprocess\b\s*[.[]/,
  /\bconsole\s*\./,
  /\bfetch\s*\(/,
  /\bwindow\s*\./,
  /\bdocument\s*\./,
  /\bcrypto\s*\./,
];

/** Packages that a server does not install: code that runs there must not import them. */
const FOR_DEVELOPMENT: readonly string[] = Object.keys(
  JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).devDependencies,
).filter((name) => !name.startsWith("@types/"));

type Source = { readonly path: string; readonly text: string };

/** The rules that a file breaks, in words. Empty if it breaks none. */
function breaches({ path, text }: Source): string[] {
  const imports = [...importsOf(text)].map((specifier) => ({ specifier, target: resolveImport(path, specifier) }));
  return [
    ...imports.flatMap((one) => importBreach(path, text, one)),
    ...impureBreaches(path, text),
    ...parameterBreaches(path, text),
    ...actorBreaches(path, text),
    ...formBreaches(path, text),
    ...idBreaches(path, text),
    ...sentBreaches(path, text),
    ...routeBreaches(path),
    ...imports.flatMap(({ target }) => neighbourBreach(path, target)),
    ...imports.flatMap(({ target }) => folderBreach(path, target)),
  ];
}

function* importsOf(text: string): Generator<string> {
  const bare = withoutComments(text);
  for (const match of bare.matchAll(/(?:^|[\s;])(?:import|export)\s(?:[^"'`;]*?\sfrom\s)?\s*["']([^"']+)["']/g))
    yield match[1] ?? "";
  for (const match of bare.matchAll(/\b(?:import|require)\s*\(\s*["'`]([^"'`]+)["'`]/g)) yield match[1] ?? "";
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");

/** The path inside the project that an import refers to, such as `lib/scoring/items`. Undefined for a package. */
function resolveImport(path: string, specifier: string): string | undefined {
  if (specifier.startsWith("@/")) return posix.normalize(specifier.slice(2));
  if (specifier.startsWith(".")) return posix.normalize(posix.join(posix.dirname(path), specifier));
  return undefined;
}

const sideOf = (path: string) => path.split("/")[0] ?? "";
const roomOf = (path: string) => (path.split("/")[1] ?? "").replace(/\.ts$/, "");
const isClient = (text: string) => /^\s*(?:\/\*[\s\S]*?\*\/\s*)?["']use client["']/.test(text);

/** Whether the compiler removes the import, because it only imports types. */
const isTypeOnly = (text: string, specifier: string) =>
  withoutComments(text)
    .split(/;|\n(?=import)/)
    .filter((line) => line.includes(`"${specifier}"`))
    .every((line) => /^\s*import type\b/.test(line));

const MAY: Readonly<Record<string, readonly string[]>> = {
  app: ["app", "components", "db", "lib"],
  components: ["components", "lib"],
  db: ["db", "lib"],
  lib: ["lib"],
};

function importBreach(
  path: string,
  text: string,
  { specifier, target }: { specifier: string; target: string | undefined },
): string[] {
  const side = sideOf(path);
  const found: string[] = [];
  if (target === undefined) {
    const name = specifier.startsWith("@")
      ? specifier.split("/").slice(0, 2).join("/")
      : (specifier.split("/")[0] ?? "");
    if (side === "lib" && !PURE.includes(name)) found.push(`${path}: lib imports the package ${specifier}`);
    if (FOR_DEVELOPMENT.includes(name) && !isTypeOnly(text, specifier) && path !== "db/drizzle.config.ts")
      found.push(`${path}: a server is installed without ${name}`);
    return found;
  }
  const to = sideOf(target);
  if (MAY[side] !== undefined && !MAY[side].includes(to)) found.push(`${path}: ${side} imports ${target}`);
  if (isClient(text) && (to === "app" || to === "db") && !target.endsWith(".css")) {
    // A client file may import server actions of its own folder, because it gets references and not code.
    if (!/\/actions$/.test(target)) found.push(`${path}: a client file imports ${target}`);
  }
  if (isClient(text) && target.startsWith("lib/catalog")) found.push(`${path}: a client file imports the catalog`);
  if (isClient(text) && target === "lib/words" && !isTypeOnly(text, specifier))
    found.push(`${path}: a client file imports all words`);
  if (side === "db" && to === "db") found.push(...subjectBreach(path, target));
  if (side === "lib" && to === "lib") found.push(...roomBreach(path, target, specifier));
  else if (side === "db" && target.startsWith("lib/view")) found.push(`${path}: db imports ${target}`);
  else if (to === "lib" && !isDoor(target)) found.push(`${path}: ${target} is not a door`);
  return found;
}

/**
 * Whether a file of `lib` may be imported from outside its folder: an `index.ts` (door), or one of these exceptions.
 * Single files of `lib/words` are allowed, because its `index.ts` would include all texts of the interface.
 */
const isDoor = (target: string) =>
  target.split("/").length === 2 || isWords(target) || isView(target) || SMALL_DOORS.includes(target);

const isWords = (target: string) => /^lib\/words\/([a-z-]+\/){0,2}[a-z0-9-]+$/.test(target);
/** The files of `lib/view` are imported one by one, so that a page does not include code for other pages. */
const isView = (target: string) => /^lib\/view\/([a-z-]+\/){1,2}[a-z0-9-]+$/.test(target);

/**
 * While the user types, the questionnaire shows the highest level that a record allows. So its script imports only this
 * file and not all of `lib/scoring`.
 */
const SMALL_DOORS = ["lib/scoring/records"];

function roomBreach(path: string, target: string, specifier: string): string[] {
  const [from, to] = [roomOf(path), roomOf(target)];
  if (from === to) return [];
  const [low, high] = [ROOMS.indexOf(to), ROOMS.indexOf(from)];
  if (low < 0 || high < 0) return [`${path}: ${low < 0 ? to : from} is not a room of lib`];
  if (low > high) return [`${path}: ${from} imports ${to}, which stands above it`];
  if (["tables", "research", "view"].includes(from) && (isWords(target) || SMALL_DOORS.includes(target))) return [];
  if (target.split("/").length > 2) return [`${path}: imports ${specifier}, past the door of ${to}`];
  return [];
}

function subjectBreach(path: string, target: string): string[] {
  const [from, to] = [roomOf(path), roomOf(target)];
  const [low, high] = [SUBJECTS.indexOf(to), SUBJECTS.indexOf(from)];
  if (path.split("/").length === 2) return path === "db/drizzle.config.ts" ? [] : [`${path}: lies in no subject of db`];
  if (low < 0 || high < 0) return [`${path}: ${low < 0 ? to : from} is not a subject of db`];
  return low > high ? [`${path}: ${from} imports ${to}, which stands above it`] : [];
}

function folderBreach(path: string, target: string | undefined): string[] {
  if (!path.startsWith("app/_server/") || !target?.startsWith("app/")) return [];
  const [low, high] = [target, path].map((one) => SERVER_FOLDERS.indexOf(one.split("/")[2] ?? ""));
  if (low === undefined || high === undefined || high < 0) return [`${path}: lies in no folder of app/_server`];
  const isBelow = target.startsWith("app/_server/") && low >= 0 && low <= high;
  return isBelow ? [] : [`${path}: imports ${target}, which stands above it`];
}

function impureBreaches(path: string, text: string): string[] {
  if (sideOf(path) !== "lib") return [];
  const bare = withoutComments(text).replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
  return IMPURE.filter((pattern) => pattern.test(bare)).map((pattern) => `${path}: lib uses ${pattern.source}`);
}

/** Anybody can repeat a query parameter, and Next then passes a list: pages must use `onceEach`. */
function parameterBreaches(path: string, text: string): string[] {
  if (!/\/page\.tsx$/.test(path)) return [];
  const bare = withoutComments(text)
    .replace(/\bsearchParams\??:/g, "")
    .replace(/\{[^{}]*\bsearchParams\b[^{}]*\}:/g, "")
    .replaceAll("onceEach(searchParams)", "");
  return /\bsearchParams\b/.test(bare) ? [`${path}: reads parameters of its address without onceEach`] : [];
}

/**
 * The only files that create an actor of kind "user" (who makes a request): from the request's session, and for the
 * public demo report.
 */
const MAKES_ACTORS: readonly string[] = ["app/_server/gate/actor.ts", "app/(public)/demo-report.ts"];

/**
 * An actor (who makes a request) that does not name its session would still be accepted after the session has ended.
 */
function actorBreaches(path: string, text: string): string[] {
  if (sideOf(path) !== "app" || MAKES_ACTORS.includes(path)) return [];
  return /\bkind:\s*"user"\s*,/.test(withoutComments(text)) ? [`${path}: makes an actor of its own`] : [];
}

/** The only file that reads forms and bodies: once, with limits, and with every text cleaned. */
const READS_FORMS = ["app/_server/gate/read-form.ts"];
const FORM_READS = [
  /\bform\s*\.\s*(?:get|getAll|has|keys|values|entries|forEach)\s*\(/,
  /\bObject\.fromEntries\(\s*form\s*\)/,
  /\bof\s+form\s*\)/,
  /\.formData\s*\(/,
  /\brequest\s*\.\s*(?:json|text|arrayBuffer|blob)\s*\(/,
];

function formBreaches(path: string, text: string): string[] {
  if (sideOf(path) !== "app" || READS_FORMS.includes(path)) return [];
  const bare = withoutComments(text);
  return FORM_READS.filter((pattern) => pattern.test(bare)).map(
    () => `${path}: reads a form or a body past app/_server`,
  );
}

/** The file that parses ids, and two exceptions that look at our own texts: a path for the log, a folder name. */
const READS_IDS = ["lib/ids/index.ts", "app/_server/gate/log.ts", "db/file-stores/store.ts"];
const ID_READS = [/\.(?:uuid|guid)\w*\(/, /\[[0-9a-f-]*a-f[0-9-]*\]\{(?:36|8\}\(?-)/i];

/** An id in capitals would create a second key, or lock, for the same object. */
function idBreaches(path: string, text: string): string[] {
  if (READS_IDS.includes(path)) return [];
  const bare = withoutComments(text);
  return ID_READS.filter((pattern) => pattern.test(bare)).map(() => `${path}: reads an id past lib/ids`);
}

/**
 * Values that server code imports from client files. In server code each export of a client file is only a reference: a
 * component is rendered by the browser, but calling a function or reading a value fails with an error page.
 */
function clientLoans(all: readonly Source[]): string[] {
  const byPath = new Map(all.map((source) => [source.path.replace(/(\/index)?\.(ts|tsx|mjs)$/, ""), source]));
  const reached = new Set<Source>();
  const open = all.filter(({ path, text }) => sideOf(path) === "app" && !isClient(text));
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    if (reached.has(source)) continue;
    reached.add(source);
    for (const { target } of loansOf(source)) {
      const next = byPath.get(target);
      if (next !== undefined && !isClient(next.text)) open.push(next);
    }
  }
  return [...reached].flatMap((source) =>
    loansOf(source).flatMap(({ target, names }) => {
      const from = byPath.get(target);
      if (from === undefined || !isClient(from.text)) return [];
      return names
        .filter((name) => !isComponent(name))
        .map((name) => `${source.path}: takes ${name} from ${from.path}`);
    }),
  );
}

const isComponent = (name: string) => /^[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$/.test(name);

/** Values that a file imports or re-exports, by the path they come from; `*` for all of them. */
function loansOf({ path, text }: Source): { readonly target: string; readonly names: readonly string[] }[] {
  const found = withoutComments(text).matchAll(
    /(?:^|[\s;])(?:import|export)\s+(?!type\b)(?:([^"'`;=]*?)\s+from\s+)?["']([^"']+)["']/g,
  );
  return [...found].flatMap(([, names = "", specifier = ""]) => {
    const target = resolveImport(path, specifier);
    return target === undefined ? [] : [{ target, names: namesIn(names) }];
  });
}

function namesIn(names: string): readonly string[] {
  const [, whole = "", listed = ""] = /^([^{]*)(?:\{([^}]*)\})?/.exec(names) ?? [];
  const own = listed.split(",").map((name) => name.trim().split(/\s+as\s+/)[0] ?? "");
  return [whole.replace(",", "").trim(), ...own].filter((name) => name !== "" && !name.startsWith("type "));
}

/**
 * Forms whose script sends single fields, stores unsent changes, or contains a file. Each of them restores its inputs
 * itself, so it may call `useActionState`.
 */
const SENDS_ITSELF: readonly string[] = [
  "components/confirmation/confirm-form.tsx",
  "components/screening/screening-form.tsx",
  "components/pulse/pulse-sheet.tsx",
  "components/questionnaire/questionnaire.tsx",
  "components/clients/rating/rating-item.tsx",
  "components/clients/remark-field.tsx",
  "components/fields/fields-form.tsx",
  "components/ui/action-form.tsx",
  "components/ui/file-form.tsx",
];

function sentBreaches(path: string, text: string): string[] {
  const isOwn = /\buseActionState\b/.test(withoutComments(text)) && !SENDS_ITSELF.includes(path);
  return isOwn ? [`${path}: sends an action past components/ui/action-form.tsx`] : [];
}

/** The files that Next expects in the folder of a route. */
const ROUTE_FILES = /^(page|layout|route|loading|error|global-error|not-found)\.tsx?$/;

/**
 * A page reads data and combines components; everything visible is in `components`, where other pages can use it, too.
 */
function routeBreaches(path: string): string[] {
  if (!/^app\/(?!_).*\.tsx$/.test(path) || ROUTE_FILES.test(posix.basename(path))) return [];
  return [`${path}: a part of a page belongs to components`];
}

const isRoute = (path: string) => /^app\/(?!_)/.test(path);

/**
 * Shared code of two routes belongs in `app/_server`: a route imports only actions from another route's folder, and
 * anything from folders above it.
 */
function neighbourBreach(path: string, target: string | undefined): string[] {
  if (target === undefined || !isRoute(path) || !isRoute(target)) return [];
  const isAbove = `${posix.dirname(path)}/`.startsWith(`${posix.dirname(target)}/`);
  return isAbove || /(\/|-)actions$/.test(target) ? [] : [`${path}: a route takes ${target} from another's folder`];
}

function sources(): Source[] {
  const files = ["app", "components", "db", "lib"].flatMap((side) =>
    readdirSync(join(ROOT, side), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return [...files, join(ROOT, "instrumentation.ts"), join(ROOT, "proxy.ts")].map((file) => ({
    path: relative(ROOT, file).split("\\").join("/"),
    text: readFileSync(file, "utf8"),
  }));
}

test("no file of the project breaks the fence", () => {
  const all = sources();
  expect(all.length).toBeGreaterThan(100);
  expect(all.flatMap(breaches)).toEqual([]);
});

test("a file of the browser lends the server nothing but components", () => {
  expect(clientLoans(sources())).toEqual([]);
});

test("no folders of components import each other in a circle, not even through a third", () => {
  const open = new Map<string, Set<string>>();
  for (const { path, text } of sources().filter((source) => sideOf(source.path) === "components")) {
    const imported = [...importsOf(text)].map((specifier) => resolveImport(path, specifier) ?? "");
    const others = imported.filter((target) => sideOf(target) === "components").map(roomOf);
    const known = open.get(roomOf(path)) ?? new Set();
    open.set(roomOf(path), new Set([...known, ...others.filter((room) => room !== roomOf(path))]));
  }
  const isLow = (rooms: ReadonlySet<string>) => [...rooms].every((room) => !open.has(room));
  for (let low = [...open]; low.length > 0; ) {
    low = [...open].filter(([, rooms]) => isLow(rooms));
    for (const [room] of low) open.delete(room);
  }
  expect([...open.keys()]).toEqual([]);
});

test("no component has a style attribute, because the content security policy would block it", () => {
  const styled = sources().filter(({ path, text }) => path.endsWith(".tsx") && /\sstyle=[{"]/.test(text));
  expect(styled.map(({ path }) => path)).toEqual([]);
});

describe("the fence bites", () => {
  const planted: readonly (readonly [string, string])[] = [
    ["components/ui/x.tsx", 'import { findFirm } from "@/db/firms/firms";'],
    ["components/ui/x.tsx", 'import type { Firm } from "@/db/firms/firms";'],
    ["components/ui/x.tsx", 'import { gate } from "../../app/_server/gate";'],
    ["db/x.ts", 'import { Section } from "@/components/ui/section";'],
    ["db/x.ts", 'import { asActor } from "./core/scope";'],
    ["db/people/x.ts", 'import { findFirm } from "../firms/firms";'],
    ["db/audit/x.ts", 'import type { Firm } from "@/db/firms/firms";'],
    ["db/x/x.ts", 'import { asActor } from "../core/scope";'],
    ["db/x.ts", 'export { gate } from "@/app/_server/gate/gate";'],
    ["lib/scoring/x.ts", 'import { asActor } from "@/db/core/scope";'],
    ["lib/scoring/x.ts", 'import { readFile } from "node:fs";'],
    ["lib/scoring/x.ts", 'import React from "react";'],
    ["lib/scoring/x.ts", 'import { rate } from "@/lib/rating";'],
    ["lib/rating/x.ts", 'import { scoreItems } from "@/lib/scoring/items";'],
    ["lib/rating/x.ts", 'import { scoreItems } from "../scoring/items";'],
    ["lib/rating/x.ts", 'const late = await import("@/lib/words");'],
    ["app/x/page.tsx", 'import { scoreItems } from "@/lib/scoring/items";'],
    ["components/x.tsx", '"use client";\nimport { gpnLo1 } from "@/lib/catalog";'],
    ["app/x/page.tsx", '"use client";\nimport { findFirm } from "@/db/firms/firms";'],
    ["components/x.tsx", '"use client";\nimport { say } from "@/lib/words";'],
    ["lib/words/x.ts", 'import type { Reading } from "@/lib/view/charts/reading";'],
    ["lib/view/x/x.ts", 'import { scoreItems } from "@/lib/scoring/items";'],
    ["lib/view/x/x.ts", 'import { Section } from "@/components/ui/section";'],
    ["db/people/x.ts", 'import type { Reading } from "@/lib/view/charts/reading";'],
    ["app/(firm)/x/cards.tsx", "export const Cards = () => null;"],
    ["app/x/page.tsx", 'import { readFirm } from "@/app/y/read-firm";'],
    ["app/x/page.tsx", 'import { readFirm } from "./y/read-firm";'],
    ["app/_server/gate/x.ts", 'import { sendMail } from "../mail/mail";'],
    ["app/_server/gate/x.ts", 'import { readFirm } from "@/app/y/read-firm";'],
    ["app/x.ts", 'import { test } from "vitest";'],
    ["app/x.ts", 'const kit = await import("drizzle-kit/api");'],
    ["app/x.ts", 'const own = await listMemberships({ kind: "user", personId });'],
    ["app/x/page.tsx", "export default async ({ searchParams }: Props) => (await searchParams).join;"],
    ["app/x/page.tsx", "async function X({ params, searchParams: asked }: Props) { return use(searchParams); }"],
    ["app/x/actions.ts", 'const name = form.get("name");'],
    ["app/x/actions.ts", "const all = Object.fromEntries(form);"],
    ["app/x/actions.ts", "for (const [name, value] of form) keep(name, value);"],
    ["app/x/route.ts", "const form = await request.formData();"],
    ["app/x/route.ts", "const body = await request.json();"],
    ["app/x/actions.ts", "const input = z.object({ firmId: z.uuid() });"],
    ["app/x/route.ts", "const isId = /^[0-9a-f-]{36}$/i.test(id);"],
    ["app/x/actions.ts", "const step = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-/);"],
    ["db/x.ts", "const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;"],
    ["components/x/x.tsx", "const [state, send] = useActionState(action, null);"],
    ["lib/stats/x.ts", "const now = Date.now();"],
    ["lib/stats/x.ts", "const now = new Date();"],
    ["lib/stats/x.ts", "const chance = Math.random();"],
    ["lib/stats/x.ts", "const mode = process.env.MODE;"],
    ["lib/stats/x.ts", 'console.log("x");'],
    ["lib/stats/x.ts", 'const answer = await fetch("/x");'],
  ];
  test.each(planted)("%s: %s", (path, text) => {
    expect(breaches({ path, text })).not.toEqual([]);
  });

  const allowed: readonly (readonly [string, string])[] = [
    ["lib/rating/x.ts", 'import { scoreAssessment } from "@/lib/scoring";\nimport { z } from "zod";'],
    ["components/x.tsx", '"use client";\nimport { fill } from "@/lib/words/say";'],
    ["lib/tables/x.ts", 'import { fill } from "@/lib/words/say";'],
    [
      "app/x/page.tsx",
      'import { findFirm } from "@/db/firms/firms";\nimport { Section } from "@/components/ui/section";',
    ],
    [
      "app/x/page.tsx",
      "type Props = { searchParams: Promise<Q> };\nasync function X({ params, searchParams }: Props) { return onceEach(searchParams); }",
    ],
    ["app/(firm)/x/page.tsx", "export default () => null;"],
    ["app/x/y/page.tsx", 'import { readFirm } from "../read-firm";\nimport { save } from "@/app/z/actions";'],
    ["app/_server/frames/x-frame.tsx", "export const XFrame = () => null;"],
    ["app/_server/mail/x.ts", 'import { newToken } from "../gate/tokens";'],
    ["app/_server/gate/read-form.ts", "const value = form.get(name);"],
    ["app/x/actions.ts", 'const name = textOf(form, "name");'],
    ["lib/stats/x.ts", '// Date.now() is not called here\nconst words = "Math.random";'],
  ];
  test.each(allowed)("and lets pass %s: %s", (path, text) => {
    expect(breaches({ path, text })).toEqual([]);
  });
});

describe("what the server takes from a file of the browser is seen", () => {
  const lent = { path: "components/x/lent.tsx", text: '"use client";\nexport function tellOf() {}' };
  const loansWith = (...others: readonly Source[]) => clientLoans([lent, ...others]);

  test.each([
    ["a function", 'import { tellOf } from "@/components/x/lent";', "tellOf"],
    ["a function beside a component", 'import { Lent, tellOf as tell } from "@/components/x/lent";', "tellOf"],
    ["a value", 'import { LENT_MAX } from "@/components/x/lent";', "LENT_MAX"],
    ["a function handed on", 'export { tellOf } from "@/components/x/lent";', "tellOf"],
    ["all of it", 'import * as lent from "@/components/x/lent";', "* as lent"],
  ])("%s", (_, text, name) => {
    expect(loansWith({ path: "app/x/page.tsx", text })).toEqual([
      `app/x/page.tsx: takes ${name} from components/x/lent.tsx`,
    ]);
  });

  test("also through a file that both have", () => {
    const page = { path: "app/x/page.tsx", text: 'import { Table } from "@/components/x/table";' };
    const table = { path: "components/x/table.tsx", text: 'import { tellOf } from "./lent";' };
    expect(loansWith(page, table)).toEqual(["components/x/table.tsx: takes tellOf from components/x/lent.tsx"]);
  });

  test("but not what is a component, a type, or stays in the browser", () => {
    const page = {
      path: "app/x/page.tsx",
      text: 'import { Lent, type LentProps } from "@/components/x/lent";\nimport type { tellOf } from "@/components/x/lent";',
    };
    const client = {
      path: "app/x/form.tsx",
      text: '"use client";\nimport { useLent } from "@/components/x/use-lent";',
    };
    const hook = { path: "components/x/use-lent.ts", text: 'import { tellOf } from "./lent";' };
    expect(loansWith(page, client, hook)).toEqual([]);
  });
});

test("the tree has nothing on top but what docs/architecture.md names", () => {
  const top = readdirSync(ROOT).filter((name) => !name.startsWith(".") && name !== "node_modules");
  const named = [
    "app",
    "components",
    "db",
    "lib",
    "tests",
    "deploy",
    "docs",
    "README.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "next.config.mjs",
    "next-env.d.ts",
    "proxy.ts",
    "instrumentation.ts",
    "biome.json",
  ];
  expect(top.filter((name) => !named.includes(name))).toEqual([]);
});

/** Folders that may have a long flat list of files, each with its reason. */
const LONG_LISTS: Readonly<Record<string, string>> = {
  "lib/graph": "one formula a file, with an index",
};
const FILES_MAX = 30;

const longFolders = (files: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(posix.dirname(file), (counts.get(posix.dirname(file)) ?? 0) + 1);
  return [...counts].flatMap(([folder, count]) => (count > FILES_MAX ? [`${folder}: ${count} files`] : []));
};

describe("a folder of the product is a list that one can read", () => {
  test("so it has at most 30 files, but for a list with an order of its own", () => {
    const files = ["app", "components", "db", "lib"].flatMap((side) =>
      readdirSync(join(ROOT, side), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split("\\").join("/")),
    );
    const folders = longFolders(files).map((line) => line.replace(/:.*/, ""));
    expect(folders, "part the folder by subject").toEqual(Object.keys(LONG_LISTS));
  });

  test("and one file more is told", () => {
    const files = Array.from({ length: FILES_MAX + 1 }, (_, n) => `lib/planted/${n}.ts`);
    expect(longFolders(files)).toEqual(["lib/planted: 31 files"]);
    expect(longFolders(files.slice(1))).toEqual([]);
  });
});
