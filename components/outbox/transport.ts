import type { Entry, SaveOutcome } from "@/lib/saving";

/** The outcome of a whole request. Without a response nothing is known, and the entries stay unsent. */
export type Reply =
  | { readonly kind: "answered"; readonly outcomes: readonly SaveOutcome[] }
  | { readonly kind: "offline" | "failed" | "signed-out" }
  /** The rate limit was exceeded; the server accepts the next request after this time. */
  | { readonly kind: "slowed"; readonly afterMs: number }
  | { readonly kind: "refused"; readonly reason: string; readonly words: string };

export type Send = (batch: readonly Entry[]) => Promise<Reply>;

const TIMEOUT_MS = 20_000;

const bodyOf = (batch: readonly Entry[]): string =>
  JSON.stringify({
    owner: batch[0]?.owner,
    entries: batch.map(({ key, base, value, locale }) => ({ key, base, value, locale })),
  });

const post = (batch: readonly Entry[], signal: AbortSignal | null): Promise<Response> =>
  fetch(batch[0]?.target ?? "", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: bodyOf(batch),
    // The request continues after the page closes; the next page sends the entry again to get the reply.
    keepalive: true,
    signal,
  });

/** Sends one batch for one target and reads the outcome of each entry. */
export const sendBatch: Send = async (batch) => {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), TIMEOUT_MS);
  try {
    const response = await post(batch, timeout.signal);
    const body: unknown = await response.json().catch(() => undefined);
    return readReply(response.status, body, response.headers.get("Retry-After"));
  } catch {
    return { kind: "offline" };
  } finally {
    clearTimeout(timer);
  }
};

/** Sends entries while the page closes, without waiting for the reply. */
export function sendAndForget(batch: readonly Entry[]): void {
  post(batch, null).catch(() => undefined);
}

/** Default delay if a busy server does not send Retry-After. */
const SLOWED_SECONDS = 60;

export function readReply(status: number, body: unknown, retryAfter: string | null = null): Reply {
  const reason = isRecord(body) && typeof body.reason === "string" ? body.reason : "";
  if (status === 401 || reason === "session-ended") return { kind: "signed-out" };
  if (status === 200 && isRecord(body) && isRecord(body.value) && Array.isArray(body.value.outcomes)) {
    return { kind: "answered", outcomes: body.value.outcomes.filter(isOutcome) };
  }
  if (status === 429) return { kind: "slowed", afterMs: 1000 * (Number(retryAfter) || SLOWED_SECONDS) };
  if (status >= 400 && status < 500 && status !== 408) {
    const words = isRecord(body) && typeof body.words === "string" ? body.words : "";
    return { kind: "refused", reason: reason || String(status), words };
  }
  return { kind: "failed" };
}

const isOutcome = (raw: unknown): raw is SaveOutcome =>
  isRecord(raw) &&
  typeof raw.key === "string" &&
  (raw.status === "conflict"
    ? isRecord(raw.theirs) && isSaved(raw.theirs) && raw.theirs.value !== undefined
    : raw.status === "saved"
      ? isSaved(raw)
      : raw.status === "refused" && typeof raw.words === "string");

const isSaved = ({ revision, savedAt }: Record<string, unknown>): boolean =>
  typeof revision === "number" && typeof savedAt === "string";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
