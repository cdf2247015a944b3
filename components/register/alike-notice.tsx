import type { RegisteredLink } from "@/lib/register";
import { baseOf } from "@/lib/view/fields/field-spec";
import type { LinkPage } from "@/lib/view/position/link-page";
import { registerWords, say } from "@/lib/words";
import { FreshWhenSaved } from "../fields/fresh-when-saved";
import { Notice } from "../ui/notice";
import { type AlikeLink, AlikeList } from "./alike-list";

type AlikeProps = {
  readonly at: LinkPage;
  readonly link: RegisteredLink;
  readonly alike: readonly AlikeLink[];
};

/** The fields that identify a relationship; a change of one triggers a new check for duplicates. */
const TOLD_BY = ["partnerName", "product", "direction"] as const;

/** Warns that another relationship looks like this one, also after the partner was renamed. */
export function AlikeNotice({ at, link, alike }: AlikeProps) {
  const standings = TOLD_BY.map((name) => {
    const key = `link:${link.id}:${name}`;
    return { key, value: link[name], base: baseOf(at, key) };
  });
  return (
    <div aria-live="polite" className={alike.length === 0 ? undefined : "mb-4"}>
      <FreshWhenSaved standings={standings} />
      {alike.length === 0 ? null : (
        <Notice tone="warn" title={say(registerWords.alikeNow, at.locale)}>
          <AlikeList links={alike} ended={say(registerWords.alikeEnded, at.locale)} />
          <p className="mt-1">{say(registerWords.alikeNowNext, at.locale)}</p>
        </Notice>
      )}
    </div>
  );
}
