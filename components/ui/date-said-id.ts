/** Id of the words that say the date of a field, which a field names among what describes it. */
export const dateSaidId = (id: string): string => `${id}-said`;
