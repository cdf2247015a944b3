import { notFound } from "next/navigation";
import { CohortFrame, requireCohort } from "@/app/_server/frames/cohort-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { readAll } from "@/app/_server/gate/actor";
import { requireId } from "@/app/_server/gate/path-id";
import { DifferenceView } from "@/components/instrument/difference-view";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { ConfirmForm } from "@/components/ui/press-form";
import { Section } from "@/components/ui/section";
import { findVersion, findVersionBefore, listInstruments } from "@/db/instruments/instruments";
import { compareInstruments, findPublishFaults, type InstrumentDifference } from "@/lib/authoring";
import { cohortPaths } from "@/lib/paths";
import { instrumentWords, publishFaultWords, say, speak } from "@/lib/words";
import { discardAction, publishAction, retireAction } from "./actions";

export const generateMetadata = titled(instrumentWords.compare);

/** What one version changes against the previous one, and the possible actions. */
export default async function VersionPage({ params }: PageProps<"cohortId" | "versionId">) {
  const { actor, locale, cohortId } = await requireCohort(params);
  const versionId = requireId((await params).versionId);
  const ids = { cohortId, versionId };
  const [found, before, { isOwner }] = await readAll(() => [
    findVersion(actor, ids),
    findVersionBefore(actor, ids),
    listInstruments(actor, { cohortId }),
  ]);
  if (found === undefined || before === undefined) notFound();
  const { instrument, state, writtenAt } = found;
  const { version } = instrument;
  const difference = compareInstruments(before, instrument);
  const faults = state === "draft" ? findPublishFaults(before, instrument) : [];
  const w = speak(instrumentWords, locale);
  const form = { hidden: ids };
  return (
    <CohortFrame
      cohortId={cohortId}
      current="instrument"
      place={<PageLink href={cohortPaths.instrument(cohortId)}>{w.back}</PageLink>}
    >
      <div className="flex max-w-[64rem] flex-col gap-5">
        <FindingHeader
          finding={[say(instrumentWords.differenceTitle, locale, { version, before: before.version })]}
          lede={instrumentWords[difference.comparability][locale]}
          action={state === "shipped" ? undefined : <span className="tag">{instrumentWords[state][locale]}</span>}
        />
        {faults.map((fault) => (
          <Notice key={fault} tone="warn">
            {publishFaultWords[fault][locale]}
          </Notice>
        ))}
        <DifferenceView locale={locale} difference={difference} />
        {isOwner && state === "draft" ? (
          <Section
            id="publish"
            title={say(instrumentWords.publish, locale, { version })}
            reading={w.publishReading}
            className="print:hidden"
          >
            <div className="flex flex-col items-start gap-4">
              {faults.length > 0 ? null : (
                <ConfirmForm
                  {...form}
                  hidden={{ ...ids, writtenAt: String(writtenAt) }}
                  action={publishAction}
                  confirm={confirmations(difference, w)}
                  submit={w.publishButton}
                  primary
                />
              )}
              <ConfirmForm {...form} action={discardAction} confirm={[]} submit={w.discard} />
            </div>
          </Section>
        ) : null}
        {isOwner && state === "published" ? (
          <Section id="retire" title={w.retire} reading={w.retireReading} className="print:hidden">
            <ConfirmForm
              {...form}
              action={retireAction}
              confirm={[{ name: "sure", words: w.retireSure }]}
              submit={w.retire}
            />
          </Section>
        ) : null}
      </div>
    </CohortFrame>
  );
}

/** What must be confirmed before publishing; if anchors changed, also that they still mean the same. */
function confirmations({ items }: InstrumentDifference, w: Readonly<Record<"sure" | "sameMeaning", string>>) {
  const hasAnchors = items.some(({ changes }) => changes.some(({ field }) => field.startsWith("anchor-")));
  const sure = { name: "sure", words: w.sure };
  return hasAnchors ? [{ name: "sameMeaning", words: w.sameMeaning }, sure] : [sure];
}
