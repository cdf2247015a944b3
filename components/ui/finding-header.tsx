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
const apart = (sentence: string) => (/[。！？]$/.test(sentence) ? withUnits(sentence) : `${sentence} `);

/** A number stays on the line of what it counts: the space between them would be the first place to break. */
const withUnits = (sentence: string) => sentence.replace(/(\d) (?=\p{Script=Han})/gu, "$1\u00a0");
