import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { firmPaths } from "@/app/_server/frames/firm-paths";
import { findOfferedLevels } from "@/app/_server/frames/position-offer";
import { mayChange, type Preparation, ReadOnlyNotice, requirePreparation } from "@/app/_server/frames/preparation";
import { withFreshSession } from "@/app/_server/gate/actor";
import { dayIn } from "@/app/_server/gate/clock";
import { currentLocale } from "@/app/_server/gate/locale";
import { ChannelsTable } from "@/components/position/channels-table";
import { ConfirmAnswersForm, CopyAnswersForm, EndLinkForm } from "@/components/position/link-tools";
import { LiveCount } from "@/components/position/live-count";
import { LiveMode } from "@/components/position/live-mode";
import { LevelCard } from "@/components/records/level-card";
import { RecordFields } from "@/components/records/record-fields";
import { RecordForm } from "@/components/records/record-form";
import { RecordsProvider } from "@/components/records/records-context";
import { SaveLine } from "@/components/records/save-line";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { listAnswersToCheck } from "@/db/assessments/asked-otherwise";
import { listConfirmations } from "@/db/position/confirmations";
import type { RegisteredLink as FirmLink } from "@/db/position/links";
import { listPartnerEvents, listPartners } from "@/db/position/matches";
import { listKnownLinks } from "@/db/position/register-history";
import { modeNames, modeNamesAtFirstUse, positionOf } from "@/lib/catalog";
import { chartWords, positionWords, registerWords, say, sayNamed, shareInPercent } from "@/lib/i18n";
import {
  CORNERS,
  type Corner,
  DEPENDENCE_IDS,
  DETERMINANT_IDS,
  POSITION_OPTIONAL_IDS,
  type PositionId,
} from "@/lib/instrument";
import { type Locale, type Text, tabulate } from "@/lib/result";
import { answerInWords } from "@/lib/view/position/answer-in-words";
import { readLinks } from "@/lib/view/position/facts";
import { cornerName } from "@/lib/view/position/reading";
import { saveRecordsAction } from "../../profile/actions";
import { copyAnswers, endLinkAction } from "../actions";
import { confirmAnswers } from "../answer-actions";
import { FROM_SCREENING } from "../copy";
import { AlikeNotice } from "./alike-notice";
import { ConfirmSection } from "./confirm-section";
import { channelTable, linkFields, termFields } from "./facts-fields";
import { Incidents } from "./incidents";
import { MatchSection } from "./match-section";
import { countAnswered, oddsTable, questionsOf, standingsOf } from "./questions";

type Props = { readonly params: Promise<{ firmId: string; linkId: string }> };

async function requireLink(params: Props["params"]): Promise<{ at: Preparation; link: FirmLink }> {
  const { firmId, linkId } = await params;
  const at = await requirePreparation(firmId);
  const link = at.links.find((one) => one.id === linkId);
  if (link !== undefined) return { at, link };
  const known = await withFreshSession(() => listKnownLinks(at.actor, { firmId: at.firm.id }));
  // An ended link has its history, and can be taken up again there.
  if (known.some((one) => one.id === linkId)) redirect(firmPaths.linkHistory(at.firm.id, linkId));
  notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { link } = await requireLink(params);
  return { title: `${link.partnerName} · ${say(positionWords.title, await currentLocale())}` };
}

/** One link: its facts, the nine questions with the mode at once, the other nine, and what else can be done with it. */
export default async function LinkPage({ params }: Props) {
  const { at, link } = await requireLink(params);
  const { actor, firm, locale, saving } = at;
  const w = (words: Text) => say(words, locale);
  const editable = mayChange(at, "link.edit");
  const copy = editable ? await readCopy(at, link) : undefined;
  const checks = await withFreshSession(() => listAnswersToCheck(actor, { firmId: firm.id }));
  const toCheck = checks.get(link.id) ?? [];
  return (
    <RecordsProvider saving={saving}>
      <FirmFrame
        actor={actor}
        firmId={firm.id}
        current="position"
        place={
          <Link className="link" prefetch={false} href={firmPaths.position(firm.id)}>
            {w(positionWords.backToRegister)}
          </Link>
        }
        actions={<SaveLine />}
      >
        <div className="flex max-w-[60rem] flex-col gap-5">
          <FindingHeader finding={[link.partnerName]} lede={ledeOf(link, locale)} />
          <ReadOnlyNotice at={at} verb="link.edit" />
          {toCheck.length > 0 ? <ToCheck at={at} link={link} toCheck={toCheck} editable={editable} /> : null}
          <RecordForm action={saveRecordsAction} firmId={firm.id} editable={editable} className="flex flex-col gap-5">
            <Nine at={at} link={link} editable={editable} toCheck={toCheck} copy={copy} />
            <OtherNine at={at} link={link} editable={editable} toCheck={toCheck} />
            <Section id="facts" title={w(positionWords.facts)}>
              <AlikeNotice at={at} link={link} />
              <RecordFields fields={linkFields(at, link, !editable)} />
            </Section>
            <Section id="terms" title={w(registerWords.terms)} reading={w(registerWords.termsReading)}>
              <RecordFields fields={termFields(at, link, !editable)} />
            </Section>
            <Section id="channels" title={w(registerWords.channels)} reading={w(registerWords.channelsReading)}>
              <ChannelsTable {...channelTable(at, link)} disabled={!editable} />
            </Section>
          </RecordForm>
          <Incidents at={at} link={link} editable={editable} />
          {link.kind === "single" ? <PartnerSections at={at} link={link} /> : null}
          {editable ? <Tools at={at} link={link} copy={copy} /> : null}
          <p className="flex flex-wrap gap-3 print:hidden">
            <Link className="button" prefetch={false} href={firmPaths.linkHistory(firm.id, link.id)}>
              {w(registerWords.linkHistory)}
            </Link>
            <Link className="button" prefetch={false} href={firmPaths.position(firm.id)}>
              {w(positionWords.backToRegister)}
            </Link>
          </p>
        </div>
      </FirmFrame>
    </RecordsProvider>
  );
}

/** What the customer says of this link, and the partner's own record of it. */
async function PartnerSections({ at, link }: { readonly at: Preparation; readonly link: FirmLink }) {
  const { actor, firm } = at;
  const [confirmations, partners, events] = await withFreshSession(() =>
    Promise.all([
      listConfirmations(actor, { firmId: firm.id }),
      listPartners(actor, { firmId: firm.id }),
      listPartnerEvents(actor, { firmId: firm.id, linkId: link.id }),
    ]),
  );
  const asked = confirmations.filter((one) => one.linkId === link.id);
  return (
    <>
      {link.direction === "customer" ? <ConfirmSection at={at} link={link} confirmations={asked} /> : null}
      <MatchSection at={at} link={link} partner={partners.find((one) => one.linkId === link.id)} events={events} />
    </>
  );
}

function ledeOf({ direction, share }: FirmLink, locale: Locale): string {
  const isCustomer = direction === "customer";
  const side = say(isCustomer ? positionWords.customer : positionWords.supplier, locale);
  if (share === null) return side;
  const of = say(isCustomer ? positionWords.ofSales : positionWords.ofPurchases, locale, {
    share: shareInPercent(share),
  });
  return locale === "zh" ? `${side}，${of}` : `${side}, ${of}`;
}

type PartProps = {
  readonly at: Preparation;
  readonly link: FirmLink;
  readonly editable: boolean;
  /** Questions that were answered when they were asked the other way round. */
  readonly toCheck: readonly PositionId[];
};

/** Answers to questions that were asked the wrong way round: what was said stands below; one press says it is still right. */
function ToCheck({ at, link, toCheck, editable }: PartProps) {
  const { firm, locale } = at;
  return (
    <Notice tone="warn" title={say(positionWords.checkTitle, locale)}>
      <p>
        {say(positionWords.checkText, locale, { n: toCheck.length, check: say(positionWords.checkAnswer, locale) })}
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
          <ConfirmAnswersForm
            action={confirmAnswers}
            firmId={firm.id}
            linkId={link.id}
            direction={link.direction}
            label={say(positionWords.checkConfirm, locale)}
          />
        </div>
      ) : null}
    </Notice>
  );
}

type CopyWords = Readonly<Record<"title" | "hint", string>>;
type Copy = {
  readonly sources: readonly { readonly value: string; readonly label: string }[];
  readonly words: CopyWords;
};

/** Where answers may be copied from: the screening while it is offered, then the other links; undefined if nowhere. */
async function readCopy(at: Preparation, link: FirmLink): Promise<Copy | undefined> {
  const { actor, firm, locale } = at;
  const w = (words: Text) => say(words, locale);
  const offered = await withFreshSession(() => findOfferedLevels(actor, { firm, direction: link.direction }));
  const links = at.links
    .filter(({ id, direction }) => id !== link.id && direction === link.direction)
    .filter((other) => countAnswered(other, DETERMINANT_IDS) > 0)
    .map((other) => ({ value: other.id, label: other.partnerName }));
  if (Object.keys(offered).length > 0) {
    const screening = { value: FROM_SCREENING, label: w(positionWords.copyFromScreening) };
    const words = { title: w(positionWords.copyTitleScreening), hint: w(positionWords.copyHintScreening) };
    return { sources: [screening, ...links], words };
  }
  if (links.length === 0) return undefined;
  return { sources: links, words: { title: w(positionWords.copyTitle), hint: w(positionWords.copyHint) } };
}

type CopyProps = { readonly copy: Copy | undefined };

function Nine({ at, link, editable, toCheck, copy }: PartProps & CopyProps) {
  const { locale } = at;
  const w = (words: Text) => say(words, locale);
  const hasOpen = countAnswered(link, DETERMINANT_IDS) < DETERMINANT_IDS.length;
  const nine = standingsOf(at, link, DETERMINANT_IDS);
  return (
    <Section
      id="nine"
      title={w(positionWords.nine)}
      reading={w(positionWords.nineReading)}
      action={<LiveCount answers={nine} pattern={positionWords.answeredOf[locale]} />}
    >
      {hasOpen && copy !== undefined ? (
        <p className="type-small mb-3">
          <a className="link" href="#copy">
            {copy.words.title}
          </a>
        </p>
      ) : null}
      <Cards at={at} link={link} ids={DETERMINANT_IDS} editable={editable} toCheck={toCheck} />
      <LiveMode
        answers={nine}
        names={tabulate(CORNERS, (corner) => firstName(corner, locale))}
        namesInSentence={tabulate(CORNERS, (corner) => inSentence(corner, locale))}
        odds={oddsTable(locale)}
        words={{
          title: w(positionWords.modeTitle),
          waits: w(positionWords.modeWaits),
          soFar: positionWords.modeSoFar[locale],
          clear: positionWords.modeClear[locale],
          between: positionWords.modeBetween[locale],
          off: positionWords.modeOff[locale],
          betweenOpen: positionWords.modeBetweenOpen[locale],
          offOpen: positionWords.modeOffOpen[locale],
          exclusion: sayNamed(positionWords.exclusionLink, locale, { partner: link.partnerName }),
          fitsNoType: w(chartWords.fitsNoType),
          barAndOdds: w(positionWords.barAndOdds),
        }}
      />
    </Section>
  );
}

const isNamed = (corner: Corner): corner is keyof typeof modeNames => Object.hasOwn(modeNames, corner);

const firstName = (corner: Corner, locale: Locale): string =>
  isNamed(corner) ? modeNamesAtFirstUse[corner][locale] : cornerName(corner, locale);

function inSentence(corner: Corner, locale: Locale): string {
  const name = cornerName(corner, locale);
  return locale === "en" && isNamed(corner) ? name.toLowerCase() : name;
}

function OtherNine({ at, link, editable, toCheck }: PartProps) {
  const { locale } = at;
  const w = (words: Text) => say(words, locale);
  const asked = readLinks(at.links).find((one) => one.id === link.id)?.dependenceAsked ?? false;
  const begun = countAnswered(link, [...DEPENDENCE_IDS, ...POSITION_OPTIONAL_IDS]) > 0;
  return (
    <details open={asked || begun} className="section">
      <summary className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="type-h2">{w(positionWords.nineAfter)}</span>
        <LiveCount answers={standingsOf(at, link, DEPENDENCE_IDS)} pattern={positionWords.answeredOf[locale]} />
      </summary>
      <p id="nine-more" className="type-small mt-1 max-w-[72ch] scroll-mt-32 text-ink-2">
        {w(positionWords.nineAfterReading)} {asked ? null : w(positionWords.nineAfterOffered)}
      </p>
      <div className="mt-4">
        <Cards at={at} link={link} ids={DEPENDENCE_IDS} editable={editable} toCheck={toCheck} />
      </div>
      <h3 className="type-h3 border-t border-line-strong pt-5">{w(positionWords.optionalTwo)}</h3>
      <p className="type-small text-ink-2">{w(positionWords.optionalTwoReading)}</p>
      <div>
        <Cards at={at} link={link} ids={POSITION_OPTIONAL_IDS} editable={editable} toCheck={toCheck} />
      </div>
    </details>
  );
}

function Cards({ at, link, ids, editable, toCheck }: PartProps & { readonly ids: readonly PositionId[] }) {
  return questionsOf(at, link, { ids, toCheck }).map((question) => (
    <LevelCard
      key={question.key}
      question={question}
      clear={say(positionWords.clearAnswer, at.locale)}
      disabled={!editable}
    />
  ));
}

function Tools({ at, link, copy }: { at: Preparation; link: FirmLink } & CopyProps) {
  const { firm, locale } = at;
  const w = (words: Text) => say(words, locale);
  return (
    <>
      {copy === undefined ? null : (
        <Section id="copy" title={copy.words.title} className="print:hidden">
          <CopyAnswersForm
            action={copyAnswers}
            firmId={firm.id}
            linkId={link.id}
            sources={copy.sources}
            words={{ from: w(positionWords.copyFrom), hint: copy.words.hint, copy: w(positionWords.copy) }}
          />
        </Section>
      )}
      <Section id="end" title={w(positionWords.endTitle)} reading={w(positionWords.endWhy)} className="print:hidden">
        <EndLinkForm
          action={endLinkAction}
          firmId={firm.id}
          linkId={link.id}
          words={{
            confirm: sayNamed(positionWords.endConfirm, locale, { partner: link.partnerName }),
            end: w(positionWords.end),
            endDay: w(registerWords.endDay),
          }}
          day={dayIn(firm.timeZone)}
        />
      </Section>
    </>
  );
}
