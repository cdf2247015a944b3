import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { collectorFlags } from "@/app/_cli/server/collector";

test("helpers leave a processor to the requests, and there is at least one", () => {
  const helpers = (processors: number) => collectorFlags(processors).find((flag) => flag.startsWith("--v8-pool-size"));
  expect([1, 2, 4, 32].map(helpers)).toEqual([1, 1, 3, 4].map((count) => `--v8-pool-size=${count}`));
});

test("this Node knows each of them", () => {
  expect(execFileSync(process.execPath, [...collectorFlags(2), "-p", "1 + 1"], { encoding: "utf8" })).toBe("2\n");
});
