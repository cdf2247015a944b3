import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { collectorFlags, helperFlag } from "@/app/_cli/server/collector";

test("helpers leave a processor to the requests, and there is at least one", () => {
  expect([1, 2, 4, 32].map(helperFlag)).toEqual([1, 1, 3, 4].map((count) => `--v8-pool-size=${count}`));
});

test("this Node knows each of them", () => {
  expect(execFileSync(process.execPath, [...collectorFlags(2), "-p", "1 + 1"], { encoding: "utf8" })).toBe("2\n");
});
