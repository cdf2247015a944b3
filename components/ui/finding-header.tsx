"use client";

import type { ReactElement, ReactNode } from "react";

type FindingHeaderProps = {
  /** One or two sentences that a manager could repeat, each kept on one line if possible; or a live element. */
  readonly finding: readonly string[] | ReactElement;
  readonly lede?: ReactNode;
  readonly action?: ReactNode;
};

/** The page heading states the finding; beside it the primary action. */
export function FindingHeader({ finding, lede, action }: FindingHeaderProps) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-10 gap-y-5">
      <div className="max-w-[54rem]">
        <h1 className="type-finding">
          {Array.isArray(finding) ? finding.map((sentence) => <span key={sentence}>{apart(sentence)}</span>) : finding}
        </h1>
        {lede === undefined ? null : <p className="type-lede mt-2">{lede}</p>}
      </div>
      {action === undefined ? null : <div className="flex flex-col items-start gap-1.5 sm:items-end">{action}</div>}
    </header>
  );
}

/** Latin sentences are separated by a space; a Chinese full stop has its own. */
const apart = (sentence: string) => (/[。！？]$/.test(sentence) ? withBreaks(withUnits(sentence)) : `${sentence} `);

/** Keeps a number on one line with its unit and the word before it, using non-breaking spaces. */
const withUnits = (sentence: string) =>
  sentence.replace(/(\d) (?=\p{Script=Han})/gu, "$1\u00a0").replace(/(\p{Script=Han}) (?=\d)/gu, "$1\u00a0");

/** Maximum length of a Chinese run that surely fits on one line of a heading. */
const RUN_MAX = 20;
/** Where a Chinese heading may break without splitting words: after a punctuation mark, and before an opening one. */
const RUNS = /(?<=[，。；：！？、”）」》])(?![，。；：！？、”）」》])|(?=[“（「《])/u;

/** A run that may be wider than the line can break inside; otherwise its comma would start the next line. */
const withBreaks = (sentence: string): ReactNode =>
  sentence.split(RUNS).map((run) =>
    run.length > RUN_MAX ? (
      <span key={run} className="[word-break:normal]">
        {run}
      </span>
    ) : (
      run
    ),
  );
