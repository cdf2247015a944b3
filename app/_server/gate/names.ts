import { z } from "zod";
import { nameFault } from "@/lib/name-rules";

/** An optional name: one line with a maximum length, without anything that e-mail programs turn into a link. */
export const optionalName = (most: number, wrong?: string) =>
  z
    .string()
    .trim()
    .max(most, wrong)
    .refine((name) => nameFault(name) === undefined, { error: ({ input }) => nameFault(String(input)) });

/** A name that others read, also in e-mails. All names typed by users are validated by this or by `optionalName`. */
export const singleLineName = (most: number, missing?: string) => optionalName(most, missing).min(1, missing);

/**
 * Trims a name from a form whose fields are read one by one, and returns it with the code of its fault, if it has one.
 */
export function readName(typed: string, most: number): { readonly name: string; readonly problem: string | undefined } {
  const name = typed.trim();
  return { name, problem: name === "" ? "nameMissing" : name.length > most ? "tooLong" : nameFault(name) };
}
