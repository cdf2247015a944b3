"use client";

import type { ReactElement, ReactNode } from "react";

type FindingHeaderProps = {
  /** One or two sentences a manager could repeat; each is kept together where the line allows. Or one that changes. */
  readonly finding: readonly string[] | ReactElement;
  readonly lede?: ReactNode;
  readonly action?: ReactNode;
};

/** The heading of a page is its finding; beside it the one primary action. */
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

/** Latin sentences are set apart by a space; a Chinese full stop brings its own. */
const apart = (sentence: string) => (/[。！？]$/.test(sentence) ? withBreaks(withUnits(sentence)) : `${sentence} `);

/** A number stays on the line of what it counts and of what leads to it: the spaces about it would be the first places to break. */
const withUnits = (sentence: string) =>
  sentence.replace(/(\d) (?=\p{Script=Han})/gu, "$1\u00a0").replace(/(\p{Script=Han}) (?=\d)/gu, "$1\u00a0");

/** Most characters of a Chinese run that surely fit on one line of a heading. */
const RUN_MAX = 20;
/** Where a Chinese heading breaks without breaking words: behind a mark, and before one that opens. */
const RUNS = /(?<=[，。；：！？、”）」》])(?![，。；：！？、”）」》])|(?=[“（「《])/u;

/** A run that may be wider than the line breaks within itself; otherwise its comma would begin the next line. */
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
