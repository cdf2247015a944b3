"use client";

import { type RefObject, useActionState, useRef } from "react";
import type { Phase } from "@/lib/instrument";
import { type Json, sameJson } from "@/lib/saving";
import type { Card, FormReply, PhaseView } from "@/lib/view/questionnaire/card";
import { cardFromForm, typedCard } from "@/lib/view/questionnaire/card-value";
import type { QuestionnaireWords } from "@/lib/words";
import { SaveAnnouncer } from "../outbox/save-state";
import { SignedOut } from "../outbox/signed-out";
import type { FormAction, FormState } from "../ui/form-state";
import { useFetchAhead } from "../ui/late";
import { Notice } from "../ui/notice";
import type { CardFrame } from "./card-props";
import { useDeviceSwitch } from "./device-setting";
import { CardAnswer, FormAnswer } from "./form-answer";
import { ItemCard } from "./item-card";
import { OpenDialogs } from "./keys/open-dialogs";
import { runCommand } from "./keys/run-command";
import { useConduct } from "./keys/use-conduct";
import { useKeys } from "./keys/use-keys";
import { FETCHED_AHEAD } from "./late-parts";
import { LiveCard } from "./live-card";
import { PhaseEnd, type PhaseLinks } from "./phase-end";
import { progressOf } from "./sections/progress";
import { SectionBar } from "./sections/section-bar";
import { SectionNav } from "./sections/section-nav";
import { type CardState, type CardStore, type CardStoreInput, useCardStore } from "./use-card-store";
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
  const { words, clock, frame, phase, owner } = props;
  const form = useRef<HTMLFormElement>(null);
  const { store, states, reply, conduct, progress, settings, submit } = usePhase(props, form);
  const { shown } = conduct;
  const live = shown !== undefined;
  const own = states.filter((state) => state.card.mine);
  const common = { ...frame, clock, words, store };
  const end = (
    <PhaseEnd
      {...props}
      open={own.filter((state) => !state.done).length}
      all={own.length}
      writable={frame.access.writable}
    />
  );
  return (
    <div className="gap-8 max-sm:pb-28 max-sm:low:pb-0 lg:grid lg:grid-cols-[190px_minmax(0,1fr)]">
      <h1 className="sr-only">{props.title}</h1>
      {live ? <SectionBar progress={progress} place={shown.card.place} onGo={conduct.move} words={words} /> : null}
      <div className={live ? "hidden lg:block" : "mb-6"}>
        <SectionNav progress={progress} onGo={conduct.move} words={words} />
      </div>
      <div className="min-w-0">
        <SaveAnnouncer owner={owner} words={words} clock={clock} />
        <PhaseNotices {...props} store={store} reply={live ? null : reply} />
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
          {live ? (
            <LiveCard
              {...common}
              key={shown.card.id}
              owner={owner}
              state={shown}
              conduct={conduct}
              hints={settings.hints}
              onHints={settings.setHints}
              end={end}
              endShown={conduct.after === undefined || own.every((state) => state.done)}
            />
          ) : (
            <PlainForm {...common} states={states} reply={doneValue(reply)} />
          )}
        </form>
        {live ? null : <div className="mt-4">{end}</div>}
      </div>
      <OpenDialogs
        conduct={conduct}
        progress={progress}
        assessmentId={props.assessmentId}
        together={frame.together}
        singleKeys={settings.singleKeys}
        onSingleKeys={settings.setSingleKeys}
        words={words}
      />
    </div>
  );
}

/** The state of the page: cards with all changes, the current card, and what can be done with it. */
function usePhase(props: QuestionnaireProps, form: RefObject<HTMLFormElement | null>) {
  const { cards, frame, phase, links } = props;
  const { access } = frame;
  const store = useCardStore(props);
  const [reply, submit] = useActionState(props.action, null);
  const [singleKeys, setSingleKeys] = useDeviceSwitch("keys");
  const [hints, setHints] = useDeviceSwitch("hints");
  const { current, go } = usePlace({
    ids: cards.map((card) => card.id),
    firstOpen: () => store.latest.current.find((state) => !state.done && state.card.mine)?.card.id,
    name: `place-${props.assessmentId}-${phase}`,
    onLive: () => {
      if (form.current !== null && access.writable)
        takeOverForm(form.current, { cards, store, reply: doneValue(reply) });
    },
  });
  const pace = usePace(current);
  const typed = reply?.typed;
  const isPlain = current === undefined && typed !== undefined;
  const states = isPlain ? store.states.map((state) => withTyped(state, typed)) : store.states;
  const progress = progressOf({ ...props, ...store, states, current, secondsAnItem: pace.secondsAnItem });
  const conduct = useConduct({ states, current, store, progress, access, links, go, onAnswered: pace.answered });
  useKeys(singleKeys, (command) => runCommand(command, { conduct, store, progress, access }));
  useFetchAhead(FETCHED_AHEAD);
  return { store, states, reply, submit, progress, conduct, settings: { singleKeys, setSingleKeys, hints, setHints } };
}

const doneValue = (reply: FormState<FormReply>): FormReply | undefined =>
  reply?.outcome.status === "done" ? reply.outcome.value : undefined;

type PlainInput = {
  readonly cards: readonly Card[];
  readonly store: CardStore;
  readonly reply: FormReply | undefined;
};

/** Saves what was chosen in the plain form before the page was hydrated. */
function takeOverForm(form: HTMLFormElement, { cards, store, reply }: PlainInput): void {
  const fields = new FormData(form);
  const read = (name: string) => {
    const value = fields.get(name);
    return typeof value === "string" ? value : null;
  };
  const disputed = reply?.conflicts.map(({ id }) => id) ?? [];
  for (const card of cards) {
    const chosen = cardFromForm(card.id, card.saved.value, read);
    if (sameJson(asJson(chosen), asJson(card.saved.value))) continue;
    const base = disputed.includes(card.id) ? card.saved.revision - 1 : card.saved.revision;
    store.takeOver(card, chosen, Math.max(0, base));
  }
}

type PhaseNoticesProps = QuestionnaireProps & {
  readonly store: CardStore;
  /** The reply to the form without JavaScript. */
  readonly reply: FormState<FormReply>;
};

/** Messages above the cards: that the phase is closed or returned, that the session has ended, what a form has saved. */
function PhaseNotices({ closed, remark, store, reply, links, cards, clock, words }: PhaseNoticesProps) {
  return (
    <div className="flex flex-col gap-3 not-empty:mb-4">
      {closed === null ? null : (
        <Notice tone="info" title={closed.title}>
          {closed.words}
        </Notice>
      )}
      {remark === null ? null : (
        <Notice tone="warn" title={remark.title}>
          {remark.words}
        </Notice>
      )}
      <SignedOut snapshot={store.snapshot} href={links.signIn} words={words} />
      <FormAnswer state={reply} cards={cards} clock={clock} words={words} />
    </div>
  );
}

type PlainFormProps = CardFrame & {
  readonly states: readonly CardState[];
  readonly store: CardStore;
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
