import Link from "next/link";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { relationshipWords, say, sayNamed } from "@/lib/words";
import { Notice } from "../ui/notice";

type CheckProps = {
  readonly firmId: string;
  readonly links: readonly { readonly id: string; readonly partnerName: string }[];
  readonly locale: Locale;
};

/** Links whose answers were given to questions asked the other way round. */
export function AnswersToCheck({ firmId, links, locale }: CheckProps) {
  return (
    <Notice tone="warn" title={say(relationshipWords.checkTitle, locale)}>
      <ul className="flex flex-wrap gap-x-4">
        {links.map(({ id, partnerName }) => (
          <li key={id}>
            <Link className="link" prefetch={false} href={firmPaths.link(firmId, id)}>
              {sayNamed(relationshipWords.checkLink, locale, { partner: partnerName })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
