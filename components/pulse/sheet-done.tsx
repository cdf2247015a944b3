import type { SheetEnd, SheetWords } from "./sheet";

/** The end of the questionnaire: sent, or why answers are no longer accepted. It shows no results. */
export function SheetDone({ outcome, words }: { outcome: "sent" | SheetEnd; words: SheetWords }) {
  return (
    <div role="status">
      <h2 className="type-finding">{words[`${outcome}Title`]}</h2>
      <p className="type-lede mt-3">{words[`${outcome}Text`]}</p>
    </div>
  );
}
