import { describeVersion } from "@/lib/view/questionnaire/answer-in-words";
import { answerOf, readNotApplicable } from "@/lib/view/questionnaire/card-value";
import { fill } from "@/lib/words/say";
import { FileButton } from "../evidence/evidence-drop";
import { uploadsOf } from "../evidence/uploads";
import { AnchorGroup } from "./anchor-group";
import { CardAside } from "./card-aside";
import type { ItemCardProps } from "./card-props";
import { Decision } from "./late-notice";
import { NaFact, NaPlace } from "./na-reason";

/** One item: question, descriptions, side notes, records and comment. Works before JavaScript is loaded. */
export function ItemCard(props: ItemCardProps) {
  const { state, live, words, access } = props;
  const { card, answer, na } = state;
  return (
    <div className="items-start xl:grid xl:grid-cols-[minmax(0,1fr)_234px] xl:gap-[32px]">
      <div className="flex min-w-0 flex-col gap-3">
        {props.before}
        <article
          id={card.id}
          aria-labelledby={`question-${card.id}`}
          className="sm:rounded-section sm:border sm:border-line-strong sm:bg-surface sm:p-7"
        >
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <p className="type-small text-ink-2">
              <span className={live === undefined ? "" : "max-lg:sr-only"}>{card.place} · </span>
              {card.count}
            </p>
            <MarkBox {...props} />
          </div>
          <h2 id={`question-${card.id}`} tabIndex={-1} className="type-question mt-3 outline-none">
            {card.question}
          </h2>
          <p id={`hint-${card.id}`} className="mt-1.5 text-ink-2">
            {card.hint}
          </p>
          <p id={`rule-${card.id}`} className="type-small my-3 border-l-2 border-line-strong pl-3 text-ink-2">
            {props.rule}
          </p>
          <Notices {...props} />
          <AnchorGroup
            card={card}
            value={answer.value}
            disabled={!access.writable || na.value !== null}
            onChoose={(choice) => props.onChoose(answerOf(choice))}
            words={words}
          >
            <NaPlace {...props} />
          </AnchorGroup>
          <PanelButtons {...props} />
          {props.foot}
        </article>
        {props.after}
      </div>
      <CardAside {...props} />
    </div>
  );
}

/** Open decisions of the card, and the reason if the item does not apply. */
function Notices({ state, store, live, access, clock, words, told }: ItemCardProps) {
  const { card, answer, na } = state;
  const common = { decide: store.decide, clock, words };
  return (
    <div className="flex flex-col gap-3 empty:hidden not-empty:mb-4">
      {told}
      <Decision
        {...common}
        entry={answer.entry}
        ofFirm={false}
        sub={fill(words.conflictPlace, { place: card.place, count: card.count })}
        tell={(version, other) => describeVersion(card, version, other, words)}
      />
      <Decision
        {...common}
        entry={na.entry}
        ofFirm
        sub={words.notApplicable}
        tell={(version) => [readNotApplicable(version)?.reason ?? words.itApplies]}
      />
      <NaFact
        state={state}
        live={live !== undefined}
        mayChange={access.mayNotApply && access.writable}
        onApplies={() => store.setNotApplicable(card, null)}
        clock={clock}
        words={words}
      />
    </div>
  );
}

/** Marks the item for review; a checkbox, so that it works in the plain form too. */
function MarkBox({ state, store, access, words }: ItemCardProps) {
  const { card, answer } = state;
  return (
    <label className="type-small relative inline-flex min-h-[24px] items-center gap-1.5 rounded-inner px-1 text-ink-2 has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent max-sm:min-h-[44px]">
      <input
        type="checkbox"
        name={`marked.${card.id}`}
        checked={answer.value.marked}
        disabled={!access.writable}
        onChange={(event) => store.mark(card, event.currentTarget.checked)}
        className="peer absolute inset-0 m-0 cursor-pointer opacity-0"
      />
      <svg
        width={14}
        height={16}
        viewBox="0 0 14 16"
        aria-hidden="true"
        className="fill-none stroke-current peer-checked:fill-current"
      >
        <path d="M2.5 1.5h9v12.5L7 10.5 2.5 14z" strokeWidth={1.5} strokeLinejoin="round" />
      </svg>
      {words.markForReview}
    </label>
  );
}

/**
 * Buttons for comment and records below 1280 px, which open one at a time under the card; a phone can photograph a
 * record directly.
 */
function PanelButtons(props: ItemCardProps) {
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
