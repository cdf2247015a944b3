import type { Firm } from "@/lib/firms";
import { firmPaths } from "@/lib/paths";
import type { EndedPage, LockedRegister, NamedLink } from "@/lib/register";
import type { Locale } from "@/lib/result";
import { tellChanges } from "@/lib/view/register/told-changes";
import { dayInWords } from "@/lib/view/time/firm-time";
import { registerWords, say, speak } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { Section } from "../ui/section";
import { ChangeList } from "./change-list";
import { PageSteps } from "./page-steps";

type At = { readonly firm: Firm; readonly locale: Locale };
type LockedProps = { readonly at: At; readonly freezes: readonly LockedRegister[] };

/** The register of each finished cycle. */
export function LockedRegisters({ at, freezes }: LockedProps) {
  const { locale, firm } = at;
  const w = speak(registerWords, locale);
  if (freezes.length === 0) return null;
  return (
    <Section id="locked" title={w.lockedTitle} reading={w.lockedReading}>
      <ul>
        {freezes.map(({ assessmentId, cycle, revision, frozenAt }) => (
          <li key={`${assessmentId} ${revision}`} className="border-b border-line py-2 last:border-0">
            <PageLink
              className="link inline-block min-h-6"
              href={firmPaths.registerOf(firm.id, assessmentId, revision)}
            >
              {say(registerWords.lockedOf, locale, { cycle, day: dayInWords(frozenAt, firm.timeZone, locale) })}
            </PageLink>
            {revision === 1 ? null : (
              <span className="type-small ml-2 text-ink-2">
                {say(registerWords.lockedRevision, locale, { n: revision })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Business relationships that have ended, page by page. */
export function EndedLinks({ at, page }: { readonly at: At; readonly page: EndedPage }) {
  const { locale, firm } = at;
  const w = speak(registerWords, locale);
  if (page.all === 0) return null;
  return (
    <Section id="ended" title={w.endedTitle} reading={w.endedReading}>
      <ul>
        {page.links.map((link) => (
          <li key={link.id} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2 last:border-0">
            <PageLink className="link inline-block min-h-6" href={firmPaths.linkHistory(firm.id, link.id)}>
              {link.partnerName}
            </PageLink>
            <span className="type-small text-ink-2">
              {link.endedAt === null
                ? ""
                : say(registerWords.endedOn, locale, { day: dayInWords(link.endedAt, firm.timeZone, locale) })}
            </span>
          </li>
        ))}
      </ul>
      <PageSteps
        locale={locale}
        page={page}
        hrefOf={(number) => `${firmPaths.registerHistory(firm.id)}?ended=${number}#ended`}
      />
    </Section>
  );
}

type ChangesProps = {
  readonly at: At;
  readonly page: {
    readonly changes: Parameters<typeof tellChanges>[0];
    readonly links: readonly NamedLink[];
    readonly last: string | undefined;
  };
  readonly isFirst: boolean;
};

/** Every change of the register, latest first. */
export function RegisterChanges({ at, page, isFirst }: ChangesProps) {
  const { locale, firm } = at;
  const w = speak(registerWords, locale);
  const known = new Map(page.links.map((link) => [link.id, link]));
  const told = tellChanges(page.changes, { locale, timeZone: firm.timeZone, linkOf: (id) => known.get(id) });
  const path = firmPaths.registerHistory(firm.id);
  return (
    <Section id="changes" title={w.changes}>
      <ChangeList locale={locale} changes={told} hrefOf={(id) => firmPaths.linkHistory(firm.id, id)} />
      <p className="type-small mt-3 flex flex-wrap gap-4 print:hidden">
        {isFirst ? null : <PageLink href={path}>{w.changesNewest}</PageLink>}
        {page.last === undefined ? null : <PageLink href={`${path}?after=${page.last}`}>{w.changesOlder}</PageLink>}
      </p>
    </Section>
  );
}
