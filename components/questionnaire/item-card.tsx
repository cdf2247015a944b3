import { type ReactNode, useRef } from "react";
import type { QuestionnaireWords } from "@/lib/i18n";
import type { ItemAnswer } from "@/lib/instrument";
import { AnchorGroup } from "./anchor-group";
import { CommentField } from "./comment-field";
import { describeVersion } from "./describe";
import { HeldNotice } from "./held-notice";
import { NaFact, NaReason } from "./na-reason";
import { type GradeNames, Records } from "./records";
import type { CardState, Desk } from "./use-desk";
import { answerOf, type Clock, readNotApplicable } from "./view";

export type Panel = "comment" | "records" | "not-applicable" | null;

export type CardFrame = {
  readonly assessmentId: string;
  readonly rule: string;
  readonly asOf: string;
  readonly grades: GradeNames;
  readonly access: { readonly writable: boolean; readonly mayNotApply: boolean };
  readonly clock: Clock;
  readonly words: QuestionnaireWords;
};

type ItemCardProps = CardFrame & {
  readonly state: CardState;
  readonly desk: Desk;
  /** One card at a time, with everything that needs JavaScript. */
  readonly live: boolean;
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
  readonly onChoose: (answer: ItemAnswer | null) => void;
  /** Below the card's own buttons: state of saving, previous and next. */
  readonly foot: ReactNode;
  /** Under records and comment: the key hints. */
  readonly hints: ReactNode;
};

/** One item: question, sentences, what stands aside, records and comment. Readable and usable before JavaScript. */
export function ItemCard(props: ItemCardProps) {
  const { state, desk, live, panel, onPanel, foot, hints, words, access, rule } = props;
  const { card, answer, na } = state;
  const comment = useRef<HTMLTextAreaElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const open = (next: "comment" | "records") => {
    onPanel(next);
    requestAnimationFrame(() => (next === "comment" ? comment : title).current?.focus());
  };
  const shown = (which: Panel) => (live && panel !== which ? "hidden xl:block" : "");
  return (
    <article
      id={card.id}
      aria-labelledby={`question-${card.id}`}
      className="scroll-mt-16 items-start gap-8 xl:grid xl:grid-cols-[minmax(0,1fr)_234px]"
    >
      <div className="min-w-0 sm:rounded-section sm:border sm:border-line-strong sm:bg-surface sm:p-7">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <p className="type-small text-ink-2">
            <span className={live ? "max-lg:sr-only" : ""}>{card.place} · </span>
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
          {rule}
        </p>
        <div className="flex flex-col gap-3 empty:hidden not-empty:mb-4">
          <HeldNotice
            entry={answer.entry}
            ofFirm={false}
            sub={`${card.place}, ${card.count}.`}
            tell={(version, other) => describeVersion(card, version, other, words)}
            decide={desk.decide}
            clock={props.clock}
            words={words}
          />
          <HeldNotice
            entry={na.entry}
            ofFirm
            sub={words.notApplicable}
            tell={(version) => [readNotApplicable(version)?.reason ?? words.itApplies]}
            decide={desk.decide}
            clock={props.clock}
            words={words}
          />
          <NaFact
            state={state}
            live={live}
            mayChange={access.mayNotApply && access.writable}
            onApplies={() => desk.setNotApplicable(card, null)}
            clock={props.clock}
            words={words}
          />
        </div>
        <AnchorGroup
          card={card}
          value={answer.value}
          disabled={!access.writable || na.value !== null}
          onChoose={(choice) => props.onChoose(answerOf(choice))}
          words={words}
        >
          <NaPlace {...props} />
        </AnchorGroup>
        {live ? (
          <div className="mt-4 flex flex-wrap gap-2 border-t border-line pt-4 xl:hidden">
            <PanelButton
              panel="comment"
              open={panel === "comment"}
              onOpen={() => open("comment")}
              onClose={() => onPanel(null)}
            >
              {words.comment}
              {answer.value.comment === "" ? "" : " 1"}
            </PanelButton>
            <PanelButton
              panel="records"
              open={panel === "records"}
              onOpen={() => open("records")}
              onClose={() => onPanel(null)}
            >
              {words.records}
              {state.records.length === 0 ? "" : ` ${state.records.length}`}
            </PanelButton>
          </div>
        ) : null}
        {foot}
      </div>
      <div className="mt-4 flex min-w-0 flex-col gap-6 xl:mt-0" data-aside={card.id}>
        <div className={shown("records")}>
          <Records
            {...props}
            writable={access.writable}
            onPut={(key, value) => desk.setEvidence(card, key, value)}
            decide={desk.decide}
            titleField={title}
          />
        </div>
        <div className={shown("comment")}>
          <CommentField
            card={card}
            value={answer.value.comment}
            live={live}
            writable={access.writable}
            field={comment}
            onChange={(text) => desk.comment(card, text)}
            onSend={() => {
              desk.flush();
              onPanel(null);
              document.getElementById(`question-${card.id}`)?.focus();
            }}
            words={words}
          />
        </div>
        {hints}
      </div>
    </article>
  );
}

function MarkBox({ state, desk, access, words }: ItemCardProps) {
  const { card, answer } = state;
  return (
    <label className="type-small relative inline-flex min-h-[24px] items-center gap-1.5 rounded-inner px-1 text-ink-2 has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent max-sm:min-h-[44px]">
      <input
        type="checkbox"
        name={`marked.${card.id}`}
        checked={answer.value.marked}
        disabled={!access.writable}
        onChange={(event) => desk.mark(card, event.currentTarget.checked)}
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

/** Not applicable: with reasons for a manager on four items; elsewhere it says why it is closed. */
function NaPlace({ state, desk, live, panel, onPanel, access, words }: ItemCardProps) {
  const { card, na } = state;
  if (na.value !== null) return null;
  if (card.naReason !== null && access.mayNotApply && access.writable) {
    return (
      <NaReason
        card={card}
        live={live}
        open={live && panel === "not-applicable"}
        onToggle={(open) => {
          if (open !== (panel === "not-applicable")) onPanel(open ? "not-applicable" : null);
        }}
        onSet={(reason) => desk.setNotApplicable(card, reason)}
        words={words}
      />
    );
  }
  return (
    <>
      <span className="inline-flex min-h-[36px] items-center justify-center rounded-control border border-dashed border-line-strong px-3.5 font-medium text-ink-3 max-sm:min-h-[44px]">
        {words.notApplicable}
      </span>
      <span className="type-caption min-w-0 flex-1 basis-48 text-ink-3 max-sm:col-span-2">
        {card.naReason === null ? words.everyFirm : words.managerSets}
      </span>
    </>
  );
}

type PanelButtonProps = {
  readonly panel: "comment" | "records";
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

function PanelButton({ open, onOpen, onClose, children }: PanelButtonProps) {
  return (
    <button type="button" className="button" aria-expanded={open} onClick={open ? onClose : onOpen}>
      {children}
    </button>
  );
}
