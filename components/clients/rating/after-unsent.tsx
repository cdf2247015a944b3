"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import type { UnsentRatingWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import { useOutbox } from "../../outbox/use-outbox";
import { Notice } from "../../ui/notice";
import { countUnsaved } from "./use-rated";

type AfterUnsentProps = {
  readonly owner: string;
  readonly target: string;
  readonly words: Pick<UnsentRatingWords, "waiting">;
  readonly children: ReactNode;
};

/**
 * Replaces its children by a message while judgements are unsent, for example the form that submits the rating, in
 * which they would be missing.
 */
export function AfterUnsent({ owner, target, words, children }: AfterUnsentProps) {
  const n = countUnsaved(useOutbox(owner).entries, target);
  const before = useRef(0);
  const { refresh } = useRouter();
  useEffect(() => {
    // The counts on the page come from the server, which has just received more judgements.
    if (n === 0 && before.current > 0) refresh();
    before.current = n;
  }, [n, refresh]);
  return n === 0 ? children : <Notice tone="info" title={fill(words.waiting, { n })} />;
}
