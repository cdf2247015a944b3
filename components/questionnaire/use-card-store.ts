import { useEffect, useMemo, useRef } from "react";
import type { EvidenceFile } from "@/lib/files";
import type { CardValue, ItemAnswer, ItemId, RecordValue } from "@/lib/instrument";
import { type Entry, type Json, type SaveEntry, sameJson, type Version } from "@/lib/saving";
import type { Card, Clock } from "@/lib/view/questionnaire/card";
import { COMMENT_MAX, readCard, readNotApplicable, readRecord } from "@/lib/view/questionnaire/card-value";
import { type AddedReply, useUploads } from "../evidence/uploads";
import { type OutboxState, placeOf } from "../outbox/entries";
import { outboxOf, useOutbox } from "../outbox/use-outbox";
import { useTooLong } from "../ui/too-long";

export type CardStoreInput = {
  readonly owner: string;
  readonly firmId: string;
  readonly assessmentId: string;
  readonly cards: readonly Card[];
  readonly clock: Clock;
};

/** The current value: the unsent change if there is one, else the newest saved version known to this page. */
type Current<V> = Version<V> & { readonly entry: Entry | undefined };

export type ShownRecord = Current<RecordValue | null> & { readonly key: string; readonly file: EvidenceFile | null };

export type CardState = {
  readonly card: Card;
  readonly answer: Current<CardValue>;
  readonly na: Current<{ readonly reason: string } | null>;
  readonly records: readonly ShownRecord[];
  /** The "not applicable" reason in a form refused without scripts: the option, and the person's own text. */
  readonly naTyped?: readonly [choice: string | undefined, own: string | undefined];
  /** Answered, or not applicable with a reason. */
  readonly done: boolean;
};

/** The cards of the page with all later changes, and functions to change them. */
export function useCardStore(input: CardStoreInput) {
  const { owner, firmId, assessmentId, clock } = input;
  const snapshot = useOutbox(owner);
  const tooLong = useTooLong();
  const { added } = useUploads(assessmentId);
  const cards = useMemo(() => input.cards.map((card) => withAdded(card, added)), [input.cards, added]);
  const targets = useMemo(
    () => ({
      answers: `/api/v1/assessments/${assessmentId}/answers`,
      records: `/api/v1/firms/${firmId}/records`,
    }),
    [assessmentId, firmId],
  );
  const states = useMemo(
    () => cards.map((card) => stateOf(card, { snapshot, targets, assessmentId })),
    [cards, snapshot, targets, assessmentId],
  );
  const latest = useRef(states);
  useEffect(() => {
    latest.current = states;
  });

  const put = (target: string, id: string, change: SaveEntry, long?: string) =>
    outboxOf(owner).change({ ...change, target, locale: clock.locale, page: `${location.pathname}#${id}` }, long);

  const answerNow = (card: Card) =>
    stateOf(card, { snapshot: outboxOf(owner).getSnapshot(), targets, assessmentId }).answer;

  function setCard(card: Card, change: Partial<CardValue>): void {
    const current = answerNow(card);
    const value = { ...current.value, ...change };
    if (sameJson(value, current.value)) return;
    const made = { key: card.id, value, base: current.revision };
    put(targets.answers, card.id, made, tooLong(value.comment, COMMENT_MAX));
  }

  function setRecord(card: Card, key: string, value: Json): void {
    const snapshotNow = outboxOf(owner).getSnapshot();
    const seed = [card.na, ...card.records].find((record) => record.key === key);
    const saved = snapshotNow.saved.get(placeOf(targets.records, key));
    const base = Math.max(saved?.revision ?? 0, seed?.revision ?? 0);
    put(targets.records, card.id, { key, base, value });
  }

  return {
    snapshot,
    states,
    latest,
    /** Takes over an input from before hydration, with the base revision the page was rendered with. */
    takeOver: (card: Card, value: CardValue, base: number) =>
      put(targets.answers, card.id, { key: card.id, base, value }, tooLong(value.comment, COMMENT_MAX)),
    answer: (card: Card, answer: ItemAnswer | null) => setCard(card, { answer }),
    comment: (card: Card, comment: string) => setCard(card, { comment }),
    /** Clears the field after the text was posted to colleagues; text typed meanwhile is kept. */
    commentSent: (card: Card, text: string) => {
      if (answerNow(card).value.comment === text) setCard(card, { comment: "" });
    },
    mark: (card: Card, marked: boolean) => setCard(card, { marked }),
    setNotApplicable: (card: Card, reason: string | null) =>
      setRecord(card, card.na.key, reason === null ? null : { reason }),
    setEvidence: (card: Card, key: string, value: RecordValue | null) => setRecord(card, key, value),
    decide: (entry: Entry, choice: "mine" | "theirs") => outboxOf(owner).decide(entry.target, entry.key, choice),
    flush: () => void outboxOf(owner).flush(),
    /**
     * Whether an unsent or newly saved change gives an item of any phase an answer; undefined if there is no change.
     */
    answeredSince: (id: ItemId): boolean | undefined => {
      const place = placeOf(targets.answers, id);
      const value = snapshot.entries.get(place)?.value ?? snapshot.saved.get(place)?.value;
      return value === undefined ? undefined : readCard(value).answer !== null;
    },
  };
}

export type CardStore = ReturnType<typeof useCardStore>;

type In = {
  readonly snapshot: OutboxState;
  readonly targets: { readonly answers: string; readonly records: string };
  readonly assessmentId: string;
};

function stateOf(card: Card, { snapshot, targets, assessmentId }: In): CardState {
  const answer = currentOf(snapshot, placeOf(targets.answers, card.id), card.saved, readCard);
  const na = currentOf(snapshot, placeOf(targets.records, card.na.key), card.na, readNotApplicable);
  const own = `${targets.records}|evidence:${assessmentId}:`;
  const known = card.records.map((record) => record.key);
  const added = [...snapshot.entries.keys(), ...snapshot.saved.keys()]
    .filter((place) => place.startsWith(own))
    .map((place) => place.slice(targets.records.length + 1))
    .filter((key) => !known.includes(key));
  const records = [...known, ...new Set(added)].flatMap((key): readonly ShownRecord[] => {
    const seed = card.records.find((record) => record.key === key) ?? {
      key,
      value: null,
      revision: 0,
      by: null,
      savedAt: null,
      file: null,
    };
    const shown = currentOf(snapshot, placeOf(targets.records, key), seed, (value) => readRecord(value, card.id));
    const isUndecided = shown.entry?.undecided != null;
    return shown.value === null && !(isUndecided && known.includes(key))
      ? []
      : [{ ...shown, key, by: seed.by, file: seed.file }];
  });
  return {
    card,
    answer,
    na: { ...na, by: card.na.by },
    records,
    done: answer.value.answer !== null || na.value !== null,
  };
}

/** The card with what was added since the page was rendered, unless a newer render already contains it. */
function withAdded(card: Card, added: readonly AddedReply[]): Card {
  const own = added.filter(({ record }) => record.value.item === card.id).map(({ record }) => record);
  if (own.length === 0) return card;
  const replaced = card.records.filter(({ key }) => !own.some((record) => record.key === key));
  const known = new Set(card.records.map(({ file }) => file?.id));
  return { ...card, records: [...replaced, ...own.filter(({ file }) => !known.has(file?.id))] };
}

function currentOf<V>(snapshot: OutboxState, place: string, seed: Version<V>, read: (value: Json) => V): Current<V> {
  const entry = snapshot.entries.get(place);
  const saved = snapshot.saved.get(place);
  const isNewer = saved !== undefined && saved.revision >= seed.revision;
  const base = isNewer ? { ...saved, value: read(saved.value) } : seed;
  return { ...base, ...(entry === undefined ? {} : { value: read(entry.value) }), entry };
}
