import { useState } from "react";
import { FILE_ACCEPT, fileSizeInWords } from "@/lib/files";
import type { ItemId } from "@/lib/instrument";
import type { FileWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import { type Upload, uploadsOf, useUploads } from "./uploads";

type EvidenceDropProps = { readonly assessmentId: string; readonly item: ItemId; readonly words: FileWords };

/** Where files are added as records: dropped, chosen, or photographed. Uploads in progress are shown above. */
export function EvidenceDrop({ assessmentId, item, words }: EvidenceDropProps) {
  const [over, setOver] = useState(false);
  const add = (files: FileList | null) => uploadsOf(assessmentId).add(item, [...(files ?? [])], words);
  return (
    <div className="mt-2.5 flex flex-col gap-2.5">
      <UploadList assessmentId={assessmentId} item={item} words={words} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files can also be chosen with the field inside */}
      <div
        className={`flex flex-col items-center rounded-section border border-dashed p-3.5 text-center ${over ? "border-accent bg-accent-soft" : "border-line-strong"}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add(event.dataTransfer.files);
        }}
      >
        <p>
          <span className="max-sm:hidden">{words.drop} </span>
          <FileButton id={`records-field-${item}`} accept={FILE_ACCEPT} name={words.chooseFile} onFiles={add} multiple>
            <span className="max-sm:hidden">{words.choose}</span>
            <span className="sm:hidden">{words.chooseFile}</span>
          </FileButton>
        </p>
        <p className="type-caption text-ink-3">{words.limits}</p>
      </div>
    </div>
  );
}

type FileButtonProps = {
  readonly id?: string;
  readonly accept: string;
  /** The accessible name, if the visible text is not enough. */
  readonly name: string;
  readonly camera?: boolean;
  readonly multiple?: boolean;
  readonly className?: string;
  readonly onFiles: (files: FileList | null) => void;
  readonly children: React.ReactNode;
};

/** A file input that looks like its label; it is the browser's own input, with its keyboard and focus behaviour. */
export function FileButton({ id, accept, name, camera, multiple, className, onFiles, children }: FileButtonProps) {
  return (
    <label
      className={
        className ??
        "link inline-flex min-h-[24px] cursor-pointer items-center has-focus-visible:outline-2 has-focus-visible:outline-accent max-sm:min-h-[44px]"
      }
    >
      {children}
      <input
        type="file"
        id={id}
        className="sr-only"
        aria-label={name}
        accept={accept}
        multiple={multiple}
        {...(camera ? { capture: "environment" as const } : {})}
        onChange={(event) => {
          onFiles(event.currentTarget.files);
          // Allows choosing the same file again after a refusal.
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}

function UploadList({ assessmentId, item, words }: EvidenceDropProps) {
  const uploads = useUploads(assessmentId).uploads.filter((upload) => upload.item === item);
  return (
    <ul className="flex flex-col gap-2 empty:hidden" aria-live="polite">
      {uploads.map((upload) => (
        <li key={upload.id} className="rounded-option border border-line-2 bg-surface px-3 py-2">
          <UploadRow upload={upload} words={words} onCancel={() => uploadsOf(assessmentId).cancel(upload.id)} />
        </li>
      ))}
    </ul>
  );
}

type UploadRowProps = { readonly upload: Upload; readonly words: FileWords; readonly onCancel: () => void };

function UploadRow({ upload, words, onCancel }: UploadRowProps) {
  const { name, percent, step, bytes } = upload;
  const failed = step === "failed";
  return (
    <div className="flex items-start justify-between gap-2">
      <div className="min-w-0 flex-1">
        <p className="type-small break-words">
          <bdi>{name}</bdi>
          <span className="text-ink-3">, {fileSizeInWords(bytes)}</span>
        </p>
        {failed ? (
          <p className="type-caption text-hot">{upload.words}</p>
        ) : (
          <>
            <progress
              className="upload-bar mt-1"
              max={100}
              aria-label={name}
              {...(step === "checking" ? {} : { value: percent })}
            />
            <p className="type-caption text-ink-3">
              {step === "checking"
                ? words.checking
                : step === "waiting"
                  ? words.waiting
                  : fill(words.sent, { percent })}
            </p>
          </>
        )}
      </div>
      <button
        type="button"
        className="link type-caption min-h-[24px] shrink-0 max-sm:min-h-[44px]"
        aria-label={failed ? fill(words.dismissOf, { name }) : fill(words.cancelOf, { name })}
        onClick={onCancel}
      >
        {failed ? words.dismiss : words.cancel}
      </button>
    </div>
  );
}
