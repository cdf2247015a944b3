/** A path of our own site to return to; anything else (another host, a scheme, a backslash) becomes the front page. */
export function safePath(value: unknown): string {
  if (typeof value !== "string" || !value.startsWith("/") || value.startsWith("//")) return "/";
  if (/[\\\p{Cc}]/u.test(value)) return "/";
  const url = new URL(value, "http://own.invalid");
  return url.host === "own.invalid" ? url.pathname + url.search + url.hash : "/";
}
