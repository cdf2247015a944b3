import { FileButton } from "../evidence/evidence-drop";
import { uploadsOf } from "../evidence/uploads";
import type { ItemCardProps } from "./card-props";

/**
 * Buttons for comment and records below 1280 px, which open one at a time under the card; a phone can photograph a
 * record directly.
 */
export function PanelButtons(props: ItemCardProps) {
  const { state, live, panel, access, together, assessmentId, words, fileWords } = props;
  if (live === undefined) return null;
  const { holders, threads } = state.card;
  const photograph = (files: FileList | null) => {
    uploadsOf(assessmentId).add(state.card.id, [...(files ?? [])], fileWords);
    live.onPanel("records");
  };
  const panels = [
    { name: "comment", label: words.comment, count: threads.length + (state.answer.value.comment === "" ? 0 : 1) },
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
      {together.mayAssign || holders.some((holder) => holder.isMe) ? (
        <button type="button" className="button" aria-haspopup="dialog" onClick={live.onAssign}>
          {holders.length === 0 ? words.assign : `${words.assigned} ${holders.length}`}
        </button>
      ) : null}
      {access.writable ? (
        <FileButton
          accept="image/*"
          camera
          name={fileWords.photo}
          className="button has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 sm:hidden"
          onFiles={photograph}
        >
          {fileWords.photo}
        </FileButton>
      ) : null}
    </div>
  );
}
