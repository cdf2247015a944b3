import type { Card, Clock, FormReply } from "@/lib/view/questionnaire/card";
import { describeVersion } from "@/lib/view/questionnaire/describe-answer";
import type { QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import type { FormState } from "../../ui/form-state";
import { Notice } from "../../ui/notice";
import { clockTime } from "./clock";

type FormAnswerProps = {
  readonly state: FormState<FormReply>;
  readonly refusal: string | undefined;
  readonly cards: readonly Card[];
  readonly clock: Clock;
  readonly words: QuestionnaireWords;
};

/** What became of the form that was sent without JavaScript. */
export function FormAnswer({ state, refusal, cards, clock, words }: FormAnswerProps) {
  if (state === null) return null;
  if (state.outcome.status !== "done") {
    return (
      <Notice tone="refused" title={words.refused}>
        {refusal ?? words.refusedUnknown}
      </Notice>
    );
  }
  const reply = state.outcome.value;
  const [firstRefused] = reply.refused;
  return (
    <div className="flex flex-col gap-3">
      {reply.saved > 0 && reply.at !== null ? (
        <Notice tone="info" title={fill(words.formSaved, { n: reply.saved, time: clockTime(reply.at, clock) })} />
      ) : null}
      {reply.saved === 0 && reply.conflicts.length === 0 && firstRefused === undefined ? (
        <Notice tone="info" title={words.formUnchanged} />
      ) : null}
      {firstRefused === undefined ? null : (
        <Notice
          tone="refused"
          title={fill(words.formRefused, { n: reply.refused.length, words: firstRefused.words })}
        />
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

function BothVersions({
  conflict,
  cards,
  clock,
  words,
}: Omit<FormAnswerProps, "state" | "refusal"> & { readonly conflict: FormReply["conflicts"][number] }) {
  const card = cards.find(({ id }) => id === conflict.id);
  if (card === undefined) return null;
  const { mine, theirs, at } = conflict;
  return (
    <div className="mt-3">
      <a className="link" href={`#${card.id}`}>
        {card.question}
      </a>
      <p className="type-small mt-1">{describeVersion(card, mine, theirs, words).join(" · ")}</p>
      <p className="type-small mt-1">
        {fill(words.there, { time: clockTime(at, clock) })}: {describeVersion(card, theirs, mine, words).join(" · ")}
      </p>
    </div>
  );
}
