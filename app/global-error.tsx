"use client";

import { problemPageWords } from "@/lib/words/shell/problems";
import "./globals.css";

type Props = { error: Error & { digest?: string } };

/** Used if even the frame fails: both languages, and links instead of buttons, so that no script is needed. */
export default function GlobalError({ error }: Props) {
  const { errorTitle, errorText, errorNext, tryAgain, toStart, reference } = problemPageWords;
  return (
    <html lang="en">
      <head>
        <title>Trellis 格致</title>
      </head>
      <body>
        <main id="main" className="mx-auto max-w-[40rem] px-5 pt-16 pb-12">
          <h1 className="type-finding">{errorTitle.en}</h1>
          <p className="type-lede mt-2">{errorText.en}</p>
          <p className="mt-1 text-ink-2">{errorNext.en}</p>
          <div lang="zh-Hans" className="mt-6">
            <h2 className="type-question">{errorTitle.zh}</h2>
            <p className="mt-2">{errorText.zh}</p>
            <p className="mt-1 text-ink-2">{errorNext.zh}</p>
          </div>
          <p className="mt-6 flex flex-wrap gap-3">
            <a href="?" className="button button-primary">
              {tryAgain.en} <span lang="zh-Hans">{tryAgain.zh}</span>
            </a>
            <a href="/" className="button">
              {toStart.en} <span lang="zh-Hans">{toStart.zh}</span>
            </a>
          </p>
          {error.digest === undefined ? null : (
            <p className="type-small mt-4 text-ink-3">
              {reference.en} <span lang="zh-Hans">{reference.zh}</span> {error.digest}
            </p>
          )}
        </main>
      </body>
    </html>
  );
}
