"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { tooLongWords } from "@/lib/words/fields/too-long";
import { fill } from "@/lib/words/say";

type Words = Readonly<Record<keyof typeof tooLongWords, string>>;

/** Messages of fields about a text that is too long. */
export const WordsContext = createContext<Words>({ field: "", unsent: "" });

/** Provides these messages to every field; used once, around all pages. */
export function TooLongWords({ words, children }: { readonly words: Words; readonly children?: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>;
}

export const inWords = (count: number): string => count.toLocaleString("en");

/** The message for a text that stays unsent because it is too long for the server; undefined for any other text. */
export function useTooLong(): (text: string, max: number) => string | undefined {
  const { unsent } = useContext(WordsContext);
  return (text, max) => (text.length > max ? fill(unsent, { max: inWords(max) }) : undefined);
}
