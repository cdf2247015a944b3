"use client";

import { useEffect, useRef, useState } from "react";
import { type EvidenceFile, type FilePreview, fileSizeInWords, isPicture } from "@/lib/files";
import { fileHref, previewHref } from "@/lib/paths";
import type { FileWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import { FilePreviewBody } from "./file-preview";

type PreviewDialogProps = { readonly file: EvidenceFile; readonly words: FileWords; readonly onClose: () => void };

/** A file shown over the card. Loaded when first needed. */
export default function PreviewDialog({ file, words, onClose }: PreviewDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const preview = usePreview(file);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="preview-title"
      className="m-auto max-h-[92dvh] w-[min(56rem,94vw)] overflow-y-auto rounded-section border border-line-2 bg-surface p-5 text-ink backdrop:bg-ink/30"
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 id="preview-title" className="type-h2 min-w-0 break-words">
          <bdi>{file.name}</bdi>
        </h2>
        <div className="flex items-center gap-3">
          <a className="link inline-flex min-h-[36px] items-center" href={fileHref(file.id)} download={file.name}>
            {fill(words.downloadSize, { size: fileSizeInWords(file.bytes) })}
          </a>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
        </div>
      </div>
      <div className="mt-4" aria-live="polite">
        {preview === "loading" ? (
          <p className="text-ink-2">{words.loading}</p>
        ) : (
          <FilePreviewBody file={file} preview={preview} words={words} />
        )}
      </div>
    </dialog>
  );
}

/** Photos and PDFs are known from the record; the text of a document has to be requested. */
function usePreview(file: EvidenceFile): FilePreview | undefined | "loading" {
  const known = pagesOf(file);
  const [preview, setPreview] = useState<FilePreview | undefined | "loading">(known ?? "loading");
  const isKnown = known !== undefined;
  useEffect(() => {
    if (isKnown) return;
    const gone = new AbortController();
    fetch(previewHref(file.id), { signal: gone.signal }).then(
      async (answer) => setPreview(answer.ok ? await answer.json() : undefined),
      () => {
        if (!gone.signal.aborted) setPreview(undefined);
      },
    );
    return () => gone.abort();
  }, [file.id, isKnown]);
  return preview;
}

function pagesOf({ kind, pages }: EvidenceFile): FilePreview | undefined {
  if (isPicture(kind)) return { kind: "pages", pages: 1 };
  return kind === "pdf" ? { kind: "pages", pages: pages ?? 1 } : undefined;
}
