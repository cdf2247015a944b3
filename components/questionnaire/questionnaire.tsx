"use client";

import { useActionState, useRef } from "react";
import type { Phase } from "@/lib/instrument";
import { type Json, sameJson } from "@/lib/saving";
import type { FormReply, PhaseView } from "@/lib/view/questionnaire/card";
import { cardFromForm, typedCard } from "@/lib/view/questionnaire/card-from-form";
import type { QuestionnaireWords } from "@/lib/words";
import { SaveAnnouncer } from "../outbox/save-state";
import { SignedOut } from "../outbox/signed-out";
import type { FormAction } from "../ui/form-state";
import { useFetchAhead } from "../ui/late";
import { Notice } from "../ui/notice";
import { CardAnswer, FormAnswer } from "./form-answer";
import { type CardFrame, ItemCard } from "./item-card";
import { OpenDialogs } from "./keys/open-dialogs";
import { useConduct } from "./keys/use-conduct";
import { useKeys } from "./keys/use-keys";
import { FETCHED_AHEAD } from "./late-parts";
import { LiveCard } from "./live-card";
import { PhaseEnd, type PhaseLinks } from "./phase-end";
import { progressOf } from "./sections/progress";
import { SectionBar } from "./sections/section-bar";
import { SectionNav } from "./sections/section-nav";
import { type CardState, type CardStoreInput, useCardStore, useDeviceSetting } from "./use-card-store";
import { usePace } from "./use-pace";
import { usePlace } from "./use-place";

type QuestionnaireProps = CardStoreInput & {
  readonly phase: Phase;
  readonly phases: readonly PhaseView[];
  readonly title: string;
  /** Why nothing can be changed, in words; null if the phase is open. */
  readonly closed: { readonly title: string; readonly words: string } | null;
  /** The remark on a returned phase. */
  readonly remark: { readonly title: string; readonly words: string } | null;
  readonly maySubmit: boolean;
  readonly frame: Omit<CardFrame, "words" | "clock">;
  readonly links: PhaseLinks;
  readonly action: FormAction<FormReply>;
  readonly words: QuestionnaireWords;
};

/** The twelve cards of one phase: a form without JavaScript, one card at a time with it. */
export function Questionnaire(props: QuestionnaireProps) {
  const { cards, words, clock, frame, phase, links, owner } = props;
  const { access } = frame;
  const store = useCardStore(props);
  const [reply, submit] = useActionState(props.action, null);
  const form = useRef<HTMLFormElement>(null);
  const [singleKeys, setSingleKeys] = useDeviceSetting("keys", "on");
  const [hints, setHints] = useDeviceSetting("hints", "on");
  const { current, go } = usePlace({
    ids: cards.map((card) => card.id),
    firstOpen: () => store.latest.current.find((state) => !state.done && state.card.mine)?.card.id,
    name: `place-${props.assessmentId}-${phase}`,
    onLive: takeOverForm,
  });
  const pace = usePace(current);
  const live = current !== undefined;
  const typed = reply?.typed;
  const replied = reply?.outcome.status === "done" ? reply.outcome.value : undefined;
  const states = live || typed === undefined ? store.states : store.states.map((state) => withTyped(state, typed));
  const progress = progressOf({ ...props, ...store, states, current, secondsAnItem: pace.secondsAnItem });
  const conduct = useConduct({ states, current, store, progress, access, links, go, onAnswered: pace.answered });
  const { shown } = conduct;
  useKeys(singleKeys === "on", conduct.run);
  useFetchAhead(FETCHED_AHEAD);

  /** Saves what was chosen in the plain form before the page was hydrated. */
  function takeOverForm(): void {
    if (form.current === null || !access.writable) return;
    const fields = new FormData(form.current);
    const read = (name: string) => {
      const value = fields.get(name);
      return typeof value === "string" ? value : null;
    };
    const disputed = replied?.conflicts.map(({ id }) => id) ?? [];
    for (const card of cards) {
      const said = cardFromForm(card.id, card.saved.value, read);
      if (sameJson(asJson(said), asJson(card.saved.value))) continue;
      const base = disputed.includes(card.id) ? card.saved.revision - 1 : card.saved.revision;
      store.takeOver(card, said, Math.max(0, base));
    }
  }

  const own = states.filter((state) => state.card.mine);
  const common = { ...frame, clock, words, store };
  const end = (
    <PhaseEnd
      open={own.filter((state) => !state.done).length}
      all={own.length}
      links={links}
      maySubmit={props.maySubmit}
      writable={access.writable}
      words={words}
    />
  );
  return (
    <div className="gap-8 max-sm:pb-28 max-sm:low:pb-0 lg:grid lg:grid-cols-[190px_minmax(0,1fr)]">
      <h1 className="sr-only">{props.title}</h1>
      {shown === undefined ? null : (
        <SectionBar progress={progress} place={shown.card.place} onGo={conduct.move} words={words} />
      )}
      <div className={live ? "hidden lg:block" : "mb-6"}>
        <SectionNav progress={progress} onGo={conduct.move} words={words} />
      </div>
      <div className="min-w-0">
        <SaveAnnouncer owner={owner} words={words} clock={clock} />
        <div className="flex flex-col gap-3 not-empty:mb-4">
          {props.closed === null ? null : (
            <Notice tone="info" title={props.closed.title}>
              {props.closed.words}
            </Notice>
          )}
          {props.remark === null ? null : (
            <Notice tone="warn" title={props.remark.title}>
              {props.remark.words}
            </Notice>
          )}
          <SignedOut snapshot={store.snapshot} href={links.signIn} words={words} />
          {live ? null : <FormAnswer state={reply} cards={cards} clock={clock} words={words} />}
        </div>
        <form
          ref={form}
          action={submit}
          data-queued=""
          autoComplete="off"
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            if (live) event.preventDefault();
          }}
        >
          <input type="hidden" name="assessmentId" value={props.assessmentId} />
          <input type="hidden" name="phase" value={phase} />
          {live ? null : <PlainForm {...common} states={states} reply={replied} />}
          {shown === undefined ? null : (
            <LiveCard
              {...common}
              key={shown.card.id}
              owner={owner}
              state={shown}
              conduct={conduct}
              hints={hints === "on"}
              onHints={(show) => setHints(show ? "on" : "off")}
              end={end}
              endShown={conduct.after === undefined || own.every((state) => state.done)}
            />
          )}
        </form>
        {live ? null : <div className="mt-4">{end}</div>}
      </div>
      <OpenDialogs
        conduct={conduct}
        progress={progress}
        assessmentId={props.assessmentId}
        together={frame.together}
        singleKeys={singleKeys === "on"}
        onSingleKeys={(on) => setSingleKeys(on ? "on" : "off")}
        words={words}
      />
    </div>
  );
}

type PlainFormProps = CardFrame & {
  readonly states: readonly CardState[];
  readonly store: ReturnType<typeof useCardStore>;
  readonly reply: FormReply | undefined;
};

/**
 * All cards with one submit button, as rendered on the server. Each includes its base revision, so that an outdated
 * form is detected.
 */
function PlainForm({ states, reply, ...common }: PlainFormProps) {
  const { words, access, store, clock } = common;
  return (
    <>
      {states.map((state) => (
        <ItemCard
          key={state.card.id}
          {...common}
          state={state}
          panel={null}
          told={reply && <CardAnswer reply={reply} id={state.card.id} clock={clock} words={words} />}
          onChoose={(answer) => store.answer(state.card, answer)}
        />
      ))}
      {states.map(({ card }) => (
        <input
          key={card.id}
          type="hidden"
          name={`base.${card.id}`}
          value={JSON.stringify({ revision: card.saved.revision, value: card.saved.value, na: card.na.revision })}
        />
      ))}
      {access.writable ? (
        <button type="submit" className="button button-primary self-start">
          {words.saveAll}
        </button>
      ) : null}
    </>
  );
}

const withTyped = (state: CardState, typed: Readonly<Record<string, string>>): CardState => ({
  ...state,
  answer: { ...state.answer, value: typedCard(state.card, typed) },
  naTyped: [typed[`na.${state.card.id}`], typed[`na-own.${state.card.id}`]],
});

/** A card value is plain JSON; the spread satisfies the type for the comparison. */
const asJson = (value: CardState["answer"]["value"]): Json => ({ ...value });
