import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { openSession, SESSION_DAYS } from "@/db/people/sessions";
import type { SignInMethod } from "@/db/schema/sessions";
import { addressOf } from "@/lib/name-rules";
import { isSecure } from "../gate/cookie";
import { log } from "../gate/log";
import { hashToken, newToken } from "../gate/tokens";
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

/** Checks what a person typed, in the browser that asked; tries of a browser known for the address are counted apart. */
async function enterTyped<I extends { readonly email: string }>(
  method: SignInMethod,
  typed: z.ZodSafeParseResult<I>,
  check: (typed: I & { readonly browser: string; readonly known: boolean }) => Promise<Entering>,
) {
  const browser = await findBrowser();
  if (!typed.success || browser === undefined) return null;
  const known = await isKnownHere(addressOf(typed.data.email));
  return enter(await check({ ...typed.data, browser, known }), method);
}

const codeInput = z.object({ email: z.string(), code: z.string(), invitation: z.string().optional() });
const passwordInput = z.object({ email: z.string(), password: z.string() });
const demoInput = z.object({ email: z.string() });

/** Sign-in with a code by e-mail. The library's own check of a token does not count tries. */
const byCode = Credentials({
  id: "code",
  credentials: { email: {}, code: {}, invitation: {} },
  authorize: async (raw) => enterTyped("code", codeInput.safeParse(raw), redeemCode),
});

const byPassword = Credentials({
  id: "password",
  credentials: { email: {}, password: {} },
  authorize: async (raw) => enterTyped("password", passwordInput.safeParse(raw), checkPassword),
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
