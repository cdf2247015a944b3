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
    /** Of the session that was just opened: all that the cookie carries. */
    sessionToken?: string;
  }
}

/** How long a cookie lasts; no route gives out a fresh one. The row behind it may end earlier. */
const SESSION_SECONDS = 60 * 60 * 24 * SESSION_DAYS;

const codeInput = z.object({ email: z.string(), code: z.string(), invitation: z.string().optional() });
const passwordInput = z.object({ email: z.string(), password: z.string() });
const demoInput = z.object({ email: z.string() });

/** Why somebody may not try again now; the form has words for it. */
class NotNow extends CredentialsSignin {
  constructor(override readonly code: "too-many-tries" | "passwords-by-others") {
    super();
  }
}

type Entering = { readonly id: string; readonly email: string } | undefined | NotNow["code"];

/** Opens the session of whoever was found, and lets the browser be known for him from now on. */
async function enter(found: Entering, method: SignInMethod) {
  if (found === undefined) return null;
  if (typeof found === "string") throw new NotNow(found);
  const sessionToken = newToken();
  await openSession({ personId: found.id, tokenHash: hashToken(sessionToken), method, device: await currentDevice() });
  await rememberHere(found.email);
  return { id: found.id, sessionToken };
}

/** A code by mail, counted and compared inside `authorize`: the library's own token lookup has no attempt counter. */
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

/** One click as a person of the invented demo world; absent, not disabled, unless every condition holds. */
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
 * No route answers for the library: signing in and out are server actions alone, so that there is one door, with one
 * limit, and nothing that renews a cookie.
 */
export const { signIn, signOut } = NextAuth(config);

/** Whose session this is, and the hash of its token. */
type Session = { readonly personId: string; readonly session: string };

/**
 * What the session cookie says among the cookies of a request, or that its session has ended. Signature and end are checked
 * here, and whose it is; whether it still lives, by `asActor` in each transaction.
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
/** A page and its files arrive with the same cookies. Whose a session is never changes, so it is looked up once. */
const opened = new LRUCache<string, { readonly session: Session; readonly until: number }>({ max: 1000 });

/** Whether cookies travel over TLS alone: by the address that people type, whatever a header says. */
const isSecure = (): boolean => process.env.AUTH_URL?.startsWith("https:") === true;

let warnedAt = 0;

/** Once a minute: anybody can send such cookies. Two servers with different secrets show in this line. */
function warnOfUnopened(): void {
  if (Date.now() - warnedAt < MINUTE_MS) return;
  warnedAt = Date.now();
  log.warn("a session cookie does not open: it is over, forged, or sealed with another AUTH_SECRET");
}
