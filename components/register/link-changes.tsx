import type { Firm } from "@/lib/firms";
import { firmPaths } from "@/lib/paths";
import type { DatedLink } from "@/lib/register";
import type { Locale } from "@/lib/result";
import { tellChanges } from "@/lib/view/register/told-changes";
import { registerWords, speak } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { Section } from "../ui/section";
import { ChangeList } from "./change-list";

type LinkChangesProps = {
  readonly at: { readonly firm: Firm; readonly locale: Locale };
  readonly link: DatedLink;
  readonly page: { readonly changes: Parameters<typeof tellChanges>[0]; readonly last: string | undefined };
};

/** Every change of one relationship, latest first. */
export function LinkChanges({ at, link, page }: LinkChangesProps) {
  const { locale, firm } = at;
  const w = speak(registerWords, locale);
  const told = tellChanges(page.changes, { locale, timeZone: firm.timeZone, linkOf: () => link });
  return (
    <Section id="changes" title={w.changes} reading={w.linkHistoryLede}>
      <ChangeList locale={locale} changes={told} />
      {page.last === undefined ? null : (
        <p className="type-small mt-3 print:hidden">
          <PageLink href={`${firmPaths.linkHistory(firm.id, link.id)}?after=${page.last}`}>{w.changesOlder}</PageLink>
        </p>
      )}
    </Section>
  );
}
