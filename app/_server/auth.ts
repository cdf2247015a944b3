import { headers } from "next/headers";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import { getToken } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
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

/** How long a session lasts without a visit, and at most between two renewals of its cookie. */
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
  const key = `${secureCookie} ${cookie}`;
  const known = opened.get(key);
  if (known !== undefined && known.until > Date.now()) return known.session;

  const token = await getToken({ req: { headers: { cookie } }, secret: process.env.AUTH_SECRET ?? "", secureCookie });
  if (typeof token?.personId !== "string" || typeof token.sessionVersion !== "number") return undefined;
  const session = { personId: token.personId, sessionVersion: token.sessionVersion };
  keepOpened(key, { session, until: Math.min((token.exp ?? 0) * 1000, Date.now() + OPENED_MS) });
  return session;
}

/** A page and its files arrive with the same cookies: they are opened once, for as long as somebody looks at a page. */
const OPENED_MS = 60_000;
const OPENED_MAX = 1000;
const opened = new Map<string, { readonly session: Session; readonly until: number }>();

function keepOpened(key: string, value: { readonly session: Session; readonly until: number }): void {
  opened.set(key, value);
  const [oldest] = opened.keys();
  if (opened.size > OPENED_MAX && oldest !== undefined) opened.delete(oldest);
}

/** As the library decides when it names the cookie: by AUTH_URL, else by how the request came. */
const isSecure = (protocol: string | null): boolean =>
  (process.env.AUTH_URL || (protocol ?? "https")).split(",")[0]?.trim().startsWith("https") ?? true;
