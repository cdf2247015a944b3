/** Narrows a database value to the words that its check constraint allows; throws if it is not one of them. */
export function promisedWord<const W extends string>(word: string | undefined, words: readonly W[]): W {
  const found = words.find((known) => known === word);
  if (found === undefined) throw new Error(`the database answered "${word}"`);
  return found;
}
