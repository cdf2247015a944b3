/** Things by a key, in their order. */
export function gather<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const gathered = new Map<string, T[]>();
  for (const thing of things) {
    const own = gathered.get(keyOf(thing));
    if (own === undefined) gathered.set(keyOf(thing), [thing]);
    else own.push(thing);
  }
  return gathered;
}
