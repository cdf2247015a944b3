/** Changes that are saved together. The largest page of ours, a link, has fewer fields. */
export const CHANGES_MAX = 64;

/** Whether a request names each key once: of two versions of one, it says of neither what it was made on. */
export const namesEachKeyOnce = (entries: readonly { readonly key: string }[]): boolean =>
  new Set(entries.map(({ key }) => key.toLowerCase())).size === entries.length;

/** What such a request is told. */
export const KEY_ONCE = { error: "a key comes once" } as const;
