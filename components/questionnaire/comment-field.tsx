import { useState } from "react";
import type { Card } from "@/lib/view/questionnaire/card";
import { COMMENT_MAX } from "@/lib/view/questionnaire/card-value";
import type { QuestionnaireWords } from "@/lib/words";
import { limitId } from "../ui/described-by";
import { Late } from "../ui/late";
import { lengthLimit } from "./late-parts";

type CommentFieldProps = {
  readonly card: Card;
  readonly value: string;
  readonly live: boolean;
  readonly writable: boolean;
  readonly onChange: (text: string) => void;
  /** Called on Ctrl+Enter: saves now and returns to the card. */
  readonly onSend: () => void;
  readonly words: QuestionnaireWords;
};

/**
 * One comment per item and person about a recent example. Saved while typing.
 *
 * The field has a fixed height and scrolls itself above the fixed footer on a phone, because focus alone leaves it half
 * covered.
 */
export function CommentField({ card, value, live, writable, onChange, onSend, words }: CommentFieldProps) {
  const [focused, setFocused] = useState(false);
  return (
    <div>
      <label htmlFor={`comment-field-${card.id}`} className="type-h3">
        {words.comment}
      </label>
      <p id={`comment-hint-${card.id}`} className="type-caption mt-0.5 text-ink-3">
        {words.commentHint}
      </p>
      <textarea
        id={`comment-field-${card.id}`}
        name={`comment.${card.id}`}
        className="field mt-1.5"
        rows={4}
        readOnly={!writable}
        value={value}
        aria-describedby={`comment-hint-${card.id} ${limitId(`comment-field-${card.id}`)}`}
        onFocus={(event) => {
          setFocused(true);
          event.currentTarget.scrollIntoView({ block: "nearest" });
        }}
        onBlur={() => setFocused(false)}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!writable || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSend();
        }}
      />
      {value.length > COMMENT_MAX ? (
        <Late part={lengthLimit} missing={null}>
          {(Limit) => <Limit of={`comment-field-${card.id}`} max={COMMENT_MAX} text={value} />}
        </Late>
      ) : null}
      {live && writable && focused ? (
        <p className="type-caption text-ink-3 pointer-coarse:hidden">Ctrl+Enter: {words.keySend}</p>
      ) : null}
    </div>
  );
}
