import { positionOf } from "@/lib/catalog";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { answerInWords } from "@/lib/view/position/answer-in-words";
import type { LinkPart } from "@/lib/view/position/link-page";
import { relationshipWords, say, sayNamed } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import type { FormAction } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { PressForm } from "../ui/press-form";

/**
 * Answers to questions whose wording was reversed: shows the earlier answers below; one press confirms that they are
 * right.
 */
export function ToCheck({ at, link, toCheck, editable, confirm }: LinkPart & { readonly confirm: FormAction }) {
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
            className=""
          />
        </div>
      ) : null}
    </Notice>
  );
}

type LinksProps = {
  readonly firmId: string;
  readonly links: readonly { readonly id: string; readonly partnerName: string }[];
  readonly locale: Locale;
};

/** Relationships whose answers were given to questions with reversed wording. */
export function AnswersToCheck({ firmId, links, locale }: LinksProps) {
  return (
    <Notice tone="warn" title={say(relationshipWords.checkTitle, locale)}>
      <ul className="flex flex-wrap gap-x-4">
        {links.map(({ id, partnerName }) => (
          <li key={id}>
            <PageLink href={firmPaths.link(firmId, id)}>
              {sayNamed(relationshipWords.checkLink, locale, { partner: partnerName })}
            </PageLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
