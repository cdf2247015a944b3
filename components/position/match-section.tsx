import { firmPaths } from "@/lib/paths";
import type { Merged } from "@/lib/position";
import type { LinkPartner, PartnerEventRow, RegisteredLink } from "@/lib/register";
import type { Locale, Text } from "@/lib/result";
import type { LinkPage } from "@/lib/view/position/link-page";
import { differenceInWords, mergedInWords, ownInWords } from "@/lib/view/position/merged-facts";
import { dayInWords, momentInWords } from "@/lib/view/time/firm-time";
import { mergedFactWords, partnerEventWords, partnerWords, say, sayNamed, speakOnly } from "@/lib/words";
import { Fold } from "../folds/fold";
import { PageLink } from "../shell/page-link";
import { TableHead } from "../tables/table-head";
import type { FormAction, NoticeAction } from "../ui/form-state";
import { CodeForm, type CodeMade, PartnerPress } from "./partner-tools";

type MatchActions = Readonly<Record<"revokeCode" | "agree" | "takeBack" | "end", NoticeAction>> & {
  readonly makeCode: FormAction<CodeMade>;
};

type PartProps = {
  readonly at: Pick<LinkPage, "firm" | "locale">;
  readonly link: RegisteredLink;
  readonly partner: LinkPartner | undefined;
  /** Undefined if the person may not match relationships. */
  readonly actions: MatchActions | undefined;
};

/** The partner's own record of this relationship: matched by a code, and merged if both firms agree. */
export function MatchSection({
  at,
  link,
  partner,
  events,
  actions,
}: PartProps & { readonly events: readonly PartnerEventRow[] }) {
  const { locale } = at;
  const match = partner?.match;
  return (
    <Fold
      id="partner"
      title={say(partnerWords.section, locale)}
      told={partnerInWords(partner, at)}
      isOpen={match !== undefined && waitsForUs(match) && actions !== undefined}
      reading={match === undefined ? sayNamed(partnerWords.reading, locale, { partner: link.partnerName }) : undefined}
    >
      <div className="flex flex-col gap-5">
        {match === undefined ? (
          actions === undefined ? (
            <p className="text-ink-2">{say(partnerWords.readOnly, locale)}</p>
          ) : (
            <Codes at={at} link={link} partner={partner} actions={actions} />
          )
        ) : (
          <Matched at={at} link={link} match={match} actions={actions} />
        )}
        <History at={at} events={events} />
      </div>
    </Fold>
  );
}

type Match = NonNullable<LinkPartner["match"]>;

const waitsForUs = ({ agreed, partnerAgreed, mergedAt }: Match): boolean =>
  mergedAt === null && partnerAgreed && !agreed;

/** Whether the partner has matched its record of this relationship, in one short phrase. */
function partnerInWords(partner: LinkPartner | undefined, { firm, locale }: PartProps["at"]): string {
  const { match, codeUntil = null } = partner ?? {};
  if (match !== undefined) {
    if (waitsForUs(match)) return say(partnerWords.waitsForYou, locale);
    return say(match.mergedAt === null ? partnerWords.matched : partnerWords.merged, locale);
  }
  return codeUntil === null
    ? say(partnerWords.notMatched, locale)
    : say(partnerWords.codeUntil, locale, { until: dayInWords(codeUntil, firm.timeZone, locale) });
}

function Codes({ at, link, partner, actions }: PartProps & { readonly actions: MatchActions }) {
  const { locale, firm } = at;
  const w = (words: Text) => say(words, locale);
  const until = partner?.codeUntil ?? null;
  const press = { firmId: firm.id, linkId: link.id };
  return (
    <div className="flex flex-col gap-4 print:hidden">
      {until === null ? null : (
        <p className="type-small text-ink-2">
          {say(partnerWords.codeOpen, locale, { until: dayInWords(until, firm.timeZone, locale) })}
        </p>
      )}
      <CodeForm
        {...press}
        action={actions.makeCode}
        label={w(until === null ? partnerWords.make : partnerWords.makeAgain)}
        words={speakOnly(partnerWords, locale, ["madeTitle", "madeText", "code", "copy", "copied", "copyLabel"])}
      />
      {until === null ? null : <PartnerPress {...press} action={actions.revokeCode} label={w(partnerWords.revoke)} />}
      <p>
        <PageLink href={firmPaths.match(firm.id)}>{w(partnerWords.enter)}</PageLink>
      </p>
    </div>
  );
}

type MatchedProps = Omit<PartProps, "partner"> & { readonly match: Match };

function Matched({ at, link, match, actions }: MatchedProps) {
  const { locale, firm } = at;
  const w = (words: Text) => say(words, locale);
  const day = (moment: Date) => dayInWords(moment, firm.timeZone, locale);
  const press = {
    firmId: firm.id,
    linkId: link.id,
  };
  return (
    <>
      <p>{say(partnerWords.matchedOn, locale, { date: day(match.matchedAt) })}</p>
      <div className="flex flex-col gap-3 border-t border-line pt-4">
        <h3 className="type-h3">{w(partnerWords.mergeTitle)}</h3>
        <p className="type-small max-w-[72ch] text-ink-2">{w(partnerWords.mergeWhat)}</p>
        <p>{mergeState(match, locale, day)}</p>
        {match.mergedAt === null ? null : <MergedTable locale={locale} link={link} facts={match.facts} />}
        {actions === undefined ? (
          <p className="text-ink-2">{w(partnerWords.readOnly)}</p>
        ) : (
          <div className="flex flex-wrap items-start gap-x-6 gap-y-3 print:hidden">
            {match.agreed && match.mergedAt === null ? null : (
              <PartnerPress
                {...press}
                action={actions.agree}
                label={w(match.mergedAt === null ? partnerWords.agree : partnerWords.mergeAnew)}
              />
            )}
            {match.agreed ? (
              <PartnerPress {...press} action={actions.takeBack} label={w(partnerWords.takeBack)} />
            ) : null}
          </div>
        )}
      </div>
      {actions === undefined ? null : (
        <div className="border-t border-line pt-4 print:hidden">
          <PartnerPress
            {...press}
            action={actions.end}
            label={w(partnerWords.endMatch)}
            note={w(partnerWords.endMatchNote)}
            confirm={{ label: w(partnerWords.endConfirm), missing: w(partnerWords.endConfirmMissing) }}
          />
        </div>
      )}
    </>
  );
}

function mergeState(match: MatchedProps["match"], locale: Locale, day: (moment: Date) => string) {
  if (match.mergedAt !== null) return say(partnerWords.mergedOn, locale, { date: day(match.mergedAt) });
  if (match.agreed) return say(partnerWords.waits, locale);
  return match.partnerAgreed ? say(partnerWords.partnerWaits, locale) : null;
}

function History({ at, events }: { readonly at: PartProps["at"]; readonly events: readonly PartnerEventRow[] }) {
  const { locale, firm } = at;
  if (events.length === 0) return null;
  return (
    <details className="border-t border-line pt-3">
      <summary className="type-small cursor-pointer">{say(partnerWords.history, locale)}</summary>
      <ol className="type-small mt-2 flex flex-col gap-1 text-ink-2">
        {events.map((event) => (
          <li key={`${event.event} ${event.at.toISOString()}`}>
            {momentInWords(event.at, firm.timeZone, locale)} · {say(partnerEventWords[event.event], locale)}
            {event.by === null ? null : ` · ${event.by}`}
          </li>
        ))}
      </ol>
    </details>
  );
}

type MergedTableProps = { readonly locale: Locale; readonly link: RegisteredLink; readonly facts: readonly Merged[] };

/** The firm's own figures beside the merged ones, and whether the two sides differ. */
function MergedTable({ locale, link, facts }: MergedTableProps) {
  const w = (words: Text) => say(words, locale);
  if (facts.length === 0) return <p className="text-ink-2">{w(partnerWords.nothingShared)}</p>;
  const head = [partnerWords.fact, partnerWords.own, partnerWords.mergedValue, partnerWords.differs];
  return (
    <div className="scrolls-sideways">
      <table className="w-full border-collapse">
        <caption className="sr-only">{w(partnerWords.mergeTitle)}</caption>
        <TableHead
          names={head.map((words) => w(words))}
          cell="border-b border-line-2 py-2 pr-4 font-medium last:pr-0"
          row="type-caption text-left text-ink-2"
        />
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.fact} className="border-b border-line">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {w(mergedFactWords[fact.fact])}
              </th>
              <td className="numeric py-2 pr-4">{ownInWords(fact.fact, link, locale)}</td>
              <td className="numeric py-2 pr-4 font-semibold">{mergedInWords(fact, locale)}</td>
              <td className="numeric py-2">{differenceInWords(fact, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
