import { headers } from "next/headers";

/** Where this installation is reached: AUTH_URL, else the address this request was sent to. */
export async function publicAddress(): Promise<string> {
  if (process.env.AUTH_URL) return new URL(process.env.AUTH_URL).origin;
  const list = await headers();
  const proto = list.get("x-forwarded-proto")?.split(",")[0]?.trim() ?? "http";
  return `${proto}://${list.get("host") ?? "localhost"}`;
}
