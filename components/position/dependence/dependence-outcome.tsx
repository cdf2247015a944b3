import { isInsufficient } from "@/lib/result";
import { baseOf } from "@/lib/view/fields/field-spec";
import { dependenceOutcome } from "@/lib/view/position/dependence-outcome";
import type { LinkPage } from "@/lib/view/position/link-page";
import { standingsOf } from "@/lib/view/position/link-questions";
import type { ReadLink } from "@/lib/view/register/links";
import { positionChartWords, relationshipWords, say } from "@/lib/words";
import { FreshWhenSaved } from "../../fields/fresh-when-saved";

/** Fields that the figures are computed from, in addition to the answers to two questions. */
const MADE_OF = ["share", "shareOfPartner", "direction", "kind"] as const;

/** Who depends on whom in this relationship, as far as the answers show, and which answers are missing. */
export function DependenceOutcome({ at, link }: { readonly at: LinkPage; readonly link: ReadLink }) {
  const { locale } = at;
  const outcome = dependenceOutcome(link, locale);
  const facts = MADE_OF.map((name) => {
    const key = `link:${link.id}:${name}`;
    return { key, value: link[name], base: baseOf(at, key) };
  });
  return (
    <div aria-live="polite">
      <FreshWhenSaved standings={[...facts, ...Object.values(standingsOf(at, link, ["SW1", "SW2"]))]} />
      {outcome === undefined ? null : (
        <div className="mb-5 rounded-option border border-line-2 bg-sunken p-4">
          <p className="type-caption text-ink-2">{say(positionChartWords.dependence, locale)}</p>
          <p className="type-answer mt-1 font-semibold">{outcome.sentence}</p>
          {outcome.needs.length === 0 ? null : (
            <p className="mt-1">
              {say(relationshipWords.dependenceNeeds, locale)}{" "}
              {outcome.needs.map(({ label, anchor }, index) => (
                <span key={anchor + label}>
                  {index === 0 ? "" : locale === "zh" ? "、" : ", "}
                  <a className="link" href={`#${anchor}`}>
                    {label}
                  </a>
                </span>
              ))}
            </p>
          )}
          {isInsufficient(link.dependence.own) && isInsufficient(link.dependence.partner) ? null : (
            <p className="type-caption mt-2 text-ink-3">{say(relationshipWords.dependenceScale, locale)}</p>
          )}
        </div>
      )}
    </div>
  );
}
