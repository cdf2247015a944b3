import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import { getToken } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { findSessionPersonId, openSession, SESSION_DAYS } from "@/db/people/sessions";
import type { SignInMethod } from "@/db/schema/sessions";
import { addressOf } from "@/lib/name-rules";
import { log } from "../gate/log";
import { hashToken, newToken } from "../secret-links/tokens";
import { findBrowser, isKnownHere, rememberHere } from "./browser";
import { demoPerson, openDemoDoor } from "./demo";
import { currentDevice } from "./device";
import { checkPassword } from "./password";
import { redeemCode } from "./sign-in-code";

declare module "next-auth" {
  interface User {
    /** The token of the new session, the only content of the cookie. */
    sessionToken?: string;
  }
}

/** The lifetime of the cookie, which is never renewed. The session row may expire earlier. */
const SESSION_SECONDS = 60 * 60 * 24 * SESSION_DAYS;

const codeInput = z.object({ email: z.string(), code: z.string(), invitation: z.string().optional() });
const passwordInput = z.object({ email: z.string(), password: z.string() });
const demoInput = z.object({ email: z.string() });

/** Why the person may not try again now; the form has a message for it. */
class NotNow extends CredentialsSignin {
  constructor(override readonly code: "too-many-tries" | "passwords-by-others") {
    super();
  }
}

type Entering = { readonly id: string; readonly email: string } | undefined | NotNow["code"];

/** Starts a session for the person and remembers this browser as known for them. */
async function enter(found: Entering, method: SignInMethod) {
  if (found === undefined) return null;
  if (typeof found === "string") throw new NotNow(found);
  const sessionToken = newToken();
  await openSession({ personId: found.id, tokenHash: hashToken(sessionToken), method, device: await currentDevice() });
  await rememberHere(found.email);
  return { id: found.id, sessionToken };
}

/**
 * Sign-in with a code by e-mail, checked with an attempt counter in `authorize`, because the library's own token check
 * has none.
 */
const byCode = Credentials({
  id: "code",
  credentials: { email: {}, code: {}, invitation: {} },
  async authorize(raw) {
    const [input, browser] = [codeInput.safeParse(raw), await findBrowser()];
    if (!input.success || browser === undefined) return null;
    const known = await isKnownHere(addressOf(input.data.email));
    return enter(await redeemCode({ ...input.data, browser, known }), "code");
  },
});

const byPassword = Credentials({
  id: "password",
  credentials: { email: {}, password: {} },
  async authorize(raw) {
    const [input, browser] = [passwordInput.safeParse(raw), await findBrowser()];
    if (!input.success || browser === undefined) return null;
    const known = await isKnownHere(addressOf(input.data.email));
    return enter(await checkPassword({ ...input.data, browser, known }), "password");
  },
});

/** One-click sign-in as a person of the demo data; the provider does not exist unless every condition holds. */
const byDemoDoor = Credentials({
  id: "demo",
  credentials: { email: {} },
  async authorize(raw) {
    const input = demoInput.safeParse(raw);
    return input.success ? enter(await demoPerson(input.data.email), "demo") : null;
  },
});

async function config(): Promise<NextAuthConfig> {
  return {
    providers: (await openDemoDoor()) ? [byCode, byPassword, byDemoDoor] : [byCode, byPassword],
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    trustHost: true,
    useSecureCookies: isSecure(),
    pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in" },
    logger: {
      error: (error) => {
        if (!(error instanceof CredentialsSignin)) log.error({ err: error }, "sign-in failed");
      },
      warn: (code) => log.warn({ code }, "sign-in"),
      debug: () => {},
    },
    callbacks: {
      jwt: ({ token, user }) => (user?.sessionToken === undefined ? token : { session: user.sessionToken }),
    },
  };
}

/**
 * There are no library routes: signing in and out are server actions only, so that there is one entry with one rate
 * limit, and nothing that renews a cookie.
 */
export const { signIn, signOut } = NextAuth(config);

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

/** Whether cookies are only sent over TLS: determined by the public address, not by headers. */
const isSecure = (): boolean => process.env.AUTH_URL?.startsWith("https:") === true;

let warnedAt = 0;

/** At most once a minute, because anyone can send such cookies. Also appears if two servers use different secrets. */
function warnOfUnopened(): void {
  if (Date.now() - warnedAt < MINUTE_MS) return;
  warnedAt = Date.now();
  log.warn("a session cookie does not open: it is over, forged, or sealed with another AUTH_SECRET");
}
