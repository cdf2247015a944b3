"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import type { QuestionnaireWords } from "@/lib/words";

/** Code of a part that is fetched when it is first needed. */
type LatePart<P> = {
  readonly fetch: () => Promise<void>;
  /** What came; undefined before. */
  readonly here: () => ComponentType<P> | undefined;
};

export function latePart<P>(load: () => Promise<{ readonly default: ComponentType<P> }>): LatePart<P> {
  let came: ComponentType<P> | undefined;
  return {
    fetch: async () => {
      came ??= (await load()).default;
    },
    here: () => came,
  };
}

type LateProps<P> = {
  readonly part: LatePart<P>;
  /** Stands in its place where it cannot be fetched. */
  readonly missing: ReactNode;
  readonly children: (Part: ComponentType<P>) => ReactNode;
};

/**
 * Shows a part that is fetched late, and asks for it again when the connection is back. React's `lazy` would take the whole
 * page down where it cannot be fetched, and keep the failure for good.
 */
export function Late<P>({ part, missing, children }: LateProps<P>) {
  const [state, setState] = useState<"asked" | "here" | "missing">("asked");
  useEffect(() => {
    let isGone = false;
    const ask = async () => {
      const came = await part.fetch().then(
        () => true,
        () => false,
      );
      if (!isGone) setState(came ? "here" : "missing");
    };
    void ask();
    window.addEventListener("online", ask);
    return () => {
      isGone = true;
      window.removeEventListener("online", ask);
    };
  }, [part]);
  const Part = part.here();
  if (Part !== undefined) return children(Part);
  return state === "missing" ? missing : null;
}

type PartMissingProps = {
  readonly words: Pick<QuestionnaireWords, "partMissing" | "close">;
  /** For what opens above the page: given up by this. */
  readonly onClose?: () => void;
};

/** Stands where a part could not be fetched; it comes by itself when the connection is back. */
export function PartMissing({ words, onClose }: PartMissingProps) {
  if (onClose === undefined) {
    return (
      <p role="status" className="type-small mt-2 text-warn">
        {words.partMissing}
      </p>
    );
  }
  return (
    <div className="fixed inset-x-4 bottom-4 z-40 mx-auto flex max-w-[34rem] items-center gap-4 rounded-section border border-warn bg-surface p-4 print:hidden">
      <p role="status" className="type-small">
        {words.partMissing}
      </p>
      <button type="button" className="button button-compact shrink-0" onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}

/** Fetches parts at the first touch or key, so that they are there when the connection goes; nothing on a mere visit. */
export function useFetchAhead(parts: readonly { readonly fetch: () => Promise<unknown> }[]): void {
  useEffect(() => {
    const ahead = () => {
      stop();
      for (const part of parts) part.fetch().catch(() => undefined);
    };
    const stop = () => {
      for (const kind of SIGNS) window.removeEventListener(kind, ahead);
    };
    for (const kind of SIGNS) window.addEventListener(kind, ahead, { passive: true });
    return stop;
  }, [parts]);
}

const SIGNS = ["pointerdown", "keydown"] as const;
