import { z } from "zod";
import { isItemId } from "@/lib/rating";
import { LOCALES } from "@/lib/result";

/** Maximum number of changes saved together. Our largest page, a link, has fewer fields. */
export const CHANGES_MAX = 64;

/**
 * The entries of a request. `base` is the revision that a change is based on, 0 for something never saved. Each key may
 * occur only once, because the base of a second version of one key would be unknown.
 */
export const keyedEntries = <S extends z.ZodRawShape & { readonly key: z.ZodString }>(shape: S, most = CHANGES_MAX) =>
  z
    .array(z.object({ base: z.int().min(0), ...shape }))
    .min(1)
    .max(most)
    .refine(hasEachKeyOnce, { error: "a key comes once" });

function hasEachKeyOnce(entries: readonly unknown[]): boolean {
  const keys = entries.map((one) => (typeof one === "object" && one !== null && "key" in one ? String(one.key) : ""));
  return new Set(keys.map((key) => key.toLowerCase())).size === entries.length;
}

export const itemEntries = <V extends z.ZodType>(value: V) =>
  keyedEntries({
    key: z.string().refine(isItemId, { error: "not the id of an item" }),
    value,
    locale: z.enum(LOCALES),
  });
