import { describeVersion } from "@/lib/view/questionnaire/answer-in-words";
import { answerOf, readNotApplicable } from "@/lib/view/questionnaire/card-value";
import { fill } from "@/lib/words/say";
import { AnchorGroup } from "./anchor-group";
import { CardAside } from "./card-aside";
import type { ItemCardProps } from "./card-props";
import { Decision } from "./late-notice";
import { MarkBox } from "./mark-box";
import { NaFact, NaPlace } from "./na-reason";
import { PanelButtons } from "./panel-buttons";

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
