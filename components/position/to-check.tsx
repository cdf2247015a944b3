import { positionOf } from "@/lib/catalog";
import { answerInWords } from "@/lib/view/position/answer-in-words";
import type { LinkPart } from "@/lib/view/position/link-page";
import { refusalWords, relationshipWords, say, speak } from "@/lib/words";
import type { FormAction } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { PressForm } from "../ui/press-form";

type ToCheckProps = LinkPart & { readonly confirm: FormAction };

/** Answers to questions that were asked the wrong way round: what was said stands below; one press says it is still right. */
export function ToCheck({ at, link, toCheck, editable, confirm }: ToCheckProps) {
  const { firm, locale } = at;
  return (
    <Notice tone="warn" title={say(relationshipWords.checkTitle, locale)}>
      <p>
        {say(relationshipWords.checkText, locale, {
          n: toCheck.length,
          check: say(relationshipWords.checkAnswer, locale),
        })}
      </p>
      <ul className="mt-2 list-disc pl-5">
        {positionOf(link.direction).questions.flatMap(({ id, name, labels }) => {
          const level = toCheck.includes(id) ? link.answers[id] : undefined;
          if (level === undefined) return [];
          const answer = answerInWords(level, { labels, partner: link.partnerName, locale });
          return [<li key={id}>{`${say(name, locale)}${locale === "zh" ? "：" : ": "}${answer}`}</li>];
        })}
      </ul>
      {editable ? (
        <div className="mt-3">
          <PressForm
            action={confirm}
            hidden={{ firmId: firm.id, linkId: link.id, direction: link.direction }}
            label={say(relationshipWords.checkConfirm, locale)}
            look="compact"
            refusals={speak(refusalWords, locale)}
            className=""
          />
        </div>
      ) : null}
    </Notice>
  );
}
