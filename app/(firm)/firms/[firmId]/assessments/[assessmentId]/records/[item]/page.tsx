import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { previewFile } from "@/app/_server/files/preview";
import { requireCycle } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { onceEach } from "@/app/_server/frames/query";
import { withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { FilePreviewBody } from "@/components/evidence/file-preview";
import { Offers } from "@/components/evidence/offers";
import { RecordForm } from "@/components/evidence/record-form";
import { RecordHead } from "@/components/evidence/record-head";
import { UploadForm } from "@/components/evidence/upload-form";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { listEvidence } from "@/db/evidence/evidence";
import { findFile } from "@/db/evidence/evidence-files";
import { listOffers } from "@/db/evidence/plan-offers";
import { listRevisions } from "@/db/fields/revisions";
import { type Assessment, type Evidence, isWritable } from "@/lib/assessments";
import { findInstrument, findItem } from "@/lib/catalog";
import { refusedName } from "@/lib/files";
import { type Item, phaseOf } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { uploadProblem } from "@/lib/view/evidence/upload-problem";
import { dayAt } from "@/lib/view/time/calendar";
import { evidenceGradeNames, fileWords, questionnaireWords, say, speak } from "@/lib/words";
import { saveRecord } from "./actions";
import { takeUp } from "./offer-actions";

type Query = Readonly<Record<string, string | string[] | undefined>>;
type Props = {
  readonly params: Promise<{ firmId: string; assessmentId: string; item: string }>;
  readonly searchParams: Promise<Query>;
};

function requireItem({ instrument }: Assessment, raw: string): Item {
  const known = findInstrument(instrument.id, instrument.version);
  const item = known === undefined ? undefined : findItem(known, raw);
  if (item === undefined) notFound();
  return item;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { firmId, assessmentId, item } = await params;
  const { assessment } = await requireCycle(firmId, assessmentId);
  const locale = await currentLocale();
  return { title: say(fileWords.title, locale, { item: requireItem(assessment, item).name[locale] }) };
}

/** The records of one item with their files: viewing, editing and adding, also without JavaScript. */
export default async function RecordsPage({ params, searchParams }: Props) {
  const [{ firmId, assessmentId, item: raw }, query, locale] = await Promise.all([
    params,
    onceEach(searchParams),
    currentLocale(),
  ]);
  const { actor, firm, assessment } = await requireCycle(firmId, assessmentId);
  const item = requireItem(assessment, raw);
  const [all, revisions, offers] = await withFreshSession(() =>
    Promise.all([
      listEvidence(actor, { assessmentId }),
      listRevisions(actor, { firmId: firm.id, assessmentId }),
      listOffers(actor, { assessmentId }),
    ]),
  );
  const records = all.filter((record) => record.item === item.id);
  const preview = await readPreview(actor, query, records);
  const writable = isWritable(assessment.states[phaseOf(item.cell)]);
  const [words, own, grades] = [
    speak(questionnaireWords, locale),
    speak(fileWords, locale),
    speak(evidenceGradeNames, locale),
  ];
  const asOf = dayAt(firm.timeZone, new Date());
  const form = { assessmentId, item: item.id, asOf, grades, words, fileWords: own } as const;
  const phase = phaseOf(item.cell);
  return (
    <FirmFrame
      actor={actor}
      firmId={firm.id}
      current="assessment"
      place={<span className="font-medium text-ink">{words.records}</span>}
      actions={
        <Link
          className="button button-compact"
          href={firmPaths.phase(firm.id, assessmentId, phase, item.id)}
          prefetch={false}
        >
          {own.backToItem}
        </Link>
      }
    >
      <div className="flex max-w-[56rem] flex-col gap-5">
        <FindingHeader finding={[item.question[locale]]} lede={words.recordRule} />
        <Section
          id="records"
          title={own.otherRecords}
          reading={[
            say(questionnaireWords.countsToFive, locale, { what: item.evidence.countsTo5[locale] }),
            say(questionnaireWords.countsToThree, locale, { what: item.evidence.countsTo3[locale] }),
          ].join(locale === "zh" ? "" : " ")}
        >
          {records.length === 0 ? <p className="text-ink-2">{words.noRecords}</p> : null}
          <ul className="flex flex-col gap-5">
            {records.map((record) => (
              <li key={record.id} className="border-line not-first:border-t not-first:pt-5">
                <RecordHead
                  record={record}
                  item={item}
                  asOf={asOf}
                  locale={locale}
                  path={firmPaths.records(firm.id, assessmentId, item.id)}
                />
                {writable ? (
                  <details className="mt-2">
                    <summary className="link min-h-[24px]">{own.edit}</summary>
                    <div className="mt-3">
                      <RecordForm
                        {...form}
                        action={saveRecord}
                        evidenceId={record.id}
                        base={revisions.get(`evidence:${assessmentId}:${record.id}`)?.revision ?? 0}
                        value={{ item: item.id, grade: record.grade, title: record.title, date: record.date }}
                        hasFile={record.file !== null}
                      />
                    </div>
                  </details>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
        <Offers
          offers={offers.filter((one) => one.item === item.id)}
          takeUp={takeUp}
          firmId={firm.id}
          assessmentId={assessmentId}
          item={item.id}
          writable={writable}
          locale={locale}
        />
        {preview === undefined ? null : (
          <Section id="preview" title={preview.file.name}>
            <FilePreviewBody {...preview} words={own} />
          </Section>
        )}
        {writable ? (
          <Section id="add" title={own.addAFile}>
            <UploadForm
              {...form}
              evidenceId={randomUUID()}
              typed={{ grade: textOf(query.grade), date: textOf(query.date) }}
              problem={uploadProblem(textOf(query.problem), locale)}
              refusedFile={refusedName(query.file)}
            />
            <details className="mt-5">
              <summary className="link min-h-[24px]">{own.withoutFile}</summary>
              <div className="mt-3">
                <RecordForm
                  {...form}
                  action={saveRecord}
                  evidenceId={randomUUID()}
                  base={0}
                  value={undefined}
                  hasFile={false}
                />
              </div>
            </details>
          </Section>
        ) : null}
      </div>
    </FirmFrame>
  );
}

const textOf = (value: Query[string]): string | undefined => (typeof value === "string" ? value : undefined);

/** The requested file, or the one just added; undefined if there is none. */
async function readPreview(actor: UserActor, query: Query, records: readonly Evidence[]) {
  const asked = textOf(query.file) ?? textOf(query.added);
  const file = records.find((record) => record.file?.id === asked)?.file;
  if (file === undefined || file === null) return undefined;
  const found = await withFreshSession(() => findFile(actor, { fileId: file.id }));
  return found === undefined ? undefined : { file, preview: await previewFile(actor, found) };
}
