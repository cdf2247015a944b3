import { NOT_ARRIVED_KEY, TYPED_KEY } from "./not-arrived";

/** What was typed into a form when it was sent, kept in this tab until it is known to have arrived. */
export type Typed = {
  readonly path: string;
  /** The name in the frame: what one person typed is not shown to the next at the same screen. */
  readonly who: string;
  readonly at: number;
  readonly hidden: string;
  readonly names: string;
  readonly values: readonly TypedValue[];
  /** Sent: nobody knows yet. Lost: it did not arrive. */
  readonly state: "sent" | "lost";
};

/** A field by name and place among those of its name; a box or a dot by what it stands for. */
export type TypedValue =
  | { readonly kind: "text"; readonly name: string; readonly nth: number; readonly value: string }
  | { readonly kind: "mark"; readonly name: string; readonly value: string; readonly checked: boolean };

const LIFE_MS = 60 * 60_000;
/** A sign-in page, or the page of what went wrong, so soon after a form was sent means that it did not arrive. */
const ANSWER_MS = 2 * 60_000;

export function readTyped(): Typed | undefined {
  try {
    const kept: Typed = JSON.parse(sessionStorage.getItem(TYPED_KEY) ?? "null") ?? undefined;
    if (kept === undefined || Date.now() - kept.at >= LIFE_MS) return undefined;
    return kept.state === "sent" && isKnownLost(kept) ? { ...kept, state: "lost" } : kept;
  } catch {
    return undefined; // storage is closed, or holds something else
  }
}

function isKnownLost({ at }: Typed): boolean {
  const noted = sessionStorage.getItem(NOT_ARRIVED_KEY);
  return noted !== null && Number(noted) >= at && Number(noted) - at < ANSWER_MS;
}

export function keepTyped(typed: Typed): void {
  try {
    sessionStorage.setItem(TYPED_KEY, JSON.stringify(typed));
  } catch {
    // storage is closed or full: then it is as it was before
  }
}

export function forgetTyped(): void {
  try {
    sessionStorage.removeItem(TYPED_KEY);
    sessionStorage.removeItem(NOT_ARRIVED_KEY);
  } catch {
    // storage is closed
  }
}
