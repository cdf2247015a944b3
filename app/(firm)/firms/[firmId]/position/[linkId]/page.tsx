import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import type { PageProps } from "@/app/_server/frames/page";
import { mayChange, type Preparation, ReadOnlyNotice, requirePreparation } from "@/app/_server/frames/preparation";
import { readAll, withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { FieldsProvider } from "@/components/fields/fields-context";
import { SaveLine } from "@/components/fields/save-line";
import { FoldsButton } from "@/components/folds/folds-button";
import { ConfirmSection } from "@/components/position/confirm-section";
import { Incidents } from "@/components/position/incidents";
import { LinkRecords } from "@/components/position/link-records";
import { MatchSection } from "@/components/position/match-section";
import { ToCheck } from "@/components/position/to-check";
import { ToolsSection } from "@/components/position/tools-section";
import { ScreeningAnswers } from "@/components/screening/screening-answers";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { listRevisions } from "@/db/fields/revisions";
import { listAnswersToCheck } from "@/db/position/asked-otherwise";
import { listConfirmations } from "@/db/position/confirmations";
import { findKnownLink, listCopySources } from "@/db/position/links";
import { listPartnerEvents, listPartners } from "@/db/position/matches";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { RegisteredLink } from "@/lib/register";
import type { Text } from "@/lib/result";
import { copySources } from "@/lib/view/position/copy-sources";
import { linkLede } from "@/lib/view/position/link-words";
import { dayAt } from "@/lib/view/time/calendar";
import { foldWords, positionWords, registerWords, say, speak } from "@/lib/words";
import { saveFieldsAction } from "../../actions";
import { endLinkAction } from "../actions";
import { findOfferedLevels } from "../offered-levels";
import { findAlikeLinks } from "../read-alike";
import { confirmAnswers, copyAnswers } from "./answer-actions";
import { addIncident, removeIncident } from "./incident-actions";
import {
  agreeToMergeAction,
  askCustomerAction,
  endMatchAction,
  makeCodeAction,
  remindCustomerAction,
  revokeCodeAction,
  withdrawMergeAction,
  withdrawRequestAction,
} from "./partner-actions";

const confirmActions = { ask: askCustomerAction, remind: remindCustomerAction, withdraw: withdrawRequestAction };
const matchActions = {
  makeCode: makeCodeAction,
  revokeCode: revokeCodeAction,
  agree: agreeToMergeAction,
  takeBack: withdrawMergeAction,
  end: endMatchAction,
};

type Props = PageProps<"firmId" | "linkId">;

type At = Preparation & { readonly links: readonly RegisteredLink[] };

async function requireLink(params: Props["params"]): Promise<{ at: At; link: RegisteredLink }> {
  const { firmId, linkId } = await params;
  const preparation = await requirePreparation(firmId);
  const link = await readLink(preparation.actor, firmId, requireId(linkId));
  if (link === undefined) notFound();
  // An ended relationship has only its history page, where it can be resumed.
  if (link.endedAt !== null) redirect(firmPaths.linkHistory(preparation.firm.id, linkId));
  const others = preparation.customers.filter(({ id }) => id !== link.id);
  return { at: { ...preparation, links: [...others, link] }, link };
}

const readLink = cache((actor: UserActor, firmId: string, linkId: string) =>
  withFreshSession(() => findKnownLink(actor, { firmId, linkId })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { link } = await requireLink(params);
  return { title: `${link.partnerName} · ${say(positionWords.title, await currentLocale())}` };
}

/**
 * One business relationship: its facts, the nine questions that decide its type, nine more questions, and further
 * actions.
 */
export default async function LinkPage({ params }: Props) {
  const { at: read, link } = await requireLink(params);
  const { actor, firm, locale, saving } = read;
  const own = await withFreshSession(() => listRevisions(actor, { firmId: firm.id, linkId: link.id }));
  const at = { ...read, revisions: new Map([...read.revisions, ...own]) };
  const w = (words: Text) => say(words, locale);
  const editable = mayChange(at, "link.edit");
  const copy = editable ? await readCopy(at, link) : undefined;
  const { alike } = await withFreshSession(() => findAlikeLinks(actor, firm.id, link));
  const checks = await withFreshSession(() => listAnswersToCheck(actor, { firmId: firm.id }));
  const part = { at, link, editable, toCheck: checks.get(link.id) ?? [] };
  return (
    <FieldsProvider saving={saving}>
      <FirmFrame
        firmId={firm.id}
        current="position"
        place={<PageLink href={firmPaths.position(firm.id)}>{w(positionWords.backToRegister)}</PageLink>}
        actions={<SaveLine />}
      >
        <div className="flex max-w-[60rem] flex-col gap-5">
          <FindingHeader finding={[link.partnerName]} lede={linkLede(link, locale)} />
          <ReadOnlyNotice at={at} verb="link.edit" />
          <FoldsButton words={speak(foldWords, locale)} />
          {part.toCheck.length > 0 ? <ToCheck {...part} confirm={confirmAnswers} /> : null}
          {copy?.offeredFirst === undefined ? null : (
            // leaves room above the questions, so that the offered answers are visible
            <div className={copy.offeredFirst > 0 ? "[&~form_#nine]:scroll-mt-[26rem]" : "empty:hidden"}>
              <ScreeningAnswers at={at} link={link} offered={copy.offeredFirst} copy={copyAnswers} />
            </div>
          )}
          <LinkRecords {...part} copy={copy} alike={alike} save={saveFieldsAction} />
          <Incidents
            at={at}
            link={link}
            editable={editable}
            newId={randomUUID()}
            actions={{ add: addIncident, remove: removeIncident }}
          />
          {link.kind === "single" ? <PartnerSections at={at} link={link} /> : null}
          {editable ? (
            <ToolsSection
              firm={firm}
              link={link}
              copy={copy}
              today={dayAt(firm.timeZone, new Date())}
              actions={{ copy: copyAnswers, end: endLinkAction }}
              locale={locale}
            />
          ) : null}
          <p className="flex flex-wrap gap-3 print:hidden">
            <PageLink className="button" href={firmPaths.linkHistory(firm.id, link.id)}>
              {w(registerWords.linkHistory)}
            </PageLink>
            <PageLink className="button" href={firmPaths.position(firm.id)}>
              {w(positionWords.backToRegister)}
            </PageLink>
          </p>
        </div>
      </FirmFrame>
    </FieldsProvider>
  );
}

/** Where answers may be copied from; undefined if there is no source. */
async function readCopy({ actor, firm, locale }: Preparation, link: RegisteredLink) {
  const { direction } = link;
  const [offered, answered] = await readAll(() => [
    findOfferedLevels(actor, { firm, direction }),
    listCopySources(actor, { firmId: firm.id, direction }),
  ]);
  return copySources({ link, answered, offered: Object.keys(offered).length, locale });
}

/** What the customer answered about this relationship, and the partner's own record of it. */
async function PartnerSections({ at, link }: { readonly at: Preparation; readonly link: RegisteredLink }) {
  const { actor, firm } = at;
  const [confirmations, partners, events] = await readAll(() => [
    listConfirmations(actor, { firmId: firm.id }),
    listPartners(actor, { firmId: firm.id }),
    listPartnerEvents(actor, { firmId: firm.id, linkId: link.id }),
  ]);
  const asked = confirmations.filter((one) => one.linkId === link.id);
  return (
    <>
      {link.direction === "customer" ? (
        <ConfirmSection
          at={at}
          link={link}
          confirmations={asked}
          now={new Date()}
          actions={can(actor, "link.confirm", { role: firm.role }) ? confirmActions : undefined}
        />
      ) : null}
      <MatchSection
        at={at}
        link={link}
        partner={partners.find((one) => one.linkId === link.id)}
        events={events}
        actions={can(actor, "link.match", { role: firm.role }) ? matchActions : undefined}
      />
    </>
  );
}
