import { type NextRequest, NextResponse } from "next/server";

/**
 * The content security policy of every page, with a fresh nonce a request.
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

export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("Content-Security-Policy", policy);

  const response = isReadable(request.nextUrl.pathname)
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL("/not-here", request.url), { request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Referrer-Policy", "same-origin");
  response.headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  return response;
}

/** Next answers 500 to a path with a broken percent sign; here it is a page that is not there. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * Files are served and received under a path of their own, with a policy of their own (`app/_server/files`); besides, a
 * request that passes here is held in memory and cut at 10 MB.
 */
export const config = {
  matcher: [
    { source: "/((?!_next/static|_next/image|favicon.ico|icon.svg|files$|files/[0-9a-f-]+(?:/page|/preview)?$).*)" },
  ],
};
