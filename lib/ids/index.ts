import { z } from "zod";

/** An id, with the word code of a form in which none is chosen. */
export const idOr = (missing: string) => z.uuid(missing).toLowerCase();

/**
 * An id as it comes in, in small letters as the database writes it: keys, locks and comparisons are made of ids, and one thing
 * has one.
 */
export const idSchema = z.uuid().toLowerCase();
