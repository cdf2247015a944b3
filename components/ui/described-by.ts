/** Id of the message about a field's length. In its own file, because server components also use it. */
export const limitId = (field: string): string => `${field}-limit`;

/** Id of the date in words, which a field refers to in aria-describedby. */
export const dateInWordsId = (id: string): string => `${id}-said`;
