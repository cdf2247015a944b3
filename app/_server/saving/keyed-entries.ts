/** Maximum number of changes saved together. Our largest page, a link, has fewer fields. */
export const CHANGES_MAX = 64;

/**
 * Whether a request has each key only once: with two versions of one key, the base revision of the second would be
 * unknown.
 */
export const namesEachKeyOnce = (entries: readonly { readonly key: string }[]): boolean =>
  new Set(entries.map(({ key }) => key.toLowerCase())).size === entries.length;

/** The response to a request with duplicate keys. */
export const KEY_ONCE = { error: "a key comes once" } as const;
