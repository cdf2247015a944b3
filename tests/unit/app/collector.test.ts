import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { collectorFlags } from "@/app/_cli/server/collector";

const GIB = 2 ** 30;

test("a small machine keeps its memory, a large one has room before all objects are looked through", () => {
  const growth = (memory: number) => collectorFlags({ processors: 2, memory })[2];
  expect(growth(1 * GIB)).toBe("--heap-growing-percent=100");
  expect(growth(4 * GIB)).toBe("--heap-growing-percent=220");
  expect(growth(64 * GIB)).toBe("--heap-growing-percent=900");
});

test("helpers leave a processor to the requests, and there is at least one", () => {
  const helpers = (processors: number) => collectorFlags({ processors, memory: GIB })[1];
  expect([1, 2, 4, 32].map(helpers)).toEqual([1, 1, 3, 4].map((count) => `--v8-pool-size=${count}`));
});

test("this Node knows each of them", () => {
  const flags = collectorFlags({ processors: 2, memory: GIB });
  expect(execFileSync(process.execPath, [...flags, "-p", "1 + 1"], { encoding: "utf8" })).toBe("2\n");
});
