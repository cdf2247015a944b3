import { headers } from "next/headers";

/** The public address of this installation in a request: AUTH_URL, otherwise the address of the request. */
export async function publicAddress(): Promise<string> {
  if (process.env.AUTH_URL) return new URL(process.env.AUTH_URL).origin;
  const list = await headers();
  const proto = list.get("x-forwarded-proto")?.split(",")[0]?.trim() ?? "http";
  return `${proto}://${list.get("host") ?? "localhost"}`;
}

/** The public address of this installation outside a request: AUTH_URL, otherwise the address the server listens on. */
export function ownAddress(): string {
  if (process.env.AUTH_URL) return new URL(process.env.AUTH_URL).origin;
  return `http://${process.env.TRELLIS_BIND || "127.0.0.1"}:${process.env.PORT || "3000"}`;
}
