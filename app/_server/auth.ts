import { createHash } from "node:crypto";
import { headers } from "next/headers";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import { getToken } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { Recent } from "@/db/recent";
import { demoPerson, openDemoDoor } from "./demo";
import { log } from "./log";
import { checkPassword } from "./password";
import { redeemCode } from "./sign-in-code";

declare module "next-auth" {
  interface Session {
    personId?: string;
    sessionVersion?: number;
  }
  interface User {
    sessionVersion?: number;
  }
}

/** How long a session lasts from signing in: pages cannot renew its cookie. */
const SESSION_SECONDS = 60 * 60 * 24 * 30;

const codeInput = z.object({ email: z.string(), code: z.string(), invitation: z.string().optional() });
const passwordInput = z.object({ email: z.string(), password: z.string() });
const demoInput = z.object({ email: z.string() });

const signedIn = (person: { id: string; sessionVersion: number } | undefined) =>
  person === undefined ? null : { id: person.id, sessionVersion: person.sessionVersion };

/** A code by mail, counted and compared inside `authorize`: the library's own token lookup has no attempt counter. */
const byCode = Credentials({
  id: "code",
  credentials: { email: {}, code: {}, invitation: {} },
  async authorize(raw) {
    const input = codeInput.safeParse(raw);
    return input.success ? signedIn(await redeemCode(input.data)) : null;
  },
});

const byPassword = Credentials({
  id: "password",
  credentials: { email: {}, password: {} },
  async authorize(raw) {
    const input = passwordInput.safeParse(raw);
    return input.success ? signedIn(await checkPassword(input.data)) : null;
  },
});

/** One click as a person of the invented demo world; absent, not disabled, unless every condition holds. */
const byDemoDoor = Credentials({
  id: "demo",
  credentials: { email: {} },
  async authorize(raw) {
    const input = demoInput.safeParse(raw);
    return input.success ? signedIn(await demoPerson(input.data.email)) : null;
  },
});

async function config(): Promise<NextAuthConfig> {
  return {
    providers: (await openDemoDoor()) ? [byCode, byPassword, byDemoDoor] : [byCode, byPassword],
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    trustHost: true,
    pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in" },
    logger: {
      error: (error) => {
        if (!(error instanceof CredentialsSignin)) log.error({ err: error }, "sign-in failed");
      },
      warn: (code) => log.warn({ code }, "sign-in"),
      debug: () => {},
    },
    callbacks: {
      jwt({ token, user }) {
        if (user?.id !== undefined && user.sessionVersion !== undefined) {
          token.personId = user.id;
          token.sessionVersion = user.sessionVersion;
          token.sessionId = crypto.randomUUID();
        }
        return token;
      },
      session({ session, token }) {
        if (typeof token.personId === "string" && typeof token.sessionVersion === "number") {
          session.personId = token.personId;
          session.sessionVersion = token.sessionVersion;
        }
        return session;
      },
    },
  };
}

export const { handlers, signIn, signOut } = NextAuth(config);

export type Session = { readonly personId: string; readonly sessionVersion: number };

/** What the session cookie says. Its signature and end are checked here; whether it was ended elsewhere, by `asActor`. */
export async function readSession(): Promise<Session | undefined> {
  const list = await headers();
  const cookie = list.get("cookie");
  if (cookie === null) return undefined;
  const secureCookie = isSecure(list.get("x-forwarded-proto"));
  const key = createHash("sha256").update(`${secureCookie} ${cookie}`).digest("base64");
  const known = opened.get(key);
  if (known !== undefined && known.until > Date.now()) return known.session;
  opened.delete(key);

  const token = await getToken({ req: { headers: { cookie } }, secret: process.env.AUTH_SECRET ?? "", secureCookie });
  if (typeof token?.personId !== "string" || typeof token.sessionVersion !== "number") {
    if (cookie.includes(SESSION_COOKIE)) warnOfUnopened();
    return undefined;
  }
  const session = { personId: token.personId, sessionVersion: token.sessionVersion };
  opened.set(key, { session, until: Math.min((token.exp ?? 0) * 1000, Date.now() + MINUTE_MS) });
  return session;
}

const SESSION_COOKIE = "authjs.session-token=";
const MINUTE_MS = 60_000;
/** A page and its files arrive with the same cookies: they are opened once a minute. */
const opened = new Recent<{ readonly session: Session; readonly until: number }>(1000);

/** As the library decides when it names the cookie: by AUTH_URL, else by how the request came. */
function isSecure(protocol: string | null): boolean {
  if (process.env.AUTH_URL) return new URL(process.env.AUTH_URL).protocol === "https:";
  return (protocol ?? "https").split(",")[0]?.trim().toLowerCase() === "https";
}

let warnedAt = 0;

/** Once a minute: anybody can send such cookies. Two servers with different secrets show in this line. */
function warnOfUnopened(): void {
  if (Date.now() - warnedAt < MINUTE_MS) return;
  warnedAt = Date.now();
  log.warn("a session cookie does not open: it is over, forged, or sealed with another AUTH_SECRET");
}
