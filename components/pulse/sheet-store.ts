import { CELLS, type CellId } from "@/lib/instrument";
import type { Chosen } from "./sheet";

/** What waits on the phone: never a name, never a time, and gone once it is sent. */
type KeptSheet = { readonly chosen: Chosen; readonly at: number; readonly receipt: string };

const keyOf = (token: string) => `trellis-pulse.${token}`;

/** What the phone has kept of this link or code; a browser that keeps nothing has none. */
export function readKept(token: string): KeptSheet | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(token)) ?? "null");
    if (typeof value !== "object" || value === null || !("chosen" in value && "at" in value && "receipt" in value))
      return undefined;
    const { chosen, at, receipt } = value;
    if (typeof chosen !== "object" || chosen === null || typeof receipt !== "string" || !RECEIPT.test(receipt))
      return undefined;
    const known = CELLS.flatMap((cell): [CellId, string][] => {
      const own = new Map(Object.entries(chosen)).get(cell);
      return typeof own === "string" && /^[1-5-]$/.test(own) ? [[cell, own]] : [];
    });
    const place = typeof at === "number" && at >= 0 && at < CELLS.length ? Math.floor(at) : 0;
    return { chosen: Object.fromEntries(known), at: place, receipt };
  } catch {
    return undefined;
  }
}

export function keep(token: string, kept: KeptSheet): void {
  try {
    localStorage.setItem(keyOf(token), JSON.stringify(kept));
  } catch {
    // a browser without storage: the answers live as long as the page
  }
}

export function forget(token: string): void {
  try {
    localStorage.removeItem(keyOf(token));
  } catch {
    // nothing was kept
  }
}

const RECEIPT = /^[0-9a-f]{32}$/;

/** A number this phone makes up, so that a second press of one sending counts once. It stays with the link's side. */
export function makeReceipt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
