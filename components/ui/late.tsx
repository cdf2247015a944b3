"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import type { QuestionnaireWords } from "@/lib/words";

type LatePart<P> = {
  readonly fetch: () => Promise<void>;
  /** The loaded component; undefined before that. */
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
  /** Shown if it cannot be loaded. */
  readonly missing: ReactNode;
  readonly children: (Part: ComponentType<P>) => ReactNode;
};

/**
 * Renders a component that is loaded late, and retries when the connection is back. React's `lazy` would crash the
 * whole page if loading fails, and cache the failure.
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
  /** For a part that opens as a dialog: closes it. */
  readonly onClose?: () => void;
};

/** Shown if a part could not be loaded; it appears once the connection is back. */
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

/** Loads parts at the first touch or key, so that they are available offline; a visit without input loads nothing. */
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
