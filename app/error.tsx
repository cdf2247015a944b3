"use client";

import { LoseTyped } from "@/components/shell/lose-typed";
import { BothLanguages } from "@/components/shell/problem-text";
import { problemPageWords } from "@/lib/words/shell/problems";

type Props = { error: Error & { digest?: string }; reset: () => void };

/**
 * Shown for an unexpected error in a page: what is safe, what to do, and the reference number that is also in the log.
 */
export default function ErrorPage({ error, reset }: Props) {
  return (
    <main id="main" className="mx-auto max-w-[40rem] px-5 pt-16 pb-12">
      <LoseTyped />
      <h1 className="type-finding">
        <BothLanguages text={problemPageWords.errorTitle} />
      </h1>
      <p className="type-lede mt-2">
        <BothLanguages text={problemPageWords.errorText} />
      </p>
      <p className="mt-2 text-ink-2">
        <BothLanguages text={problemPageWords.errorNext} />
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        <button type="button" onClick={reset} className="button button-primary">
          <BothLanguages text={problemPageWords.tryAgain} />
        </button>
        <a href="/" className="button">
          <BothLanguages text={problemPageWords.toStart} />
        </a>
      </div>
      {error.digest === undefined ? null : (
        <p className="type-small mt-4 text-ink-3">
          <BothLanguages text={problemPageWords.reference} /> <span className="numeric">{error.digest}</span>
        </p>
      )}
    </main>
  );
}
