import type { ItemCardProps } from "./item-card";

/** Below 1280 px comment and records stand under the card, one at a time. */
export function PanelButtons({ state, live, panel, words }: ItemCardProps) {
  if (live === undefined) return null;
  const panels = [
    { name: "comment", label: words.comment, count: state.answer.value.comment === "" ? 0 : 1 },
    { name: "records", label: words.records, count: state.records.length },
  ] as const;
  return (
    <div className="mt-4 flex flex-wrap gap-2 border-t border-line pt-4 xl:hidden">
      {panels.map(({ name, label, count }) => (
        <button
          key={name}
          type="button"
          className="button"
          aria-expanded={panel === name}
          onClick={() => (panel === name ? live.onPanel(null) : live.openPanel(name, state))}
        >
          {count === 0 ? label : `${label} ${count}`}
        </button>
      ))}
    </div>
  );
}
