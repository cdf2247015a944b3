import type { Metadata } from "next";
import Link from "next/link";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { type Preparation, requirePreparation } from "@/app/_server/frames/preparation";
import { withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { onceEach } from "@/app/_server/gate/query";
import { ChangeList } from "@/components/register/change-list";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import {
  type LinkChangesPage,
  type LockedRegister,
  listFreezes,
  listKnownLinks,
  listLinkChanges,
} from "@/db/position/register-history";
import { idSchema } from "@/lib/ids";
import { firmPaths } from "@/lib/paths";
import type { DatedLink } from "@/lib/register";
import { tellChanges } from "@/lib/view/register/told-changes";
import { dayInWords } from "@/lib/view/time/firm-time";
import { positionWords, registerWords, say, speak } from "@/lib/words";

type Props = {
  readonly params: Promise<{ firmId: string }>;
  readonly searchParams: Promise<{ after?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(registerWords.historyTitle, await currentLocale()) };
}

/** What happened to the register: finished cycles, ended links, and every change. */
export default async function RegisterHistoryPage({ params, searchParams }: Props) {
  const [{ firmId }, query] = await Promise.all([params, onceEach(searchParams)]);
  const preparation = await requirePreparation(firmId);
  const { actor, locale } = preparation;
  const w = speak(registerWords, locale);
  const after = idSchema.safeParse(query.after).data;
  const [page, links, freezes] = await withFreshSession(() =>
    Promise.all([
      listLinkChanges(actor, { firmId, after }),
      listKnownLinks(actor, { firmId }),
      listFreezes(actor, { firmId }),
    ]),
  );
  return (
    <FirmFrame
      actor={actor}
      firmId={firmId}
      current="position"
      place={
        <Link className="link" prefetch={false} href={firmPaths.position(firmId)}>
          {say(positionWords.backToRegister, locale)}
        </Link>
      }
    >
      <div className="flex max-w-[60rem] flex-col gap-5">
        <FindingHeader finding={[w.historyTitle]} lede={w.historyLede} />
        {after === undefined ? (
          <>
            <Locked at={preparation} freezes={freezes} />
            <Ended at={preparation} links={links} />
          </>
        ) : null}
        <Changes at={preparation} page={page} links={links} isFirst={after === undefined} />
      </div>
    </FirmFrame>
  );
}

function Locked({ at, freezes }: { at: Preparation; freezes: readonly LockedRegister[] }) {
  const { locale, firm } = at;
  const w = speak(registerWords, locale);
  if (freezes.length === 0) return null;
  return (
    <Section id="locked" title={w.lockedTitle} reading={w.lockedReading}>
      <ul>
        {freezes.map(({ assessmentId, cycle, revision, frozenAt }) => (
          <li key={`${assessmentId} ${revision}`} className="border-b border-line py-2 last:border-0">
            <Link
              className="link inline-block min-h-6"
              prefetch={false}
              href={firmPaths.registerOf(firm.id, assessmentId, revision)}
            >
              {say(registerWords.lockedOf, locale, { cycle, day: dayInWords(frozenAt, firm.timeZone, locale) })}
            </Link>
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

function Ended({ at, links }: { at: Preparation; links: readonly DatedLink[] }) {
  const { locale, firm } = at;
  const w = speak(registerWords, locale);
  const ended = links.filter(({ endedAt }) => endedAt !== null);
  if (ended.length === 0) return null;
  return (
    <Section id="ended" title={w.endedTitle} reading={w.endedReading}>
      <ul>
        {ended.map((link) => (
          <li key={link.id} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2 last:border-0">
            <Link className="link inline-block min-h-6" prefetch={false} href={firmPaths.linkHistory(firm.id, link.id)}>
              {link.partnerName}
            </Link>
            <span className="type-small text-ink-2">
              {link.endedAt === null
                ? ""
                : say(registerWords.endedOn, locale, { day: dayInWords(link.endedAt, firm.timeZone, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type ChangesProps = {
  readonly at: Preparation;
  readonly page: LinkChangesPage;
  readonly links: readonly DatedLink[];
  readonly isFirst: boolean;
};

function Changes({ at, page, links, isFirst }: ChangesProps) {
  const { locale, firm } = at;
  const w = speak(registerWords, locale);
  const known = new Map(links.map((link) => [link.id, link]));
  const told = tellChanges(page.changes, { locale, timeZone: firm.timeZone, linkOf: (id) => known.get(id) });
  const path = firmPaths.registerHistory(firm.id);
  return (
    <Section id="changes" title={w.changes}>
      <ChangeList locale={locale} changes={told} hrefOf={(id) => firmPaths.linkHistory(firm.id, id)} />
      <p className="type-small mt-3 flex flex-wrap gap-4 print:hidden">
        {isFirst ? null : (
          <Link className="link" prefetch={false} href={path}>
            {w.changesNewest}
          </Link>
        )}
        {page.last === undefined ? null : (
          <Link className="link" prefetch={false} href={`${path}?after=${page.last}`}>
            {w.changesOlder}
          </Link>
        )}
      </p>
    </Section>
  );
}
