/**
 * Whether a request comes from our own pages, that is, its Origin equals the address it was sent to.
 *
 * Behind a proxy the public address is AUTH_URL. A request without Origin (a script, an old client) is rejected.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return false;
  const own = new Set<string>();
  const host = request.headers.get("host");
  if (host !== null) {
    own.add(`http://${host}`);
    own.add(`https://${host}`);
  }
  if (process.env.AUTH_URL) own.add(new URL(process.env.AUTH_URL).origin);
  return own.has(origin);
}
