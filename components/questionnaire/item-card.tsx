import type { ReactNode } from "react";
import type { ItemAnswer } from "@/lib/instrument";
import { describeVersion } from "@/lib/view/questionnaire/answer-in-words";
import type { Clock } from "@/lib/view/questionnaire/card";
import { answerOf, readNotApplicable } from "@/lib/view/questionnaire/card-value";
import type { FileWords, QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import type { GradeNames } from "../evidence/item-records";
import { AnchorGroup } from "./anchor-group";
import { CardAside } from "./card-aside";
import { Decision } from "./late-notice";
import { MarkBox } from "./mark-box";
import { NaFact, NaPlace } from "./na-reason";
import { PanelButtons } from "./panel-buttons";
import type { Together } from "./together";
import type { CardState, CardStore } from "./use-card-store";

export type Panel = "comment" | "records" | "not-applicable" | null;

export type CardFrame = {
  readonly assessmentId: string;
  readonly rule: string;
  readonly asOf: string;
  readonly grades: GradeNames;
  readonly together: Together;
  /** The records page of the cycle; the item id is appended. */
  readonly recordsHref: string;
  readonly fileWords: FileWords;
  readonly access: { readonly writable: boolean; readonly mayNotApply: boolean };
  readonly clock: Clock;
  readonly words: QuestionnaireWords;
};

/** Actions of a card with JavaScript; without it the card is part of the form. */
type Live = {
  readonly onPanel: (panel: Panel) => void;
  readonly openPanel: (panel: "comment" | "records", state: CardState) => void;
  readonly onAssign: () => void;
};

export type ItemCardProps = CardFrame & {
  readonly state: CardState;
  readonly store: CardStore;
  readonly live?: Live;
  readonly panel: Panel;
  readonly onChoose: (answer: ItemAnswer | null) => void;
  /** Below the card's own buttons: saving state, previous and next. */
  readonly foot?: ReactNode;
  /** The outcome for this card in the form sent without JavaScript. */
  readonly told?: ReactNode;
  /** The previous and next cards, in the column of the card. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  /** Below records and comment: the keyboard hints. */
  readonly hints?: ReactNode;
};

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
