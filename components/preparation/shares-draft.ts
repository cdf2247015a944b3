import { ROLES, type Role } from "@/lib/instrument";
import type { Json } from "@/lib/saving";
import { isObject, type RawShares } from "@/lib/view/fields/values";

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** One draft a person and assessment: on a shared computer nobody finds what another typed. */
const placeOf = (owner: string, key: string): string => `trellis:draft:${owner}:${key}`;

/** Keeps shares that cannot be saved yet, as typed; false where the browser refuses, so that nothing false is said. */
export function keepDraft(shelf: () => Shelf, owner: string, key: string, shares: RawShares): boolean {
  try {
    shelf().setItem(placeOf(owner, key), JSON.stringify(shares));
    return true;
  } catch {
    return false;
  }
}

/** What was typed and not saved; undefined where nothing readable is kept. */
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
    // A browser that refuses storage has kept nothing.
  }
}

function sharesOf(kept: Json): RawShares | undefined {
  if (!isObject(kept) || ROLES.some((role) => typeof kept[role] !== "string")) return undefined;
  const of = (role: Role): string => String(kept[role]);
  return { OEA: of("OEA"), OEM: of("OEM"), ODM: of("ODM"), OBM: of("OBM") };
}
