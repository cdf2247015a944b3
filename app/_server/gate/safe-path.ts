/** A path of our own site to return to; anything else (another host, a scheme, a backslash) becomes the front page. */
export function safePath(value: unknown): string {
  if (typeof value !== "string" || !value.startsWith("/")) return "/";
  if (/[\\\p{Cc}]/u.test(value)) return "/";
  const url = URL.parse(value, "http://own.invalid");
  // "/.//host" is a path of ours until its dots are resolved: what is left then names another host
  if (url === null || url.host !== "own.invalid" || url.pathname.startsWith("//")) return "/";
  return url.pathname + url.search + url.hash;
}
