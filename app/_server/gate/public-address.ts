import { headers } from "next/headers";

/** The public address of this installation: AUTH_URL, otherwise the address of this request. */
export async function publicAddress(): Promise<string> {
  if (process.env.AUTH_URL) return new URL(process.env.AUTH_URL).origin;
  const list = await headers();
  const proto = list.get("x-forwarded-proto")?.split(",")[0]?.trim() ?? "http";
  return `${proto}://${list.get("host") ?? "localhost"}`;
}
