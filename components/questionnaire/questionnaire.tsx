"use client";

import { lazy, Suspense, useActionState, useRef, useState } from "react";
import type { QuestionnaireWords } from "@/lib/i18n";
import { fill } from "@/lib/i18n/say";
import type { ItemAnswer, ItemId, Phase } from "@/lib/instrument";
import { Notice } from "../ui/notice";
import { CardFoot } from "./card-foot";
import type { CommandItem } from "./command-list";
import { FormAnswer } from "./form-answer";
import { type CardFrame, ItemCard, type Panel } from "./item-card";
import { KeyHints } from "./key-hints";
import type { Command } from "./keymap";
import { type Json, sameJson } from "./outbox/entry";
import { PhaseEnd, type PhaseLinks } from "./phase-end";
import { progressOf } from "./progress";
import { cardFromForm, typedCard } from "./read-form";
import { SaveAnnouncer } from "./save-state";
import { SectionBar } from "./section-bar";
import { SectionNav } from "./section-nav";
import { SignedOut } from "./signed-out";
import { Stub } from "./stub";
import { type CardState, type DeskAt, useDesk, useDeviceSetting } from "./use-desk";
import { useKeys } from "./use-keys";
import { usePace } from "./use-pace";
import { usePlace } from "./use-place";
import { answerOf, type FormAction, type PhaseView } from "./view";

const HelpDialog = lazy(() => import("./help-dialog"));
const CommandList = lazy(() => import("./command-list"));

export type QuestionnaireProps = DeskAt & {
  readonly phase: Phase;
  readonly phases: readonly PhaseView[];
  readonly title: string;
  /** Why nothing can be changed, in words; null where it can. */
  readonly closed: { readonly title: string; readonly words: string } | null;
  /** The remarks of a returned phase. */
  readonly remark: { readonly title: string; readonly words: string } | null;
  readonly maySubmit: boolean;
  readonly frame: Omit<CardFrame, "words" | "clock">;
  readonly links: PhaseLinks;
  readonly action: FormAction;
  /** Words for a refused form, by reason. */
  readonly refusals: Readonly<Record<string, string>>;
  readonly words: QuestionnaireWords;
};

/** The twelve cards of one phase: a form before JavaScript, one card at a time after it. */
export function Questionnaire(props: QuestionnaireProps) {
  const { cards, words, clock, frame, phase, phases, links } = props;
  const desk = useDesk(props);
  const [reply, submit] = useActionState(props.action, null);
  const form = useRef<HTMLFormElement>(null);
  const [panel, setPanel] = useState<Panel>(null);
  const [layer, setLayer] = useState<"help" | "commands" | null>(null);
  const [cleared, setCleared] = useState<{ id: ItemId; answer: ItemAnswer } | null>(null);
  const [singleKeys, setSingleKeys] = useDeviceSetting("keys", "on");
  const [hints, setHints] = useDeviceSetting("hints", "on");

  const { current, go } = usePlace({
    ids: cards.map((card) => card.id),
    firstOpen: () => desk.latest.current.find((state) => !state.done)?.card.id,
    name: `place-${props.assessmentId}-${phase}`,
    onLive: takeOverForm,
  });
  const pace = usePace(current);
  const live = current !== undefined;
  const typed = reply?.typed;
  const states = live || typed === undefined ? desk.states : desk.states.map((state) => withTyped(state, typed));
  const at = states.findIndex(({ card }) => card.id === current);
  const shown = states[at];
  const open = states.filter((state) => !state.done).length;
  const progress = progressOf({ ...props, ...desk, states, current, secondsAnItem: pace.secondsAnItem });

  /** What was chosen while the page was still being fetched is an answer like any other. */
  function takeOverForm(): void {
    if (form.current === null || !frame.access.writable) return;
    const fields = new FormData(form.current);
    const read = (name: string) => {
      const value = fields.get(name);
      return typeof value === "string" ? value : null;
    };
    const disputed = reply?.outcome.status === "done" ? reply.outcome.value.conflicts.map(({ id }) => id) : [];
    for (const card of cards) {
      const said = cardFromForm(card.id, card.saved.value, read);
      if (sameJson(asJson(said), asJson(card.saved.value))) continue;
      const base = disputed.includes(card.id) ? card.saved.revision - 1 : card.saved.revision;
      desk.takeOver(card, said, Math.max(0, base));
    }
  }

  const move = (to: ItemId | undefined) => {
    setPanel(null);
    setCleared(null);
    go(to);
  };
  const choose = (state: CardState, answer: ItemAnswer | null) => {
    if (!frame.access.writable || state.na.value !== null) return;
    if (!state.done && answer !== null) pace.answered();
    setCleared(null);
    desk.answer(state.card, answer);
  };
  const nextOpenHere = () =>
    [...states.slice(at + 1), ...states.slice(0, Math.max(at, 0))].find((state) => !state.done)?.card.id;
  const next = () => {
    const following = states[at + 1]?.card.id ?? (open > 0 ? nextOpenHere() : undefined);
    if (following !== undefined) move(following);
    else document.getElementById("phase-review")?.focus();
  };
  const nextOpen = () => {
    const here = nextOpenHere();
    if (here !== undefined) return move(here);
    for (const other of progress.phases.filter((one) => one.phase !== phase)) {
      const item = other.sections.flatMap((section) => section.items).find((one) => !one.answered && one.applies);
      if (item !== undefined) return location.assign(`${other.href}#${item.id}`);
    }
    document.getElementById("phase-review")?.focus();
  };
  const clear = (state: CardState) => {
    const { answer } = state.answer.value;
    if (answer === null || !frame.access.writable) return;
    choose(state, null);
    setCleared({ id: state.card.id, answer });
  };
  const openPanel = (which: "comment" | "records", state: CardState) => {
    setPanel(which);
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>(
          which === "comment" ? `[id="comment-${state.card.id}"]` : `[data-aside="${state.card.id}"] input`,
        )
        ?.focus(),
    );
  };

  function run(command: Command): boolean {
    if (shown === undefined) return false;
    switch (command.kind) {
      case "choose":
        choose(shown, answerOf(command.choice));
        return true;
      case "next":
        next();
        return true;
      case "previous":
        move(states[at - 1]?.card.id);
        return true;
      case "next-open":
        nextOpen();
        return true;
      case "clear":
        clear(shown);
        return true;
      case "mark":
        if (frame.access.writable) desk.mark(shown.card, !shown.answer.value.marked);
        return true;
      case "comment":
      case "records":
        openPanel(command.kind, shown);
        return true;
      case "not-applicable":
        if (shown.card.naReason !== null && frame.access.mayNotApply) setPanel("not-applicable");
        return true;
      case "phase": {
        const target = phases.find((one) => one.phase === command.phase);
        if (target !== undefined && target.phase !== phase) location.assign(target.href);
        return true;
      }
      case "go":
        return true;
      case "commands":
      case "help":
        setLayer(command.kind);
        return true;
      case "close":
        setPanel(null);
        document.getElementById(`question-${shown.card.id}`)?.focus();
        return false;
    }
  }
  useKeys(singleKeys === "on", run);

  const goAnywhere = (id: ItemId, href: string) => () =>
    cards.some((card) => card.id === id) ? move(id) : location.assign(`${href}#${id}`);
  const commandItems = (): readonly CommandItem[] => [
    ...progress.phases.flatMap((one) =>
      one.sections.flatMap((section) =>
        section.items.map((item) => ({
          id: item.id,
          label: item.name,
          hint: fill(words.place, { phase: one.name, lens: section.name }),
          run: goAnywhere(item.id, one.href),
        })),
      ),
    ),
    { id: "next-open", label: words.nextOpen, hint: "O", run: nextOpen },
    { id: "review", label: words.review, hint: "", run: () => location.assign(links.review) },
    { id: "help", label: words.allKeys, hint: "?", run: () => setLayer("help") },
  ];

  const cardOf = (state: CardState) => (
    <ItemCard
      key={state.card.id}
      {...frame}
      clock={clock}
      words={words}
      state={state}
      desk={desk}
      live={live}
      panel={panel}
      onPanel={setPanel}
      onChoose={(answer) => choose(state, answer)}
      foot={
        live ? (
          <CardFoot
            owner={props.owner}
            clock={clock}
            words={words}
            savedAt={state.answer.at}
            first={at <= 0}
            nextLabel={at + 1 < states.length ? words.next : open > 0 ? words.nextOpen : words.review}
            cleared={cleared !== null && cleared.id === state.card.id}
            onUndo={() => {
              if (cleared !== null) choose(state, cleared.answer);
            }}
            onBack={() => move(states[at - 1]?.card.id)}
            onNext={next}
          />
        ) : null
      }
      hints={
        live ? (
          <KeyHints
            shown={hints === "on"}
            onShow={(show) => setHints(show ? "on" : "off")}
            onAll={() => setLayer("help")}
            words={words}
          />
        ) : null
      }
    />
  );

  const [before, after] = [states[at - 1], states[at + 1]];
  return (
    <div className="gap-8 max-sm:pb-28 lg:grid lg:grid-cols-[190px_minmax(0,1fr)]">
      <h1 className="sr-only">{props.title}</h1>
      {live ? <SectionBar progress={progress} place={shown?.card.place ?? ""} onGo={move} words={words} /> : null}
      <div className={live ? "hidden lg:block" : "mb-6"}>
        <SectionNav progress={progress} onGo={move} words={words} />
      </div>
      <div className="min-w-0">
        <SaveAnnouncer owner={props.owner} words={words} clock={clock} />
        <div className="flex flex-col gap-3 not-empty:mb-4">
          {" "}
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
          <SignedOut snapshot={desk.snapshot} href={links.signIn} words={words} />
          {live ? null : (
            <FormAnswer
              state={reply}
              refusal={reply?.outcome.status === "refused" ? props.refusals[reply.outcome.reason] : undefined}
              cards={cards}
              clock={clock}
              words={words}
            />
          )}
        </div>{" "}
        <form
          ref={form}
          action={submit}
          autoComplete="off"
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            if (live) event.preventDefault();
          }}
        >
          <input type="hidden" name="assessmentId" value={props.assessmentId} />
          <input type="hidden" name="phase" value={phase} />
          {live ? null : <FormBases states={desk.states} />}
          {live && before !== undefined ? (
            <div className="xl:pr-[266px]">
              <Stub state={before} number={at} before onGo={() => move(before.card.id)} words={words} />
            </div>
          ) : null}
          {(live ? states.filter((state) => state === shown) : states).map(cardOf)}
          {live && after !== undefined ? (
            <div className="xl:pr-[266px]">
              <Stub state={after} number={at + 2} before={false} onGo={() => move(after.card.id)} words={words} />
            </div>
          ) : null}
          {live || !frame.access.writable ? null : (
            <button type="submit" className="button button-primary self-start">
              {words.saveAll}
            </button>
          )}
        </form>
        {live && open > 0 && after !== undefined ? null : (
          <div className="mt-4 xl:pr-[266px]">
            <PhaseEnd
              open={open}
              links={links}
              maySubmit={props.maySubmit}
              writable={frame.access.writable}
              words={words}
            />
          </div>
        )}
      </div>
      <Suspense>
        {layer === "help" ? (
          <HelpDialog
            words={words}
            singleKeys={singleKeys === "on"}
            onSingleKeys={(on) => setSingleKeys(on ? "on" : "off")}
            onClose={() => setLayer(null)}
          />
        ) : null}
        {layer === "commands" ? (
          <CommandList items={commandItems()} words={words} onClose={() => setLayer(null)} />
        ) : null}
      </Suspense>
    </div>
  );
}

/** What each card of the form was based on, so that an old form says which of its fields were really changed. */
function FormBases({ states }: { readonly states: readonly CardState[] }) {
  return states.map(({ card }) => (
    <input
      key={card.id}
      type="hidden"
      name={`base.${card.id}`}
      value={JSON.stringify({ revision: card.saved.revision, value: card.saved.value, na: card.na.revision })}
    />
  ));
}

const withTyped = (state: CardState, typed: Readonly<Record<string, string>>): CardState => ({
  ...state,
  answer: { ...state.answer, value: typedCard(state.card, typed) },
});

/** A card is plain JSON; said in types for the comparison. */
const asJson = (value: CardState["answer"]["value"]): Json => ({ ...value });
