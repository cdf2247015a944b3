import { z } from "zod";

/** An id field of a form; `missing` is the message code if none is chosen. */
export const idOr = (missing: string) => z.uuid(missing).toLowerCase();

/**
 * A validated id in lower case, as the database writes it, so that the same id always gives the same key, lock and
 * comparison.
 */
export const idSchema = z.uuid().toLowerCase();
