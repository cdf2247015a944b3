import { CELLS } from "@/lib/instrument";
import type { SheetWords } from "./sheet";
import type { useSheet } from "./use-sheet";

type SheetFootProps = {
  readonly alive: boolean;
  readonly sheet: ReturnType<typeof useSheet>;
  readonly words: SheetWords;
  /** Whether the server e-mailed the link; false if a manager handed it out. */
  readonly isMailed: boolean;
};

const howOf = (words: SheetWords, isMailed: boolean): readonly string[] => [
  words.howApart,
  words.howMixed,
  isMailed ? words.howMailed : words.howByHand,
  words.howManagers,
  words.howClosing,
  words.howLimit,
];

/** The privacy promise and the next button, fixed at the bottom; on a low screen they scroll with the page. */
export function SheetFoot({ alive, sheet, words, isMailed }: SheetFootProps) {
  const last = sheet.at === CELLS.length - 1;
  return (
    <footer className="sticky bottom-0 z-10 border-t border-line bg-surface low:static">
      <div className="mx-auto max-w-[34rem] px-5 pb-4 pt-3">
        <p className="type-small text-ink-2">{isMailed ? words.promise : words.promiseByHand}</p>
        <details className="type-small text-ink-2">
          <summary className="link inline-block min-h-6 py-0.5">{words.how}</summary>
          <ul className="mt-1 flex max-h-[40dvh] list-disc flex-col gap-1 overflow-y-auto pl-5">
            {howOf(words, isMailed).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
        <div className="mt-2 flex gap-3">
          {alive ? (
            <>
              <button
                type="button"
                className="button min-h-12 basis-1/3"
                aria-disabled={sheet.at === 0}
                onClick={() => sheet.go(sheet.at - 1)}
              >
                {words.back}
              </button>
              <button
                type="submit"
                form="sheet"
                className="button button-primary min-h-12 grow"
                aria-disabled={sheet.sending === "sending"}
              >
                {sheet.sending === "sending" ? words.sending : last ? words.send : words.next}
              </button>
            </>
          ) : (
            <button type="submit" form="sheet" className="button button-primary min-h-12 grow">
              {words.sendAll}
            </button>
          )}
        </div>
      </div>
    </footer>
  );
}
