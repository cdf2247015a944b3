import { cohortPaths } from "@/lib/paths";
import type { Locale, Text } from "@/lib/result";
import { cohortSettingWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";

type PartsProps = {
  readonly parts: readonly { readonly id: string; readonly name: Text }[];
  readonly locale: Locale;
};

export function PartsList({ parts, locale }: PartsProps) {
  if (parts.length === 0) return <p className="mb-4 text-ink-2">{words.partsNone[locale]}</p>;
  return (
    <ul className="mb-5 divide-y divide-line">
      {parts.map(({ id, name }) => (
        <li key={id} className="py-1.5">
          <PageLink href={cohortPaths.settings(id)}>{name[locale]}</PageLink>
        </li>
      ))}
    </ul>
  );
}
