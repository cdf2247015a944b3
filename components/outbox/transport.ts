import type { Entry, SaveOutcome } from "@/lib/saving";

/** What came back for a whole request. Without an answer nothing is known, and the entries stay as they are. */
export type Reply =
  | { readonly kind: "answered"; readonly outcomes: readonly SaveOutcome[] }
  | { readonly kind: "offline" | "failed" | "signed-out" }
  /** More was sent than anybody types; the server takes the next after so long. */
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
    // The request goes on when the page closes under it; its reply is then asked for again by the next page.
    keepalive: true,
    signal,
  });

/** Sends one batch of one target and reads what became of each entry. */
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

/** The last word of a page that closes: nobody waits for the reply. */
export function sendAndForget(batch: readonly Entry[]): void {
  post(batch, null).catch(() => undefined);
}

/** Where a server that is too busy does not say when to try again. */
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
