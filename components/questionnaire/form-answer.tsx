import { describeVersion } from "@/lib/view/questionnaire/answer-in-words";
import type { Card, Clock, FormReply } from "@/lib/view/questionnaire/card";
import { clockTime } from "@/lib/view/time/clock";
import type { QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import { type FormState, refusalOf } from "../ui/form-state";
import { Notice } from "../ui/notice";

type FormAnswerProps = {
  readonly state: FormState<FormReply>;
  readonly cards: readonly Card[];
  readonly clock: Clock;
  readonly words: QuestionnaireWords;
};

/** The outcome of the form sent without JavaScript. */
export function FormAnswer({ state, cards, clock, words }: FormAnswerProps) {
  if (state === null) return null;
  if (state.outcome.status !== "done") {
    return (
      <Notice tone="refused" title={words.refused}>
        {refusalOf(state) ?? words.refusedUnknown}
      </Notice>
    );
  }
  const reply = state.outcome.value;
  return (
    <div className="flex flex-col gap-3">
      {reply.at === null ? null : (
        <Notice
          tone="info"
          title={fill(words.formSaved, { n: reply.saved.length, time: clockTime(reply.at, clock, new Date()) })}
        />
      )}
      {reply.at === null && reply.conflicts.length === 0 && reply.refused.length === 0 ? (
        <Notice tone="info" title={words.formUnchanged} />
      ) : null}
      {reply.refused.length === 0 ? null : (
        <Notice tone="refused" title={fill(words.formRefused, { n: reply.refused.length })}>
          {reply.refused.map(({ id, words: why }) => (
            <p key={`${id} ${why}`} className="mt-1">
              <CardLink id={id} cards={cards} />
              <span className="type-small block">{why}</span>
            </p>
          ))}
        </Notice>
      )}
      {reply.conflicts.length > 0 ? (
        <Notice tone="refused" title={words.conflictTitle}>
          <p>{fill(words.formConflict, { n: reply.conflicts.length })}</p>
          {reply.conflicts.map((conflict) => (
            <BothVersions key={conflict.id} conflict={conflict} cards={cards} clock={clock} words={words} />
          ))}
        </Notice>
      ) : null}
    </div>
  );
}

const CardLink = ({ id, cards }: Pick<FormAnswerProps, "cards"> & { readonly id: string }) => (
  <a className="link" href={`#${id}`}>
    {cards.find((card) => card.id === id)?.question ?? id}
  </a>
);

/** The outcome for one card of the form, shown in the card. */
export function CardAnswer({ reply, id, clock, words }: CardAnswerProps) {
  const refused = reply.refused.filter((one) => one.id === id);
  const isConflict = reply.conflicts.some((one) => one.id === id);
  const isSaved = reply.saved.some((one) => one === id) && reply.at !== null;
  return (
    <>
      {isSaved ? (
        <p className="type-small">{fill(words.saved, { time: clockTime(reply.at ?? "", clock, new Date()) })}</p>
      ) : null}
      {isConflict ? <Notice tone="refused" title={words.conflictTitle} /> : null}
      {refused.map(({ words: why }) => (
        <Notice key={why} tone="refused">
          {why}
        </Notice>
      ))}
    </>
  );
}

type CardAnswerProps = Pick<FormAnswerProps, "clock" | "words"> & { readonly reply: FormReply; readonly id: string };

function BothVersions({
  conflict,
  cards,
  clock,
  words,
}: Omit<FormAnswerProps, "state"> & { readonly conflict: FormReply["conflicts"][number] }) {
  const card = cards.find(({ id }) => id === conflict.id);
  if (card === undefined) return null;
  const { mine, theirs, at } = conflict;
  return (
    <div className="mt-3">
      <CardLink id={card.id} cards={cards} />
      <p className="type-small mt-1">{describeVersion(card, mine, theirs, words).join(" · ")}</p>
      <p className="type-small mt-1">
        {fill(words.there, { time: clockTime(at, clock, new Date()) })}
        {" · "}
        {describeVersion(card, theirs, mine, words).join(" · ")}
      </p>
    </div>
  );
}
