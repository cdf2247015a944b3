import { ROLES, type Role } from "@/lib/instrument";
import type { Json } from "@/lib/saving";
import { isObject, type RawShares } from "@/lib/view/fields/values";

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** One draft per person and assessment, so that on a shared computer nobody sees another person's draft. */
const placeOf = (owner: string, key: string): string => `trellis:draft:${owner}:${key}`;

/**
 * Stores shares that cannot be saved yet, as typed; returns false if the browser refuses, so that the page does not
 * claim that they are kept.
 */
export function keepDraft(shelf: () => Shelf, owner: string, key: string, shares: RawShares): boolean {
  try {
    shelf().setItem(placeOf(owner, key), JSON.stringify(shares));
    return true;
  } catch {
    return false;
  }
}

/** The unsaved draft; undefined if there is no readable one. */
export function readDraft(shelf: () => Shelf, owner: string, key: string): RawShares | undefined {
  try {
    const kept = shelf().getItem(placeOf(owner, key));
    return kept === null ? undefined : sharesOf(JSON.parse(kept));
  } catch {
    return undefined;
  }
}

export function dropDraft(shelf: () => Shelf, owner: string, key: string): void {
  try {
    shelf().removeItem(placeOf(owner, key));
  } catch {
    // The browser refuses storage: there is no draft.
  }
}

function sharesOf(kept: Json): RawShares | undefined {
  if (!isObject(kept) || ROLES.some((role) => typeof kept[role] !== "string")) return undefined;
  const of = (role: Role): string => String(kept[role]);
  return { OEA: of("OEA"), OEM: of("OEM"), ODM: of("ODM"), OBM: of("OBM") };
}
