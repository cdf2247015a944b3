"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { tooLongWords } from "@/lib/words/fields/too-long";
import { fill } from "@/lib/words/say";

type Words = Readonly<Record<keyof typeof tooLongWords, string>>;

/** What fields say of a text that is too long. */
export const WordsContext = createContext<Words>({ field: "", unsent: "" });

/** Gives every field of the page its words; set once, around all pages. */
export function TooLongWords({ words, children }: { readonly words: Words; readonly children?: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>;
}

export const inWords = (count: number): string => count.toLocaleString("en");

/** What is said of a text that waits in the browser because it is too long for the server; undefined of any other. */
export function useTooLong(): (text: string, max: number) => string | undefined {
  const { unsent } = useContext(WordsContext);
  return (text, max) => (text.length > max ? fill(unsent, { max: inWords(max) }) : undefined);
}
