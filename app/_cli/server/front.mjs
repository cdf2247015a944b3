// Preloaded into the web server (`node --import`): what holds for every request and every answer, before Next reads the one
// and whatever writes the other: pages, handlers, files and what is served from the build.
import { subscribe } from "node:diagnostics_channel";

/** A year: a browser that was here once over https does not come back without it. */
const STRICT_TRANSPORT = "max-age=31536000";
/** How a request claims to have come. */
const FORWARDED = ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-for", "x-forwarded-port", "forwarded"];
/** Node ends a request whose headers take longer; it must not be before a kept connection may end. */
const HEADERS_MS_MORE = 5_000;
/**
 * Node ends a request that is not whole after five minutes. A photo of 15 MB takes longer over a weak mobile network, and
 * what receives files gives it ten; crawling ones it ends itself.
 */
const REQUEST_MS = 11 * 60_000;

/**
 * The headers of a request as Next may believe them.
 *
 * Next compares the origin of a form with X-Forwarded-Host, and anybody can send that. Without a trusted proxy nothing a
 * request claims of its way is believed. Behind proxies that are ours, host and scheme are what the outermost of them said,
 * each of which adds to the list or replaces it. The host people type, where it is set, wins over both: a form from there is
 * ours, and so is one from the address that the request was really sent to.
 *
 * @param {Record<string, string | string[] | undefined>} headers changed in place
 * @param {{ hops: number, authUrl: string | undefined }} settings
 */
export function trustOnly(headers, { hops, authUrl }) {
  const said = {
    host: nthFromRight(headers["x-forwarded-host"], hops),
    proto: nthFromRight(headers["x-forwarded-proto"], hops),
  };
  for (const name of FORWARDED) if (hops < 1 || name !== "x-forwarded-for") delete headers[name];
  if (said.host !== undefined) headers["x-forwarded-host"] = said.host;
  if (said.proto !== undefined) headers["x-forwarded-proto"] = said.proto;
  if (authUrl === undefined) return;

  const { host, protocol } = new URL(authUrl);
  headers["x-forwarded-proto"] = protocol.slice(0, -1);
  headers["x-forwarded-host"] = isFrom(headers.origin, headers.host) ? headers.host : host;
}

function nthFromRight(header, hops) {
  if (hops < 1 || header === undefined) return undefined;
  const said = String(header)
    .split(",")
    .map((part) => part.trim());
  // a shorter list than there are proxies was replaced on the way
  return said[Math.max(0, said.length - hops)] || undefined;
}

function isFrom(origin, host) {
  return typeof origin === "string" && host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

/** @param {{ authUrl: string | undefined }} settings */
export const isSecure = ({ authUrl }) => authUrl !== undefined && new URL(authUrl).protocol === "https:";

/**
 * How long a request may take to arrive. Node looks at both whenever it looks for late ones.
 *
 * @param {{ keepAliveTimeout: number, headersTimeout: number, requestTimeout: number }} server changed in place
 */
export function giveTime(server) {
  if (server.headersTimeout <= server.keepAliveTimeout)
    server.headersTimeout = server.keepAliveTimeout + HEADERS_MS_MORE;
  server.requestTimeout = REQUEST_MS;
}

/** Read at each request: Next reads `.env` files after this file. */
const settings = () => ({
  hops: Number(process.env.TRUSTED_PROXY_HOPS) || 0,
  authUrl: process.env.AUTH_URL && URL.canParse(process.env.AUTH_URL) ? process.env.AUTH_URL : undefined,
});

if (process.env.TRELLIS_LAUNCHER !== undefined) {
  subscribe("http.server.request.start", ({ request, response, server }) => {
    const now = settings();
    trustOnly(request.headers, now);
    if (isSecure(now)) response.setHeader("Strict-Transport-Security", STRICT_TRANSPORT);
    giveTime(server);
  });
}
