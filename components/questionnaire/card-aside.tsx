import { CommentField } from "./comment-field";
import type { ItemCardProps, Panel } from "./item-card";
import { Records } from "./records";

/** Records and comment: beside the card from 1280 px, below it when asked for. */
export function CardAside(props: ItemCardProps) {
  const { state, desk, live, panel, access, words } = props;
  const { card, answer } = state;
  const shown = (which: Panel) => (live !== undefined && panel !== which ? "hidden xl:block" : "");
  const send = () => {
    desk.flush();
    live?.onPanel(null);
    document.getElementById(`question-${card.id}`)?.focus();
  };
  return (
    <div className="mt-4 flex min-w-0 flex-col gap-6 xl:mt-0">
      <div className={shown("records")}>
        <Records
          {...props}
          live={live !== undefined}
          writable={access.writable}
          onPut={(key, value) => desk.setEvidence(card, key, value)}
          decide={desk.decide}
        />
      </div>
      <div className={shown("comment")}>
        <CommentField
          card={card}
          value={answer.value.comment}
          live={live !== undefined}
          writable={access.writable}
          onChange={(text) => desk.comment(card, text)}
          onSend={send}
          words={words}
        />
      </div>
      {props.hints}
    </div>
  );
}
