/**
 * A path on our own site to return to; anything else (another host, a scheme, a backslash) becomes the landing page.
 */
export function safePath(value: unknown): string {
  if (typeof value !== "string" || !value.startsWith("/")) return "/";
  if (/[\\\p{Cc}]/u.test(value)) return "/";
  const url = URL.parse(value, "http://own.invalid");
  // "/.//host" looks like a path of ours, but normalizing it gives another host
  if (url === null || url.host !== "own.invalid" || url.pathname.startsWith("//")) return "/";
  return url.pathname + url.search + url.hash;
}
