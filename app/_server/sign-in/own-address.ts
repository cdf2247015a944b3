/** The public address of this installation outside a request: AUTH_URL, otherwise the address the server listens on. */
export function ownAddress(): string {
  if (process.env.AUTH_URL) return new URL(process.env.AUTH_URL).origin;
  return `http://${process.env.TRELLIS_BIND || "127.0.0.1"}:${process.env.PORT || "3000"}`;
}
