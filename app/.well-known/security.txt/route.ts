import { dayAt, daysAfter } from "@/lib/view/time/calendar";

/** RFC 9116 requires an expiry date less than a year away; it is recomputed on every request. */
const VALID_DAYS = 180;

export const dynamic = "force-dynamic";

/** Where to report a vulnerability (RFC 9116), if the operator has configured it. */
export function GET(): Response {
  const contact = process.env.SECURITY_CONTACT;
  if (!contact) return new Response(null, { status: 404 });
  const address = process.env.AUTH_URL;
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${daysAfter(dayAt("UTC", new Date()), VALID_DAYS)}T00:00:00Z`,
    "Preferred-Languages: en, zh",
    ...(address ? [`Canonical: ${new URL("/.well-known/security.txt", address).href}`] : []),
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
