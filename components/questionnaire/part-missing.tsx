import type { QuestionnaireWords } from "@/lib/words";

type PartMissingProps = {
  readonly words: QuestionnaireWords;
  /** For what opens above the page: given up by this. */
  readonly onClose?: () => void;
};

/** Stands where a part could not be fetched; it comes by itself when the connection is back. */
export function PartMissing({ words, onClose }: PartMissingProps) {
  if (onClose === undefined) {
    return (
      <p role="status" className="type-small mt-2 text-warn">
        {words.partMissing}
      </p>
    );
  }
  return (
    <div className="fixed inset-x-4 bottom-4 z-40 mx-auto flex max-w-[34rem] items-center gap-4 rounded-section border border-warn bg-surface p-4 print:hidden">
      <p role="status" className="type-small">
        {words.partMissing}
      </p>
      <button type="button" className="button button-compact shrink-0" onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}
