import { expect, test } from "vitest";
import type { HeatColumn } from "@/lib/cohort";
import { columnGroups } from "@/lib/view/cohort/heat";

const column = (part: string | null, level: number): HeatColumn => ({
  part,
  consent: 2,
  started: true,
  final: true,
  levels: [level, level, level, level],
  name: null,
});

const groupsOf = (sizes: Readonly<Record<string, number>>, own = 0) => {
  const parts = new Map(Object.entries(sizes).map(([id, joined]) => [id, { name: `Part ${id}`, joined }]));
  const columns = [
    ...Object.entries(sizes).flatMap(([id, n]) => Array.from({ length: n }, (_, at) => column(id, (at % 5) + 1))),
    ...Array.from({ length: own }, (_, at) => column(null, 5 - (at % 5))),
  ];
  return columnGroups({ columns, parts, joined: columns.length, least: 5, locale: "en" });
};

test("parts of enough firms stand alone, under their own names", () => {
  const groups = groupsOf({ a: 5, b: 9 });
  expect(groups.map(({ name, joined, isFolded }) => [name, joined, isFolded])).toEqual([
    ["Part a", 5, false],
    ["Part b", 9, false],
  ]);
});

test("a firm that is alone in its part does not stand alone", () => {
  const groups = groupsOf({ a: 12, b: 6 }, 1);
  expect(groups.map(({ name, joined }) => [name, joined])).toEqual([
    ["Part a", 12],
    ["Small sub-groups", 7],
  ]);
});

test("a firm that is alone without a name in its part does not stand alone", () => {
  const named = Array.from({ length: 7 }, () => ({ ...column("a", 3), name: "Open Works" }));
  const columns = [...named, column("a", 2), ...Array.from({ length: 5 }, () => column("b", 4))];
  const parts = new Map([
    ["a", { name: "Part a", joined: 8 }],
    ["b", { name: "Part b", joined: 5 }],
  ]);
  const groups = columnGroups({ columns, parts, joined: 13, least: 5, locale: "en" });
  expect(groups.map(({ name, joined }) => [name, joined])).toEqual([["Small sub-groups", 13]]);
});

test("no group ever has fewer firms than it needs, and no column is lost", () => {
  for (const sizes of [
    { a: 1, b: 1 },
    { a: 4, b: 5, c: 20 },
    { a: 2, b: 2, c: 2, d: 9 },
    { a: 3, b: 30 },
  ]) {
    const groups = groupsOf(sizes, 2);
    const all = Object.values(sizes).reduce((sum, n) => sum + n, 2);
    expect(groups.reduce((sum, { columns }) => sum + columns.length, 0)).toBe(all);
    if (all >= 5)
      for (const { joined, columns } of groups) expect([joined >= 5, columns.length]).toEqual([true, joined]);
  }
});

test("among small parts the order tells nothing of the part", () => {
  const shown = (parts: readonly (string | null)[]) => {
    const columns = [
      ...[1, 4, 2, 5, 3].map((level, at) => column(parts[at] ?? null, level)),
      ...Array.from({ length: 12 }, () => column("a", 3)),
    ];
    const named = new Map([
      ["a", { name: "Part a", joined: 12 }],
      ["b", { name: "Part b", joined: parts.filter((part) => part === "b").length }],
    ]);
    const groups = columnGroups({ columns, parts: named, joined: 17, least: 5, locale: "en" });
    return groups.find(({ isFolded }) => isFolded)?.columns.map(({ levels: [level] }) => level);
  };
  const orders = [
    ["b", "b", "b", "b"],
    [null, "b", "b", "b", "b"],
    ["b", "b", null, null, "b"],
  ].map(shown);
  expect(orders[0]).toHaveLength(5);
  expect(new Set(orders.map(String)).size).toBe(1);
});

test("a small cohort without parts is one group under no other name", () => {
  expect(groupsOf({}, 3).map(({ isFolded, columns }) => [isFolded, columns.length])).toEqual([[false, 3]]);
});
