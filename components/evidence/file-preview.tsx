import { type EvidenceFile, type FilePreview, isPicture, type TextBlock } from "@/lib/files";
import { pageHref } from "@/lib/paths";
import type { FileWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import { ScrollRegion } from "../tables/scroll-region";

/** Maximum number of pages shown; the rest must be viewed with another program. */
const PAGES_SHOWN = 12;

type FilePreviewProps = {
  readonly file: EvidenceFile;
  /** Undefined if none could be created. */
  readonly preview: FilePreview | undefined;
  readonly words: FileWords;
};

/**
 * The content of a file without the file itself: pages as pictures, or text and tables. Nothing in it is executable.
 */
export function FilePreviewBody({ file, preview, words }: FilePreviewProps) {
  if (preview === undefined) return <p className="text-ink-2">{words.failed}</p>;
  switch (preview.kind) {
    case "pages":
      return <Pages file={file} pages={preview.pages} words={words} />;
    case "text":
      return (
        <>
          <p className="type-caption text-ink-3">{words.textOnly}</p>
          {preview.blocks.length === 0 ? <p className="mt-2 text-ink-2">{words.nothingToShow}</p> : null}
          <div className="mt-3 flex flex-col gap-2.5">
            {preview.blocks.map((block, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a file never change their order
              <Block key={index} block={block} name={file.name} />
            ))}
          </div>
          {preview.cut ? <p className="type-caption mt-3 text-ink-2">{words.cut}</p> : null}
        </>
      );
  }
}

function Pages({ file, pages, words }: { file: EvidenceFile; pages: number; words: FileWords }) {
  const shown = Math.min(pages, PAGES_SHOWN);
  return (
    <>
      <div className="flex flex-col gap-4">
        {Array.from({ length: shown }, (_, index) => index + 1).map((page) => (
          <figure key={page}>
            {/* biome-ignore lint/performance/noImgElement: the server renders it for this person alone, so no image cache may store it */}
            <img
              src={pageHref(file.id, page)}
              alt={isPicture(file.kind) ? file.name : fill(words.pictureOf, { name: file.name, n: page })}
              className="mx-auto block max-h-[80vh] min-h-[80px] max-w-full border border-line-2 bg-surface object-contain"
              {...(page > 1 ? { loading: "lazy" as const } : {})}
            />
            {pages > 1 ? (
              <figcaption className="type-caption mt-1 text-center text-ink-3">
                {fill(words.page, { n: page, all: pages })}
              </figcaption>
            ) : null}
          </figure>
        ))}
      </div>
      {pages > shown ? (
        <p className="type-caption mt-3 text-ink-2">{fill(words.morePages, { n: shown, all: pages })}</p>
      ) : null}
    </>
  );
}

function Block({ block, name }: { block: TextBlock; name: string }) {
  switch (block.kind) {
    case "heading":
      return <p className="type-h3 whitespace-pre-wrap break-words">{block.text}</p>;
    case "text":
      return <p className="whitespace-pre-wrap break-words">{block.text}</p>;
    case "table":
      return <DataTable rows={block.rows} name={name} />;
  }
}

/** The rows of a sheet as plain values; formulas and links are not active. */
function DataTable({ rows, name }: { readonly rows: readonly (readonly string[])[]; readonly name: string }) {
  return (
    <ScrollRegion name={name}>
      <table className="type-small border-collapse">
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file never change their order
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file never change their order
                <td key={column} className="border border-line px-2 py-1 align-top">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
