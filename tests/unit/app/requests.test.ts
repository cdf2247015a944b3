import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { isCounted, readRoutes, routeOf } from "@/app/_cli/server/requests.mjs";

const routes = {
  fixed: new Set(["/", "/help"]),
  patterns: [
    { page: "/firms/[firmId]", regex: /^\/firms\/([^/]+?)(?:\/)?$/ },
    { page: "/firms/[firmId]/plan", regex: /^\/firms\/([^/]+?)\/plan(?:\/)?$/ },
  ],
};

test.each([
  ["/", "/"],
  ["/help?next=/firms/7", "/help"],
  ["/firms/7#top", "/firms/[firmId]"],
  ["/firms/7/plan", "/firms/[firmId]/plan"],
  ["/firms/7/nothing", "none"],
  ["", "none"],
])("%s is counted as %s", (path, route) => {
  expect(routeOf(path, routes)).toBe(route);
});

test("without a build every path counts as none", () => {
  expect(routeOf("/help", readRoutes(tmpdir()))).toBe("none");
});

test("nothing is counted that tells when somebody answered the employee questionnaire", () => {
  for (const url of ["/pulse/secret", "/pulse/secret?_rsc=1", "/api/v1/pulse", "/_next/static/chunks/a.js"])
    expect(isCounted(url), url).toBe(false);
  for (const url of ["/firms/7/pulse", "/api/v1/firms/7/records", "/"]) expect(isCounted(url), url).toBe(true);
});
