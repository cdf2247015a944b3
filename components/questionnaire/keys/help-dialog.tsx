"use client";

import { useEffect, useRef } from "react";
import type { QuestionnaireWords } from "@/lib/words";
import { KeyRow } from "./key-hints";

type HelpDialogProps = {
  readonly words: QuestionnaireWords;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
};

/** Lists all keys, with a switch for single-key shortcuts. Loaded on first use. */
export default function HelpDialog({ words, singleKeys, onSingleKeys, onClose }: HelpDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const rows: readonly (readonly [readonly string[], string])[] = [
    [["1", "–", "5"], words.keyChoose],
    [["↑", "↓"], words.keyArrows],
    [["Enter"], words.keyNext],
    [["J", "K"], words.keyNextPrevious],
    [["O"], words.keyOpen],
    [["D"], words.keyDontKnow],
    [["N"], words.keyNotApplicable],
    [["Backspace"], words.keyClear],
    [["C"], words.keyComment],
    [["Ctrl", "Enter"], words.keySend],
    [["E"], words.keyRecords],
    [["A"], words.keyAssign],
    [["M"], words.keyMark],
    [["G", "–", "P", "L", "A", "E"], words.keyPhase],
    [["/"], words.keyFind],
    [["Ctrl", "K"], words.keyCommands],
    [["Esc"], words.keyClose],
  ];
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="help-title"
      className="m-auto max-h-[90dvh] w-[min(92vw,36rem)] overflow-y-auto rounded-section border border-line-2 bg-surface p-6 text-ink backdrop:bg-ink/30"
    >
      <h2 id="help-title" className="type-h2">
        {words.allKeys}
      </h2>
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2">
        {rows.map(([keys, does]) => (
          <KeyRow key={does} keys={keys} does={does} />
        ))}
      </dl>
      <label className="mt-5 flex min-h-[24px] items-start gap-2.5 border-t border-line pt-4">
        <input
          type="checkbox"
          className="mt-1 accent-ink"
          checked={singleKeys}
          onChange={(event) => onSingleKeys(event.currentTarget.checked)}
        />
        <span>
          {words.singleKeys}
          <span className="type-small block text-ink-2">{words.singleKeysHint}</span>
        </span>
      </label>
      <form method="dialog" className="mt-5">
        <button type="submit" className="button">
          {words.close}
        </button>
      </form>
    </dialog>
  );
}
