/** A word that the database promised; another one is a broken invariant. */
export function promisedWord<const W extends string>(word: string | undefined, words: readonly W[]): W {
  const found = words.find((known) => known === word);
  if (found === undefined) throw new Error(`the database answered "${word}"`);
  return found;
}
