// Preloaded into the web server (`node --import`): changes every request before Next reads it, and every response, whether
// a page, a handler, a file or an asset of the build writes it.
import { subscribe } from "node:diagnostics_channel";

/** For a year, a browser that has used the site over https never uses it without. */
const STRICT_TRANSPORT = "max-age=31536000";
/** Headers in which proxies describe the original request; anyone can send them. */
const FORWARDED = ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-for", "x-forwarded-port", "forwarded"];
/** Node must wait for headers longer than it keeps an idle connection open; otherwise it may end a request that has begun. */
const HEADERS_MS_MORE = 5_000;
/**
 * By default, Node ends a request that has not arrived after five minutes. A photo of 15 MB takes longer over a weak mobile
 * network. `app/_server/files` allows ten minutes, and ends uploads that are too slow.
 */
const REQUEST_MS = 11 * 60_000;

/**
 * Removes headers of a request that Next must not trust.
 *
 * Next compares the origin of a form with X-Forwarded-Host, which anyone can send. Without proxies of our own, all such
 * headers are removed. Behind our proxies, host and scheme are those that the outermost one wrote; each proxy adds to the
 * list or replaces it. If AUTH_URL is set, its host and scheme are used instead, unless the form comes from the host that the
 * request was sent to.
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
  // a list shorter than the number of proxies was replaced by one of them
  return said[Math.max(0, said.length - hops)] || undefined;
}

function isFrom(origin, host) {
  return typeof origin === "string" && host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

/** @param {{ authUrl: string | undefined }} settings */
export const isSecure = ({ authUrl }) => authUrl !== undefined && new URL(authUrl).protocol === "https:";

/**
 * Sets how long a request may take to arrive.
 *
 * @param {{ keepAliveTimeout: number, headersTimeout: number, requestTimeout: number }} server changed in place
 */
export function giveTime(server) {
  if (server.headersTimeout <= server.keepAliveTimeout)
    server.headersTimeout = server.keepAliveTimeout + HEADERS_MS_MORE;
  server.requestTimeout = REQUEST_MS;
}

/** Read for each request, because Next reads `.env` files after this file. */
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
