/**
 * A total record over a vocabulary, filled in its order.
 *
 * The cast is safe: every key of the vocabulary is set, and the type has no others.
 */
export function keyed<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  const record: Partial<Record<K, V>> = {};
  for (const key of keys) record[key] = value(key);
  return record as Record<K, V>;
}
