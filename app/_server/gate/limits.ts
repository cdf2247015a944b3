import { headers } from "next/headers";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { limitStore } from "@/db/core/client";
import { hashKeyed } from "../secret-links/tokens";

/** How often something may be tried, per key, in how many seconds. Counted in PostgreSQL, so all processes agree. */
const LIMITS = {
  /** Passwords tried for one address by one browser. */
  password: { points: 10, duration: 15 * 60 },
  /** The same by all browsers together that never signed in with it: after these only a code opens a new browser. */
  passwordStrangers: { points: 100, duration: 60 * 60 },
  /** Passwords tried from one place by such browsers: one common password against many addresses. */
  passwordPlace: { points: 100, duration: 15 * 60 },
  /** Codes asked for or entered from one place by such browsers: a shop floor signs in behind one address, in one morning. */
  code: { points: 400, duration: 60 * 60 },
  /**
   * Codes mailed to one address because browsers asked that never signed in with it. Each can be guessed at five times: 200
   * guesses a day are one in 5,000, while the owner finds 40 mails in his mailbox.
   */
  codeStrangers: { points: 40, duration: 24 * 60 * 60 },
  /** Screenings begun from one place. */
  visitor: { points: 60, duration: 60 * 60 },
  /** The password of now, asked for once more in one session before a new one is set. */
  confirmPassword: { points: 10, duration: 15 * 60 },
  /** Codes for a new password, mailed to one person who is signed in. */
  passwordCode: { points: 10, duration: 60 * 60 },
  /** Wrong codes of cards, invitations, links and access typed by one browser, or by one person who is signed in. */
  typedCode: { points: 20, duration: 60 * 60 },
  /** The same from one place: a shop floor types behind one address. */
  typedCodePlace: { points: 200, duration: 60 * 60 },
  /** The same by all browsers that are not signed in. */
  typedCodes: { points: 20_000, duration: 60 * 60 },
  /** Mails ended from one place: the servers of a mailbox provider press for all its mailboxes. */
  stopMails: { points: 300, duration: 60 * 60 },
  /** Mails to people outside that a person sends, and all of a firm; `outside-mails.ts` asks for fewer from the new. */
  outsidePerson: { points: 100, duration: 24 * 60 * 60 },
  outsideFirm: { points: 200, duration: 24 * 60 * 60 },
  /** The same to one address, by all together whom nobody vouches for yet: accounts cost nothing. */
  outsideAddress: { points: 10, duration: 24 * 60 * 60 },
  /** Links of the pulse that a proven person mails, and all of a firm; the others share what goes to people outside. */
  pulsePerson: { points: 2000, duration: 24 * 60 * 60 },
  pulseFirm: { points: 2000, duration: 24 * 60 * 60 },
  /** Mails that tell the managers of a firm what one consultant did. */
  toldManagers: { points: 5, duration: 24 * 60 * 60 },
  /** Firms that an administrator invites, and that are invited to one cohort. */
  firmsPerson: { points: 2000, duration: 24 * 60 * 60 },
  firmsCohort: { points: 2000, duration: 24 * 60 * 60 },
  /** Firms that a person makes. */
  firm: { points: 20, duration: 24 * 60 * 60 },
  /** QR codes that a person makes; no mail goes out. */
  card: { points: 100, duration: 60 * 60 },
  /** Files a person adds. */
  upload: { points: 150, duration: 60 * 60 },
  /** Tables and questionnaires that are read for a person: checked again after each mending. */
  table: { points: 60, duration: 60 * 60 },
  /** Full copies that a person downloads, with all files. */
  copy: { points: 10, duration: 60 * 60 },
  /** Pages and texts of files that are drawn for a person. */
  preview: { points: 600, duration: 60 * 60 },
} as const;
export type LimitKind = keyof typeof LIMITS;

/** Seconds after which no counter counts any more; the privacy page says so. */
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

/** Counts one try and says whether it is still allowed. Keys are hashed: the table holds no address. */
export async function allowTry(kind: LimitKind, key: string): Promise<boolean> {
  return (await countTry(kind, key)).allowed;
}

/** The same, and how many there were with it. */
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

/** Takes a counted try back: what was tried was right. */
export async function forgiveTry(kind: LimitKind, key: string): Promise<void> {
  await limiterOf(kind).reward(hashKeyed(key));
}

/** Too many at once: how many there still may be, and from when on there may be all. */
export type Exceeded = { readonly left: number; readonly until: Date };

/** Counts `n` tries at once, below a ceiling of the caller's; where they are too many none is counted. */
export async function takeTries(
  kind: LimitKind,
  key: string,
  { n, most }: { readonly n: number; readonly most: number },
): Promise<Exceeded | undefined> {
  const counted = await limiterOf(kind).penalty(hashKeyed(key), n);
  if (counted.consumedPoints <= most) return undefined;
  await giveTriesBack(kind, key, n);
  const left = Math.max(0, most - (counted.consumedPoints - n));
  return { left, until: new Date(Date.now() + counted.msBeforeNext) };
}

export async function giveTriesBack(kind: LimitKind, key: string, n: number): Promise<void> {
  await limiterOf(kind).reward(hashKeyed(key), n);
}

/**
 * The address a request comes from, as far as it can be trusted: the n-th entry from the right of X-Forwarded-For, where
 * n is the number of our own proxies (TRUSTED_PROXY_HOPS). With none, the header is only a claim, so all share one key.
 */
export async function clientKey(): Promise<string | undefined> {
  const hops = Number(process.env.TRUSTED_PROXY_HOPS ?? 0);
  if (!Number.isInteger(hops) || hops < 1) return undefined;
  const chain = ((await headers()).get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return chain[chain.length - hops] || "unknown";
}

/** Like `allowTry`, per place a request comes from; without a trusted proxy there is no such place and no limit. */
export async function allowTryFromHere(kind: LimitKind): Promise<boolean> {
  const key = await clientKey();
  return key === undefined || allowTry(kind, key);
}
