"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { fill } from "@/lib/words/say";
import { outboxOf, useOutbox } from "../../outbox/use-outbox";
import { Notice } from "../../ui/notice";
import { countUnsaved } from "./use-rated";

type SendFirstProps = {
  readonly owner: string;
  readonly target: string;
  /** Shown while some texts cannot be saved; {n} is their number. */
  readonly waiting: string;
  readonly children: ReactNode;
};

/**
 * Forms that submit together with texts typed next to them: these are saved first, and then the submission continues
 * automatically.
 */
export function SendFirst({ owner, target, waiting, children }: SendFirstProps) {
  const n = countUnsaved(useOutbox(owner).entries, target);
  const [stuck, setStuck] = useState(false);

  function sendFirst(event: FormEvent<HTMLDivElement>): void {
    const outbox = outboxOf(owner);
    const form = event.target;
    if (countUnsaved(outbox.getSnapshot().entries, target) === 0 || !(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    void outbox.flush().then(() => {
      const left = countUnsaved(outbox.getSnapshot().entries, target);
      setStuck(left > 0);
      if (left === 0) form.requestSubmit();
    });
  }

  return (
    <div onSubmitCapture={sendFirst}>
      {stuck && n > 0 ? (
        <div className="mb-4">
          <Notice tone="refused" title={fill(waiting, { n })} />
        </div>
      ) : null}
      {children}
    </div>
  );
}
