// Preloaded into the web server (`node --import`): counts every response by route, and how long it took, for /api/metrics.
import { subscribe } from "node:diagnostics_channel";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import prom from "prom-client";
import { isAnonymous } from "./front.mjs";

const METHODS = ["GET", "HEAD", "POST"];
const SECONDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/**
 * The route that a path belongs to, as the folder that answers it: `/firms/[firmId]/plan`. So a label never contains an id,
 * and there are as many as routes.
 *
 * @param {string} path
 * @param {Routes} routes
 */
export function routeOf(path, { fixed, patterns }) {
  const plain = path.split(/[?#]/, 1)[0] ?? "";
  if (fixed.has(plain)) return plain;
  return patterns.find(({ regex }) => regex.test(plain))?.page ?? "none";
}

/** @typedef {{ fixed: Set<string>, patterns: { page: string, regex: RegExp }[] }} Routes */

/**
 * The routes of a build, from the list that Next writes for its own router; none in development.
 *
 * @returns {Routes}
 */
export function readRoutes(folder) {
  try {
    const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(join(folder, "routes-manifest.json"), "utf8"));
    const patterns = dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
    return { fixed: new Set(staticRoutes.map(({ page }) => page)), patterns };
  } catch {
    return { fixed: new Set(), patterns: [] };
  }
}

/**
 * Whether a request is counted. Counts are read every few seconds, so those of the employee questionnaire would tell when
 * somebody answered it, and so would those of the files that its page loads.
 *
 * @param {string} url
 */
export const isCounted = (url) => !isAnonymous(url) && !url.startsWith("/_next/");

function count() {
  const seconds = new prom.Histogram({
    name: "trellis_request_seconds",
    help: "Responses by route, method and status, and the seconds until the last byte.",
    labelNames: ["route", "method", "status"],
    buckets: SECONDS,
  });
  const open = new prom.Gauge({ name: "trellis_requests_open", help: "Requests that are being answered now." });
  let routes;
  subscribe("http.server.request.start", ({ request, response }) => {
    const { url = "", method = "" } = request;
    if (!isCounted(url)) return;
    const started = performance.now();
    open.inc();
    // everything else is done after the response was sent
    response.once("close", () => {
      open.dec();
      routes ??= readRoutes(join(process.cwd(), process.env.TRELLIS_DIST || ".next"));
      const status = response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : "broken off";
      const labels = { route: routeOf(url, routes), method: METHODS.includes(method) ? method : "other", status };
      seconds.observe(labels, (performance.now() - started) / 1000);
    });
  });
}

if (process.env.TRELLIS_LAUNCHER !== undefined) count();
