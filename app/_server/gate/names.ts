import { z } from "zod";
import { nameFault } from "@/lib/name-rules";

/** A name that may stay empty: one line of at most so many letters, of which no mail program makes a link. */
export const optionalName = (most: number, wrong?: string) =>
  z
    .string()
    .trim()
    .max(most, wrong)
    .refine((name) => nameFault(name) === undefined, { error: ({ input }) => nameFault(String(input)) });

/** A name that others read, in a mail too. Whatever is typed as a name, of whomever, is read by this or by `optionalName`. */
export const singleLineName = (most: number, missing?: string) => optionalName(most, missing).min(1, missing);

/** A name typed into a form that is read field by field, and what is wrong with it; one that is too long its field says. */
export function readName(typed: string, most: number): { readonly name: string; readonly problem: string | undefined } {
  const name = typed.trim();
  return { name, problem: name === "" ? "nameMissing" : name.length > most ? "tooLong" : nameFault(name) };
}
