import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { StaleSession } from "@/db/core/scope";
import type { UserActor } from "./gate";
import { currentLocale, currentPath } from "./locale";
import { readSession } from "./session";

const sessionOfRequest = cache(async () => readSession((await headers()).get("cookie")));

export const findActor = cache(async (): Promise<UserActor | undefined> => {
  const session = await sessionOfRequest();
  if (session === undefined || session === "ended") return undefined;
  return { kind: "user", ...session, locale: await currentLocale() };
});

/** The actor of this request; redirects to sign-in without a session. */
export async function requireActor(): Promise<UserActor> {
  const actor = await findActor();
  if (actor !== undefined) return actor;
  return leadToSignIn((await sessionOfRequest()) === "ended");
}

/** Redirects to sign-in, and from there back to this page. */
export async function leadToSignIn(isEnded: boolean): Promise<never> {
  redirect(`/sign-in?${isEnded ? "ended=1&" : ""}next=${encodeURIComponent(await currentPath())}`);
}

export const isStaleSession = (error: unknown): boolean => error instanceof StaleSession;

/** Runs a page or an action; an expired session redirects to sign-in instead of an error page. */
export async function withFreshSession<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!isStaleSession(error)) throw error;
    return leadToSignIn(true);
  }
}

/** Runs several queries at the same time; an expired session redirects to sign-in. */
export const readAll = <T extends readonly unknown[] | []>(read: () => T) =>
  withFreshSession(() => Promise.all(read()));
