import { useRef, useState } from "react";
import { Initials } from "../ui/initials";
import { Late, PartMissing } from "../ui/late";
import type { ItemCardProps, Panel } from "./card-props";
import { CommentField } from "./comment-field";
import { Records } from "./item-records";
import { talk } from "./late-parts";

/** Records and comment: beside the card from 1280 px, below it on demand on smaller screens. */
export function CardAside(props: ItemCardProps) {
  const { state, store, live, panel, access, together, words } = props;
  const sender = useRef<(() => void) | null>(null);
  const [sendsOnArrival, setSendsOnArrival] = useState(false);
  const { card, answer } = state;
  const shown = (which: Panel) => (live !== undefined && panel !== which ? "hidden xl:block" : "");
  const send = () => {
    store.flush();
    if (sender.current === null) setSendsOnArrival(true);
    else sender.current();
  };
  const talks = live !== undefined && (card.threads.length > 0 || answer.value.comment !== "");
  return (
    <div className="mt-4 flex min-w-0 flex-col gap-6 xl:mt-0">
      <div className={shown("records")}>
        <Records
          {...props}
          live={live !== undefined}
          writable={access.writable}
          onPut={(key, value) => store.setEvidence(card, key, value)}
          decide={store.decide}
        />
      </div>
      <div className={shown("comment")}>
        <CommentField
          card={card}
          value={answer.value.comment}
          live={live !== undefined}
          writable={access.writable}
          onChange={(text) => {
            setSendsOnArrival(false);
            store.comment(card, text);
          }}
          onSend={send}
          words={words}
        />
        {talks ? (
          <Late part={talk} missing={<PartMissing words={words} />}>
            {(Talk) => (
              <Talk
                key={card.id}
                card={card}
                assessmentId={props.assessmentId}
                text={answer.value.comment}
                writable={access.writable}
                together={together}
                onSent={(sent) => store.commentSent(card, sent)}
                sender={sender}
                sendsOnArrival={sendsOnArrival}
              />
            )}
          </Late>
        ) : null}
      </div>
      <Assigned {...props} />
      {props.hints}
    </div>
  );
}

/** The assignee of the item, beside the card from 1280 px; on smaller screens the button shows it. */
function Assigned({ state, live, together, words }: ItemCardProps) {
  const { holders } = state.card;
  if (live === undefined || (!together.mayAssign && holders.length === 0)) return null;
  return (
    <section aria-label={holders.length === 0 ? words.assign : words.assigned} className="hidden xl:block">
      <div className="flex items-baseline justify-between gap-3">
        {holders.length === 0 ? null : <h3 className="type-h3">{words.assigned}</h3>}
        {together.mayAssign || holders.some((holder) => holder.isMe && holder.isOpen) ? (
          <button type="button" className="link type-small min-h-[24px]" aria-haspopup="dialog" onClick={live.onAssign}>
            {together.mayAssign ? words.assign : words.sendBack}
          </button>
        ) : null}
      </div>
      <ul className="mt-1 flex flex-col gap-1">
        {holders.map((holder) => (
          <li key={holder.id} className="type-small flex items-center gap-2">
            <Initials text={holder.initials} /> {holder.isMe ? together.assignWords.you : holder.name}
            <span className="text-ink-3">{holder.state}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
