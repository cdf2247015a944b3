import { headers } from "next/headers";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { limitStore } from "@/db/core/client";
import { hashKeyed } from "./tokens";

/**
 * Rate limits: number of tries per key, and period in seconds. Counted in PostgreSQL, so that all processes share them.
 */
const LIMITS = {
  /** Passwords tried for one address from one browser. */
  password: { points: 10, duration: 15 * 60 },
  /**
   * Passwords tried for one address from all browsers that never signed in with it; above the limit, such a browser can
   * only sign in with a code.
   */
  passwordStrangers: { points: 100, duration: 60 * 60 },
  /** Passwords tried from one IP address by browsers unknown to the addresses: one common password for many of them. */
  passwordPlace: { points: 100, duration: 15 * 60 },
  /**
   * Codes requested or entered from one IP address by browsers unknown to the addresses: on a shop floor, many people
   * sign in behind one IP address in one morning.
   */
  code: { points: 400, duration: 60 * 60 },
  /**
   * Codes e-mailed to one address at the request of browsers that never signed in with it. Each allows five guesses:
   * 200 guesses a day have a chance of one in 5,000, while the owner gets 40 e-mails.
   */
  codeStrangers: { points: 40, duration: 24 * 60 * 60 },
  /** Screenings started from one IP address. */
  visitor: { points: 60, duration: 60 * 60 },
  /** The current password, entered once more in a session before setting a new one. */
  confirmPassword: { points: 10, duration: 15 * 60 },
  /** Codes for a new password, e-mailed to one signed-in person. */
  passwordCode: { points: 10, duration: 60 * 60 },
  /** Wrong codes of cards, invitations, links and access, entered from one browser, or by one signed-in person. */
  typedCode: { points: 20, duration: 60 * 60 },
  /** Wrong codes entered from one IP address, which a whole shop floor may share. */
  typedCodePlace: { points: 200, duration: 60 * 60 },
  /** Wrong codes entered from all browsers that are not signed in. */
  typedCodes: { points: 20_000, duration: 60 * 60 },
  /** Unsubscriptions from one IP address: a mailbox provider's servers send them for all its mailboxes. */
  stopMails: { points: 300, duration: 60 * 60 },
  /** E-mails to people outside, per person and per firm; `outside-mails.ts` sets lower limits for new ones. */
  outsidePerson: { points: 100, duration: 24 * 60 * 60 },
  outsideFirm: { points: 200, duration: 24 * 60 * 60 },
  /** E-mails to one address by all unverified senders together, because accounts cost nothing. */
  outsideAddress: { points: 10, duration: 24 * 60 * 60 },
  /**
   * Links of the employee questionnaire e-mailed by a verified person, and by a firm; unverified ones use the limit for
   * people outside.
   */
  pulsePerson: { points: 2000, duration: 24 * 60 * 60 },
  pulseFirm: { points: 2000, duration: 24 * 60 * 60 },
  /** E-mails that tell a firm's managers about one consultant. */
  toldManagers: { points: 5, duration: 24 * 60 * 60 },
  /** Firms invited by one administrator, and to one cohort. */
  firmsPerson: { points: 2000, duration: 24 * 60 * 60 },
  firmsCohort: { points: 2000, duration: 24 * 60 * 60 },
  /** Firms that one person creates. */
  firm: { points: 20, duration: 24 * 60 * 60 },
  /** QR codes that one person creates; no e-mail is sent. */
  card: { points: 100, duration: 60 * 60 },
  /** Files that one person uploads. */
  upload: { points: 150, duration: 60 * 60 },
  /** Tables and questionnaires read for one person, including repeated checks after corrections. */
  table: { points: 60, duration: 60 * 60 },
  /** Full data exports that one person downloads. */
  copy: { points: 10, duration: 60 * 60 },
  /** Previews of files rendered for one person. */
  preview: { points: 600, duration: 60 * 60 },
} as const;
export type LimitKind = keyof typeof LIMITS;

/** Seconds after which any counter expires; stated on the privacy page. */
export const COUNTED_SECONDS_MAX = Math.max(...Object.values(LIMITS).map(({ duration }) => duration));

const limiters = new Map<LimitKind, RateLimiterPostgres>();

function limiterOf(kind: LimitKind): RateLimiterPostgres {
  const known = limiters.get(kind);
  if (known !== undefined) return known;
  const limiter = new RateLimiterPostgres({
    storeClient: limitStore,
    storeType: "client",
    schemaName: "app",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: kind,
    ...LIMITS[kind],
  });
  limiters.set(kind, limiter);
  return limiter;
}

/** Counts one attempt and returns whether it is still allowed. Keys are hashed, so the table contains no address. */
export async function allowTry(kind: LimitKind, key: string): Promise<boolean> {
  return (await countTry(kind, key)).allowed;
}

/** Counts one attempt, and also returns the number of attempts including this one. */
export async function countTry(
  kind: LimitKind,
  key: string,
): Promise<{ readonly allowed: boolean; readonly count: number }> {
  try {
    const { consumedPoints } = await limiterOf(kind).consume(hashKeyed(key));
    return { allowed: true, count: consumedPoints };
  } catch (error) {
    if (error instanceof RateLimiterRes) return { allowed: false, count: error.consumedPoints };
    throw error;
  }
}

/** The limit `most` is exceeded: how many are still allowed, and when all are allowed again. */
export type Exceeded = { readonly left: number; readonly until: Date; readonly most: number };

/** Counts `n` attempts at once, with the limit of the kind or a lower one; counts none if they exceed it. */
export async function takeTries(
  kind: LimitKind,
  key: string,
  { n = 1, most = LIMITS[kind].points }: { readonly n?: number | undefined; readonly most?: number | undefined },
): Promise<Exceeded | undefined> {
  const counted = await limiterOf(kind).penalty(hashKeyed(key), n);
  if (counted.consumedPoints <= most) return undefined;
  await giveTriesBack(kind, key, n);
  const left = Math.max(0, most - (counted.consumedPoints - n));
  return { left, until: new Date(Date.now() + counted.msBeforeNext), most };
}

/** Takes back attempts that were counted, such as one with a correct password. */
export async function giveTriesBack(kind: LimitKind, key: string, n = 1): Promise<void> {
  await limiterOf(kind).reward(hashKeyed(key), n);
}

/**
 * The client's IP address, as far as it can be trusted: the n-th entry from the right of X-Forwarded-For, where n is
 * the number of our own proxies (TRUSTED_PROXY_HOPS). Without proxies the header cannot be trusted, so all clients
 * share one key.
 */
export async function clientKey(): Promise<string | undefined> {
  const hops = Number(process.env.TRUSTED_PROXY_HOPS ?? 0);
  if (!Number.isInteger(hops) || hops < 1) return undefined;
  const chain = ((await headers()).get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return chain[chain.length - hops] || "unknown";
}

/** Like `allowTry`, per client IP address; without a trusted proxy there is no limit. */
export async function allowTryFromHere(kind: LimitKind): Promise<boolean> {
  const key = await clientKey();
  return key === undefined || allowTry(kind, key);
}
