import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { previewFile } from "@/app/_server/files/preview";
import { requireCycle } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import type { PageProps } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { readAll, withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { FilePreviewBody } from "@/components/evidence/file-preview";
import { Offers } from "@/components/evidence/offers";
import { RecordForm } from "@/components/evidence/record-form";
import { RecordHead } from "@/components/evidence/record-head";
import { UploadForm } from "@/components/evidence/upload-form";
import { PageLink } from "@/components/shell/page-link";
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
import type { Locale } from "@/lib/result";
import { uploadProblem } from "@/lib/view/evidence/upload-problem";
import { dayAt } from "@/lib/view/time/calendar";
import { evidenceGradeNames, fileWords, questionnaireWords, say, speak } from "@/lib/words";
import { saveRecord } from "./actions";
import { takeUp } from "./offer-actions";

type Props = PageProps<"firmId" | "assessmentId" | "item">;

function requireItem({ instrument }: Assessment, raw: string): Item {
  const known = findInstrument(instrument.id, instrument.version);
  const item = known === undefined ? undefined : findItem(known, raw);
  if (item === undefined) notFound();
  return item;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, assessment } = await requireCycle(params);
  const item = requireItem(assessment, (await params).item);
  return { title: say(fileWords.title, locale, { item: item.name[locale] }) };
}

/** The records of one item with their files: viewing, editing and adding, also without JavaScript. */
export default async function RecordsPage({ params, searchParams }: Props) {
  const { actor, locale, firm, assessment } = await requireCycle(params);
  const query = await onceEach(searchParams);
  const item = requireItem(assessment, (await params).item);
  const { id: assessmentId } = assessment;
  const [all, revisions, offers] = await readAll(() => [
    listEvidence(actor, { assessmentId }),
    listRevisions(actor, { firmId: firm.id, assessmentId }),
    listOffers(actor, { assessmentId }),
  ]);
  const records = all.filter((record) => record.item === item.id);
  const preview = await readPreview(actor, query.file ?? query.added, records);
  const writable = isWritable(assessment.states[phaseOf(item.cell)]);
  const form = formOf({ assessmentId, item, asOf: dayAt(firm.timeZone, new Date()), locale });
  const { words, fileWords: own } = form;
  const path = firmPaths.records(firm.id, assessmentId, item.id);
  return (
    <FirmFrame
      firmId={firm.id}
      current="assessment"
      place={<span className="font-medium text-ink">{words.records}</span>}
      actions={
        <PageLink
          className="button button-compact"
          href={firmPaths.phase(firm.id, assessmentId, phaseOf(item.cell), item.id)}
        >
          {own.backToItem}
        </PageLink>
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
                <RecordHead record={record} item={item} asOf={form.asOf} locale={locale} path={path} />
                {writable ? (
                  <details className="mt-2">
                    <summary className="link min-h-[24px]">{own.edit}</summary>
                    <div className="mt-3">
                      <RecordForm
                        {...form}
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
        {writable ? <AddRecord form={form} query={query} locale={locale} /> : null}
      </div>
    </FirmFrame>
  );
}

type FormAt = { readonly assessmentId: string; readonly item: Item; readonly asOf: string; readonly locale: Locale };

const formOf = ({ assessmentId, item, asOf, locale }: FormAt) => ({
  action: saveRecord,
  assessmentId,
  item: item.id,
  asOf,
  grades: speak(evidenceGradeNames, locale),
  words: speak(questionnaireWords, locale),
  fileWords: speak(fileWords, locale),
});

type AddProps = {
  readonly form: ReturnType<typeof formOf>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly locale: Locale;
};

/** Adding a record: a file, with what was typed before it was refused; or a record without a file. */
function AddRecord({ form: { action, ...form }, query, locale }: AddProps) {
  return (
    <Section id="add" title={form.fileWords.addAFile}>
      <UploadForm
        {...form}
        evidenceId={randomUUID()}
        typed={{ grade: query.grade, date: query.date }}
        problem={uploadProblem(query.problem, locale)}
        refusedFile={refusedName(query.file)}
      />
      <details className="mt-5">
        <summary className="link min-h-[24px]">{form.fileWords.withoutFile}</summary>
        <div className="mt-3">
          <RecordForm {...form} action={action} evidenceId={randomUUID()} base={0} value={undefined} hasFile={false} />
        </div>
      </details>
    </Section>
  );
}

/** The requested file, or the one just added; undefined if there is none. */
async function readPreview(actor: UserActor, asked: string | undefined, records: readonly Evidence[]) {
  const file = records.find((record) => record.file?.id === asked)?.file;
  if (file === undefined || file === null) return undefined;
  const found = await withFreshSession(() => findFile(actor, { fileId: file.id }));
  return found === undefined ? undefined : { file, preview: await previewFile(actor, found) };
}
