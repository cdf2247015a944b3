import { existsSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { describeEnv } from "@/lib/env";
import type { Formula } from "@/lib/result";
import lock from "../../package-lock.json" with { type: "json" };
import slow from "../slow.json" with { type: "json" };
import { holdingOf, listDocuments, ROOT, readDocument, tableOf, withGenerated } from "../support/documents";
import { FORMULAS } from "../support/formulas";
import { ROOMS } from "../support/rooms";

function mapOfRooms(): readonly string[] {
  const folder = (path: string) => [`[\`${path}\`](${path}/README.md)`, holdingOf(`${path}/README.md`)];
  const rows = [
    ...["app", "components", "db"].map(folder),
    ...ROOMS.map((room) => folder(`lib/${room}`)),
    folder("tests"),
  ];
  return tableOf(["room", "what is in it"], rows);
}

const tableOfFormulas = (formulas: readonly Formula[]) =>
  tableOf(
    ["name", "formula", "source"],
    formulas.map(({ name, formula, source }) => [name.en, formula, source]),
  );

function listDecisions(): readonly string[] {
  return readdirSync(join(ROOT, "docs", "decisions"))
    .filter((name) => /^\d{4}-/.test(name))
    .toSorted();
}

function indexOfDecisions(): readonly string[] {
  const rows = listDecisions().map((file) => {
    const { number, title } = readDecision(file);
    return [`[${number}](${file})`, title];
  });
  return tableOf(["number", "decision"], rows);
}

function readDecision(file: string) {
  const text = readDocument(`docs/decisions/${file}`);
  const head = /^# (\d{4})\. (.+[^.])\n\n/.exec(text);
  if (head === null) throw new Error(`${file} does not begin with its number and its title.`);
  const [, number = "", title = ""] = head;
  return { number, title, text };
}

const GENERATED: readonly (readonly [path: string, name: string, lines: () => readonly string[]])[] = [
  ["README.md", "rooms", mapOfRooms],
  ["docs/operations.md", "environment", tableOfEnvironment],
  ["tests/README.md", "slow", tableOfSlow],
  ["docs/decisions/README.md", "decisions", indexOfDecisions],
  ["docs/notices.md", "packages", tableOfPackages],
  ...Object.entries(FORMULAS).map(
    ([room, formulas]) => [`lib/${room}/README.md`, "formulas", () => tableOfFormulas(formulas)] as const,
  ),
];

function tableOfEnvironment(): readonly string[] {
  const rows = describeEnv().map(({ name, about }) => [`\`${name}\``, about]);
  return tableOf(["variable", "what it is for"], rows);
}

function tableOfPackages(): readonly string[] {
  const shipped = Object.entries(PACKAGES).filter(
    ([path, one]) => path !== "" && one.dev !== true && one.devOptional !== true,
  );
  const licences = shipped.map(([path, { name, license }]) => {
    if (license === undefined) throw new Error(`${path} names no licence in package-lock.json.`);
    return [name ?? path.split("node_modules/").at(-1) ?? path, license] as const;
  });
  const rows = [
    ...new Map(licences.map(([name, license]) => [`${name} ${license}`, [`\`${name}\``, license]])).values(),
  ];
  return tableOf(["package", "licence"], rows);
}

type LockedPackage = {
  readonly name?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
};

const PACKAGES: Readonly<Record<string, LockedPackage>> = lock.packages;

const SLOW: Readonly<Record<string, string>> = slow;

function tableOfSlow(): readonly string[] {
  return tableOf(
    ["test", "why it takes long"],
    Object.entries(SLOW).map(([file, why]) => [`\`${file}\``, why]),
  );
}

test.each(GENERATED)("%s has its %s as the code has them", async (path, name, lines) => {
  const written = withGenerated(readDocument(path), name, lines());
  await expect(written).toMatchFileSnapshot(join(ROOT, path), "npm run docs writes it anew");
});

test("every folder of lib is a room, and every room is there", () => {
  const there = readdirSync(join(ROOT, "lib")).filter((name) => name !== "README.md" && name !== "tsconfig.json");
  expect(there.toSorted()).toEqual(ROOMS.toSorted());
});

describe.each(listDocuments())("%s", (path) => {
  test("links to what is there", () => {
    const targets = [...readDocument(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(
      ([, target = ""]) => posix.join(posix.dirname(path), target),
    );
    expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  test("names only files that are there, where it names one from the root", () => {
    const named = [...readDocument(path).matchAll(/`((?:app|components|db|docs|lib|tests)\/[^`*…<>{}\s]+)`/g)].map(
      ([, name = ""]) => name,
    );
    expect(named.filter((name) => !["", ".ts", ".tsx"].some((end) => existsSync(join(ROOT, name + end))))).toEqual([]);
  });
});

describe("the decisions", () => {
  test("are numbered without a gap, each number once", () => {
    const numbers = listDecisions().map((file) => Number(file.slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test.each(listDecisions())("%s has its number and its title in its name and is short", (file) => {
    const { number, title, text } = readDecision(file);
    expect(file.slice(0, 5)).toBe(`${number}-`);
    expect(title.length).toBeLessThanOrEqual(100);
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(60);
    for (const part of ["## Why", "## Decision"]) expect(text).toContain(`\n${part}\n`);
  });

  test("stand in docs/decisions alone: a README links to them", () => {
    const elsewhere = listDocuments().filter(
      (path) => !path.startsWith("docs/") && /^#+ Decisions$|^- 20\d\d-\d\d-\d\d\b/m.test(readDocument(path)),
    );
    expect(elsewhere).toEqual([]);
  });
});
