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

/** What must not be done while judgements are unsent, because they would be missing in the submitted rating. */
export function AfterUnsent({ owner, target, words, children }: AfterUnsentProps) {
  const n = countUnsaved(useOutbox(owner).entries, target);
  const before = useRef(0);
  const { refresh } = useRouter();
  useEffect(() => {
    // the page's counts come from the server, which now has more
    if (n === 0 && before.current > 0) refresh();
    before.current = n;
  }, [n, refresh]);
  return n === 0 ? children : <Notice tone="info" title={fill(words.waiting, { n })} />;
}
