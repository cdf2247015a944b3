import type { SheetEnd, SheetWords } from "./sheet";

/** The end of the sheet: sent, or why nothing more is taken. No results, no praise. */
export function SheetDone({ outcome, words }: { outcome: "sent" | SheetEnd; words: SheetWords }) {
  return (
    <div role="status">
      <h2 className="type-finding">{words[`${outcome}Title`]}</h2>
      <p className="type-lede mt-3">{words[`${outcome}Text`]}</p>
    </div>
  );
}
