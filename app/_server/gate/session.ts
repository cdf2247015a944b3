import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { getToken } from "next-auth/jwt";
import { findSessionPersonId } from "@/db/people/sessions";
import { isSecure } from "./cookie";
import { log } from "./log";
import { hashToken } from "./tokens";

/** The person of a session, and the hash of its token. */
type Session = { readonly personId: string; readonly session: string };

/**
 * Reads the session cookie of a request; "ended" if it has expired. Checks signature, expiry and person here; `asActor`
 * checks in each transaction whether the session still exists.
 */
export async function readSession(cookie: string | null): Promise<Session | "ended" | undefined> {
  if (cookie === null) return undefined;
  const key = createHash("sha256").update(cookie).digest("base64");
  const known = opened.get(key);
  if (known !== undefined && known.until > Date.now()) return known.session;
  opened.delete(key);

  const secret = process.env.AUTH_SECRET ?? "";
  const token = await getToken({ req: { headers: { cookie } }, secret, secureCookie: isSecure() });
  if (typeof token?.session !== "string") {
    if (cookie.includes(SESSION_COOKIE)) warnOfUnopened();
    return undefined;
  }
  const hash = hashToken(token.session);
  const personId = await findSessionPersonId(hash);
  if (personId === undefined) return "ended";
  const session = { personId, session: hash };
  opened.set(key, { session, until: (token.exp ?? 0) * 1000 });
  return session;
}

const SESSION_COOKIE = "authjs.session-token=";
const MINUTE_MS = 60_000;
/** Cache: a page and its assets arrive with the same cookies, and the person of a session never changes. */
const opened = new LRUCache<string, { readonly session: Session; readonly until: number }>({ max: 1000 });

let warnedAt = 0;

/**
 * Logs that a session cookie could not be opened, which also happens if two servers use different secrets. Logs at most
 * once a minute, because anyone can send such cookies.
 */
function warnOfUnopened(): void {
  if (Date.now() - warnedAt < MINUTE_MS) return;
  warnedAt = Date.now();
  log.warn("a session cookie does not open: it is over, forged, or sealed with another AUTH_SECRET");
}
