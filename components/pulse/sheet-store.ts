import { CELLS, type CellId } from "@/lib/instrument";
import type { Chosen } from "./sheet";

/** The unsent answers on the phone: without name or time, and deleted once sent. */
type KeptSheet = { readonly chosen: Chosen; readonly at: number; readonly receipt: string };

const keyOf = (token: string) => `trellis-pulse.${token}`;

/** The stored answers for this link or code; undefined if the browser has none. */
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
    // a browser without storage: the answers last as long as the page
  }
}

export function forget(token: string): void {
  try {
    localStorage.removeItem(keyOf(token));
  } catch {
    // nothing was stored
  }
}

const RECEIPT = /^[0-9a-f]{32}$/;

/**
 * A random number created on this phone, so that sending twice counts once. It is stored with the link, not with the
 * answers.
 */
export function makeReceipt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
