"use client";

import { Fragment } from "react";

/** A publication as it is cited, with its language if that differs from the page's. */
export type Source = { readonly text: string; readonly lang?: string };

type Row = {
  readonly name: string;
  readonly formula: string;
  readonly note: string;
  readonly sources: readonly Source[];
};
type FormulaRowsProps = {
  readonly formulas: readonly Row[];
  /** Words before the sources and between two of them. */
  readonly words: Readonly<Record<"source" | "and", string>>;
};

/** Formulas as finished text. A client component, so that the rows are sent once, not as HTML and again as elements. */
export function FormulaRows({ formulas, words }: FormulaRowsProps) {
  return (
    <dl className="mt-3 border-t border-line">
      {formulas.map(({ name, formula, note, sources }) => (
        <div
          key={name}
          className="grid break-inside-avoid gap-x-6 gap-y-0.5 border-b border-line py-2.5 md:grid-cols-[minmax(9rem,14rem)_minmax(0,1fr)]"
        >
          <dt className="font-semibold">{name}</dt>
          <dd className="min-w-0">
            <span lang="en" className="block font-serif text-[15px] [overflow-wrap:anywhere]">
              {formula}
            </span>
            <span className="type-small block text-ink-2">{note}</span>
            <span className="type-caption block text-ink-3">
              {words.source}
              {sources.map(({ text, lang }, at) => (
                <Fragment key={text}>
                  {at === 0 ? "" : words.and}
                  {lang === undefined ? text : <span lang={lang}>{text}</span>}
                </Fragment>
              ))}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
