"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { fill } from "@/lib/words/say";

type Judged = { readonly items: ReadonlySet<string>; readonly judge: (item: string) => void };

const JudgedContext = createContext<Judged>({ items: new Set(), judge: () => undefined });

type ProviderProps = {
  /** Items judged when the page was rendered. */
  readonly kept: readonly string[];
  readonly children: ReactNode;
};

/** Which items of a rating are judged, updated as they are saved, so that counts need no reload. */
export function JudgedProvider({ kept, children }: ProviderProps) {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const judge = useCallback((item: string) => setFresh((known) => new Set([...known, item])), []);
  const value = useMemo(() => ({ items: new Set([...kept, ...fresh]), judge }), [kept, fresh, judge]);
  return <JudgedContext value={value}>{children}</JudgedContext>;
}

/** Counts an item once its choice is stored, by the server or in this browser's queue. */
export function useJudged(item: string, isKept: boolean): void {
  const { judge } = useContext(JudgedContext);
  useEffect(() => {
    if (isKept) judge(item);
  }, [item, isKept, judge]);
}

type CountProps = {
  /** The items to count. */
  readonly asked: readonly string[];
  /** A text with {n} and {all}; `ready` replaces it once all are judged. */
  readonly words: { readonly some: string; readonly ready?: string };
};

/** How many of these items are judged, in words. */
export function JudgedCount({ asked, words: { some, ready = some } }: CountProps) {
  const { items } = useContext(JudgedContext);
  const n = asked.filter((item) => items.has(item)).length;
  return fill(n < asked.length ? some : ready, { n, all: asked.length });
}
