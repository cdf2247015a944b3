import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROOMS = [
  "lib/words",
  "lib/tables",
  "lib/cohort",
  "lib/benchmark",
  "lib/snapshots",
  "lib/cohort-network",
  "db/seed",
];

/** Chinese synonyms of words that must have only one name: administrator, cohort, participant, manager of a firm. */
const SECOND_NAMES = /(?<!系统)管理员|(?<!联合)项目(?!（演示)|参与企业|(?<=")企业负责人|联系人|龙头|链主|队列|贵企业/;

const FILES = ROOMS.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${room}/${name}`),
);

const linesWith = (pattern: RegExp, files: readonly string[]): readonly string[] =>
  files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );

test("in Chinese a cohort is 企业组, whoever runs it 组织方, and no thing has a second name", () => {
  expect(FILES.length).toBeGreaterThan(60);
  // This list contains synonyms that firms use in headings of imported files. They are read and never shown.
  const own = FILES.filter((file) => file !== "lib/cohort/heading-names.ts");
  expect(linesWith(SECOND_NAMES, own)).toEqual([]);
});

test("in Chinese the interface addresses its reader as 您", () => {
  const words = FILES.filter((file) => file.startsWith("lib/words/"));
  expect(linesWith(/你/, words)).toEqual([]);
});

test("in Chinese a type of relationship is 关系类型, and its older name is said on the method page alone", () => {
  const words = FILES.filter((file) => file.startsWith("lib/words/") && !/^lib\/words\/(method|formulas)\//.test(file));
  expect(linesWith(/治理模式/, words)).toEqual([]);
});
