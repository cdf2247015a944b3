import { expect, test } from "vitest";
import { safePath } from "@/app/_server/gate/safe-path";

test("a path of our own is kept with its query and place", () => {
  expect(safePath("/firms/1/results?revision=2#why")).toBe("/firms/1/results?revision=2#why");
  expect(safePath("/sign-in?next=//elsewhere.test")).toBe("/sign-in?next=//elsewhere.test");
});

test.each([
  "//elsewhere.test",
  "/.//elsewhere.test",
  "/firms/..//elsewhere.test",
  "/%2e//elsewhere.test",
  "/firms/%2E%2e//elsewhere.test/",
  "/\\elsewhere.test",
  "/\t/elsewhere.test",
  "https://elsewhere.test/",
  "javascript:alert(1)",
  "elsewhere.test",
  "",
  undefined,
  ["/firms"],
])("%j leads to the front page and to no other host", (value) => {
  expect(safePath(value)).toBe("/");
});
