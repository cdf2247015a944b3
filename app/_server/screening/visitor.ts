import { cookies } from "next/headers";
import { cache } from "react";
import { cookieOptions } from "@/app/_server/gate/cookie";
import { allowTryFromHere } from "@/app/_server/gate/limits";
import { hashToken, newToken } from "@/app/_server/gate/tokens";
import { findScreening } from "@/db/screening/screenings";
import { createVisitor, findVisitor } from "@/db/screening/visitors";
import { KEPT } from "@/lib/personal-data";
import type { Actor } from "@/lib/policy";
import type { KeptScreening } from "@/lib/rating";

type VisitorActor = Extract<Actor, { kind: "visitor" }>;

/** The cookie with a visitor's key; the database only stores its hash. */
const VISITOR_COOKIE = "trellis-visitor";
/**
 * The cookie with the name of the largest customer, used in the questions and as a default in the register. The
 * database does not store it.
 */
const PARTNER_COOKIE = "trellis-partner";

const VISITOR_DAYS = KEPT.screeningDays;
const DAY_SECONDS = 60 * 60 * 24;

/** The visitor of this request; "gone" if the browser's key is no longer valid. */
type VisitorFound = { readonly kind: "none" } | { readonly kind: "gone" } | VisitorActor;

const currentVisitor = cache(async (): Promise<VisitorFound> => {
  const token = (await cookies()).get(VISITOR_COOKIE)?.value;
  if (token === undefined || token === "") return { kind: "none" };
  const visitorId = await findVisitor(hashToken(token));
  return visitorId === undefined ? { kind: "gone" } : { kind: "visitor", visitorId };
});

/** The screening of this request's visitor, or why there is none. */
export async function currentScreening(): Promise<KeptScreening | "none" | "gone"> {
  const found = await currentVisitor();
  if (found.kind !== "visitor") return found.kind;
  return (await findScreening(found)) ?? "none";
}

/** The visitor of this request, created at the first save; undefined if too many were created from this IP address. */
export async function requireVisitor(): Promise<VisitorActor | undefined> {
  const found = await currentVisitor();
  if (found.kind === "visitor") return found;
  if (!(await allowTryFromHere("visitor"))) return undefined;

  const token = newToken();
  const expiresAt = new Date(Date.now() + VISITOR_DAYS * DAY_SECONDS * 1000);
  const visitorId = await createVisitor({ tokenHash: hashToken(token), expiresAt });
  await setCookie(VISITOR_COOKIE, token);
  return { kind: "visitor", visitorId };
}

/** Hash of the key in this browser, for the firm that claims the screening. */
export async function currentVisitorHash(): Promise<string | undefined> {
  const token = (await cookies()).get(VISITOR_COOKIE)?.value;
  return token === undefined || token === "" ? undefined : hashToken(token);
}

/**
 * Forgets the visitor in this browser after a firm has claimed the screening. The customer's name is kept as a default.
 */
export async function forgetVisitor(): Promise<void> {
  (await cookies()).delete(VISITOR_COOKIE);
}

export async function currentPartner(): Promise<string> {
  return (await cookies()).get(PARTNER_COOKIE)?.value ?? "";
}

export async function keepPartner(name: string): Promise<void> {
  if (name === "") (await cookies()).delete(PARTNER_COOKIE);
  else await setCookie(PARTNER_COOKIE, name);
}

async function setCookie(name: string, value: string): Promise<void> {
  (await cookies()).set(name, value, cookieOptions(VISITOR_DAYS * DAY_SECONDS));
}
