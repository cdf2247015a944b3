/** Id of the words that say the date of a field, which a field names among what describes it. */
export const dateInWordsId = (id: string): string => `${id}-said`;
