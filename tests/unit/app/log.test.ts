import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { log } from "@/app/_server/gate/log";
import { onRequestError } from "@/instrumentation";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const context = { routerKind: "App Router", routePath: "/", routeType: "render", revalidateReason: undefined } as const;

async function logged(path: string, error: unknown) {
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
  const line = vi.spyOn(log, "error").mockImplementation(() => undefined);
  await onRequestError(error, { path, method: "GET", headers: { cookie: "session=secret" } }, context);
  return line.mock.calls;
}

test("a broken request is logged under the reference of the error page, with its path and nothing else of it", async () => {
  const firm = `/firms/${randomUUID()}`;
  const broken = Object.assign(new Error("level 7"), { digest: "2338106423" });
  expect(await logged(`${firm}?code=123456#nine`, broken)).toEqual([
    [{ digest: "2338106423", path: firm, method: "GET" }, "request failed"],
  ]);
});

test("the token of an invitation stays out of the log, and what is no error has no reference", async () => {
  const token = "Zl3nqkqIu0d6mB1v8n5mYyBq8c3aK0bQ4mEw1sXo9rU";
  expect(await logged(`/invitation/${token}`, "thrown words")).toEqual([
    [{ digest: undefined, path: "/invitation/…", method: "GET" }, "request failed"],
  ]);
});
