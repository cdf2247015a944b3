import { type NextRequest, NextResponse } from "next/server";
import { cookieOptions } from "@/app/_server/gate/cookie";
import {
  BROWSER_COOKIE,
  BROWSER_SECONDS,
  newBrowserCookie,
  readBrowserCookie,
} from "@/app/_server/sign-in/browser-key";
import { tooLargeWords } from "@/lib/words/shell/too-large";

/**
 * The content security policy of every page, with a new nonce for each request.
 *
 * `style-src-attr 'none'` is why no component may carry a style attribute. Development needs `eval` and inline
 * styles for its own overlay; a build never gets them.
 */
function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  const issuer = process.env.OIDC_ISSUER ? ` ${new URL(process.env.OIDC_ISSUER).origin}` : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    ...(development ? [] : ["style-src-attr 'none'"]),
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    `form-action 'self'${issuer}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Next reads at most this much of a form sent without scripts, and responds to a longer one with a server error. */
const FORM_BYTES_MAX = 1024 * 1024;

const isTooLarge = ({ method, headers, nextUrl }: NextRequest): boolean =>
  method === "POST" &&
  !headers.has("next-action") &&
  !nextUrl.pathname.startsWith("/api/") &&
  Number(headers.get("content-length") ?? 0) > FORM_BYTES_MAX;

/** Responds with a plain page, because the proxy runs before the application and its pages. */
function tooLarge(request: NextRequest): NextResponse {
  const said = request.cookies.get("trellis-locale")?.value;
  const locale =
    said === "zh" || said === "en" ? said : /^zh/i.test(request.headers.get("accept-language") ?? "") ? "zh" : "en";
  const [title, advice] = [tooLargeWords.title[locale], tooLargeWords.advice[locale]];
  const html = `<!doctype html><html lang="${locale === "zh" ? "zh-Hans" : "en"}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title><main><h1>${title}</h1><p>${advice}</p></main></html>`;
  return new NextResponse(html, {
    status: 413,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}

/** Pages with a form whose tries are counted per browser, which therefore needs its cookie before it sends the form. */
const COUNTED = /^\/(sign-in|join|take-part)(\/|$)/;

function nameBrowser(request: NextRequest, response: NextResponse): void {
  if (request.method !== "GET" || !COUNTED.test(request.nextUrl.pathname)) return;
  if (readBrowserCookie(request.cookies.get(BROWSER_COOKIE)?.value) !== undefined) return;
  response.cookies.set(BROWSER_COOKIE, newBrowserCookie(), cookieOptions(BROWSER_SECONDS));
}

const passOn = (request: NextRequest, headers: Headers): NextResponse =>
  isReadable(request.nextUrl.pathname)
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL("/not-here", request.url), { request: { headers } });

export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("Content-Security-Policy", policy);

  const response = isTooLarge(request) ? tooLarge(request) : passOn(request, headers);
  nameBrowser(request, response);
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Referrer-Policy", "same-origin");
  response.headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  return response;
}

/** Next responds 500 to a path with an invalid percent encoding; such a path gets the page "not found" instead. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * All paths except assets and files of records: Next would keep an upload that passes the proxy in memory and cut it at
 * 10 MB, and `app/_server/files` sets the security policy of files.
 */
export const config = {
  matcher: [
    { source: "/((?!_next/static|_next/image|favicon.ico|icon.svg|files$|files/[0-9a-f-]+(?:/page|/preview)?$).*)" },
  ],
};
