/** The id of what stands under a field about its length; apart from the browser's part, since pages of the server name it too. */
export const limitId = (field: string): string => `${field}-limit`;

/** Id of the words that say the date of a field, which a field names among what describes it. */
export const dateInWordsId = (id: string): string => `${id}-said`;
