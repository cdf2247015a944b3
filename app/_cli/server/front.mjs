// Preloaded into the web server (`node --import`): changes every request before Next reads it, and every response, whether
// a page, a handler, a file or an asset of the build writes it.
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
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
  // If the list is shorter than the number of proxies, one of them replaced it instead of adding to it.
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

/** What a proxy may send as the id of a request: a plain text of one line. */
const REQUEST_ID = /^[\w.-]{8,64}$/;
/**
 * The employee questionnaire. Nobody may find out who answered it and when, so its requests have no id and are not counted.
 */
const ANONYMOUS = /^\/(pulse|api\/v1\/pulse)([/?#]|$)/;

/** @param {string} url */
export const isAnonymous = (url) => ANONYMOUS.test(url);

/**
 * The id of a request, from the nearest trusted proxy or new; undefined if it must not have one.
 *
 * @param {{ url?: string, headers: Record<string, string | string[] | undefined> }} request
 * @param {{ hops: number }} settings
 */
export function requestIdOf({ url = "", headers }, { hops }) {
  if (isAnonymous(url)) return undefined;
  const given = headers["x-request-id"];
  if (hops > 0 && typeof given === "string" && REQUEST_ID.test(given)) return given;
  return randomUUID().slice(-12).toUpperCase();
}

/** Read for each request, because Next reads `.env` files after this file. */
const settings = () => ({
  hops: Number(process.env.TRUSTED_PROXY_HOPS) || 0,
  authUrl: process.env.AUTH_URL && URL.canParse(process.env.AUTH_URL) ? process.env.AUTH_URL : undefined,
});

if (process.env.TRELLIS_LAUNCHER !== undefined) {
  // `app/_server/process/reference.ts` reads it, for log lines and mails
  globalThis.trellisReferences ??= new AsyncLocalStorage();
  subscribe("http.server.request.start", ({ request, response, server }) => {
    const now = settings();
    const id = requestIdOf(request, now);
    delete request.headers["x-request-id"];
    if (id !== undefined) {
      request.headers["x-request-id"] = id;
      response.setHeader("X-Request-Id", id);
      globalThis.trellisReferences.enterWith({ request: id });
    }
    trustOnly(request.headers, now);
    if (isSecure(now)) response.setHeader("Strict-Transport-Security", STRICT_TRANSPORT);
    giveTime(server);
  });
}
