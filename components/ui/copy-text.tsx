"use client";

import { useId, useRef, useState } from "react";

type CopyTextProps = {
  readonly text: string;
  /** Language of the text, if it is not that of the page. */
  readonly lang?: string;
  readonly words: { readonly copy: string; readonly copied: string; readonly label: string };
};

/** A text to be pasted elsewhere. It is visible, so that it can be copied by hand if the button fails. */
export function CopyText({ text, lang, words }: CopyTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const id = useId();
  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // No permission to write to the clipboard: the text is selected, so that Ctrl+C copies it.
    }
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <label htmlFor={id} className="sr-only">
        {words.label}
      </label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={6}
        value={text}
        lang={lang}
        className="field type-small field-sizing-content contain-inline-size"
      />
      <button type="button" className="button button-compact" onClick={() => void copy()}>
        {words.copy}
      </button>
      <span role="status" className="type-small text-ink-2">
        {copied ? words.copied : ""}
      </span>
    </div>
  );
}
