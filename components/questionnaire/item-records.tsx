import { useState } from "react";
import { type EvidenceFile, FILE_ACCEPT, fileSizeInWords } from "@/lib/files";
import type { RecordValue } from "@/lib/instrument";
import type { Entry, Json } from "@/lib/saving";
import { countsInWords } from "@/lib/view/evidence/record-counts";
import type { Card, Clock } from "@/lib/view/questionnaire/card";
import { readRecord } from "@/lib/view/questionnaire/card-value";
import { calendarDate } from "@/lib/view/time/clock";
import type { FileWords, QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import { EvidenceDrop, FileButton } from "../evidence/evidence-drop";
import { uploadsOf } from "../evidence/uploads";
import { newId } from "../outbox/tabs";
import { Late, PartMissing } from "../ui/late";
import type { GradeNames } from "./card-props";
import { Decision } from "./late-notice";
import { previewDialog, recordEditor } from "./late-parts";
import type { CardState, ShownRecord } from "./use-card-store";

type RecordsProps = {
  readonly state: CardState;
  readonly assessmentId: string;
  readonly asOf: string;
  readonly live: boolean;
  readonly writable: boolean;
  readonly grades: GradeNames;
  /** The page of an item's records, for use without JavaScript. */
  readonly recordsHref: string;
  readonly onPut: (key: string, value: RecordValue | null) => void;
  readonly decide: (entry: Entry, choice: "mine" | "theirs") => void;
  readonly clock: Clock;
  readonly words: QuestionnaireWords;
  readonly fileWords: FileWords;
};

/** The records of an item: file or title, date, and how far the answer counts with each. */
export function Records(props: RecordsProps) {
  const { state, assessmentId, live, writable, onPut, words, fileWords } = props;
  const { card, records } = state;
  const [removed, setRemoved] = useState<{ readonly key: string; readonly value: RecordValue } | null>(null);
  const [shown, setShown] = useState<EvidenceFile | null>(null);
  const rowProps = {
    ...props,
    onShow: setShown,
    onRemove: (key: string, value: RecordValue) => {
      onPut(key, null);
      setRemoved({ key, value });
    },
  };
  return (
    <div>
      <h3 className="type-h3">{words.records}</h3>
      <div className="mt-2 rounded-section border border-line bg-surface p-3.5">
        {records.length === 0 ? <p className="type-small text-ink-2">{words.noRecords}</p> : null}
        <ul className="flex flex-col gap-2.5">
          {records.map((record) => (
            <li key={record.key} className="border-line not-first:border-t not-first:pt-2.5">
              <RecordRow {...rowProps} record={record} />
            </li>
          ))}
        </ul>
        {removed === null ? null : (
          <p className="type-small mt-2.5 break-words text-ink-2" role="status">
            {fill(fileWords.removed, { title: removed.value.title })}{" "}
            <button
              type="button"
              className="link min-h-[24px]"
              aria-label={fill(fileWords.restoreOf, { title: removed.value.title })}
              onClick={() => {
                onPut(removed.key, removed.value);
                setRemoved(null);
              }}
            >
              {fileWords.restore}
            </button>
          </p>
        )}
        <p className="type-caption mt-2.5 border-t border-line pt-2.5 text-ink-3">{words.recordRule}</p>
        <details className="type-caption mt-1.5">
          <summary className="link min-h-[24px]">{words.whatCounts}</summary>
          <p className="mt-1 text-ink-2">{fill(words.countsToFive, { what: card.proof.countsTo5 })}</p>
          <p className="mt-1 text-ink-2">{fill(words.countsToThree, { what: card.proof.countsTo3 })}</p>
          <p className="mt-1 text-ink-2">{fileWords.locationOut}</p>
        </details>
      </div>
      {writable && live ? (
        <>
          <EvidenceDrop assessmentId={assessmentId} item={card.id} words={fileWords} />
          <Declare {...props} />
        </>
      ) : null}
      {live ? null : (
        <p className="type-small mt-2">
          <a className="link" href={`${props.recordsHref}/${card.id}`}>
            {fileWords.noScript}
          </a>
        </p>
      )}
      {shown === null ? null : (
        <Late part={previewDialog} missing={<PartMissing words={words} onClose={() => setShown(null)} />}>
          {(PreviewDialog) => <PreviewDialog file={shown} words={fileWords} onClose={() => setShown(null)} />}
        </Late>
      )}
    </div>
  );
}

type RowProps = RecordsProps & {
  readonly record: ShownRecord;
  readonly onShow: (file: EvidenceFile) => void;
  readonly onRemove: (key: string, value: RecordValue) => void;
};

function RecordRow({ record, ...props }: RowProps) {
  const { state, live, writable, grades, onPut, decide, clock, words, fileWords } = props;
  const [editing, setEditing] = useState(false);
  const { card } = state;
  const { value, entry, file } = record;
  return (
    <>
      {value === null ? null : (
        <>
          <RecordFacts {...props} value={value} file={file} />
          {live && writable ? (
            <RecordTools
              {...props}
              value={value}
              recordKey={record.key}
              hasFile={file !== null}
              editing={editing}
              onEdit={() => setEditing(!editing)}
            />
          ) : null}
          {editing ? (
            <Late part={recordEditor} missing={<PartMissing words={words} />}>
              {(RecordEditor) => (
                <RecordEditor
                  {...props}
                  item={card.id}
                  value={value}
                  hasFile={file !== null}
                  submit={fileWords.save}
                  onSave={(next) => {
                    onPut(record.key, next);
                    setEditing(false);
                  }}
                  onCancel={() => setEditing(false)}
                />
              )}
            </Late>
          ) : null}
        </>
      )}
      <Decision
        entry={entry}
        ofFirm
        sub={value?.title ?? ""}
        tell={(version) => describeRecord(version, card, { grades, clock, words })}
        decide={decide}
        clock={clock}
        words={words}
      />
    </>
  );
}

type FactsProps = Omit<RowProps, "record" | "onRemove"> & {
  readonly value: RecordValue;
  readonly file: EvidenceFile | null;
};

/** Name, date, size and kind of a record, and how far the answer counts with it. */
function RecordFacts({ state, asOf, live, grades, clock, words, fileWords, value, file, onShow }: FactsProps) {
  const window = { evidenceMonths: state.card.evidenceMonths, asOf };
  const undated = value.grade === "E2" && value.date === null;
  const facts = [
    value.date === null ? words.undated : calendarDate(value.date, clock),
    ...(file === null ? [] : [fileSizeInWords(file.bytes)]),
    clock.locale === "en" ? grades[value.grade].toLowerCase() : grades[value.grade],
  ];
  return (
    <>
      {file === null ? (
        <p className="break-words">{value.title}</p>
      ) : live ? (
        <button
          type="button"
          className="link block min-h-[24px] break-words text-left max-sm:min-h-[44px]"
          aria-label={fill(fileWords.openOf, { name: value.title })}
          onClick={() => onShow(file)}
        >
          <bdi>{value.title}</bdi>
        </button>
      ) : (
        <p className="break-words">{value.title}</p>
      )}
      <p className="type-caption text-ink-3">{facts.join(clock.locale === "zh" ? "，" : ", ")}</p>
      <p className="type-caption text-ink-2">{undated ? fileWords.undatedRule : countsInWords(value, window, words)}</p>
    </>
  );
}

type ToolsProps = Omit<RowProps, "record" | "onShow"> & {
  readonly value: RecordValue;
  readonly recordKey: string;
  readonly hasFile: boolean;
  readonly editing: boolean;
  readonly onEdit: () => void;
};

function RecordTools({ recordKey, value, hasFile, editing, onEdit, onRemove, ...props }: ToolsProps) {
  const { assessmentId, state, words, fileWords } = props;
  const look = "link type-caption inline-flex min-h-[24px] cursor-pointer items-center max-sm:min-h-[44px]";
  const title = { title: value.title };
  return (
    <div className="flex flex-wrap gap-x-4">
      <button
        type="button"
        className={look}
        aria-expanded={editing}
        aria-label={fill(fileWords.editOf, title)}
        onClick={onEdit}
      >
        {fileWords.edit}
      </button>
      {hasFile ? null : (
        <FileButton
          accept={FILE_ACCEPT}
          name={fill(fileWords.addItsFileOf, title)}
          className={`${look} has-focus-visible:outline-2 has-focus-visible:outline-accent`}
          onFiles={(files) =>
            uploadsOf(assessmentId).add(state.card.id, [...(files ?? [])], fileWords, recordKey.split(":")[2])
          }
        >
          {fileWords.addItsFile}
        </FileButton>
      )}
      <button
        type="button"
        className={look}
        aria-label={fill(words.removeRecord, title)}
        onClick={() => onRemove(recordKey, value)}
      >
        {words.remove}
      </button>
    </div>
  );
}

/** A record that the firm keeps itself, without uploading it here. */
function Declare(props: RecordsProps) {
  const { state, assessmentId, onPut, words, fileWords } = props;
  const [open, setOpen] = useState(false);
  return (
    <div className="mt-1.5">
      <button
        type="button"
        className="link type-caption min-h-[24px] max-sm:min-h-[44px]"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {fileWords.withoutFile}
      </button>
      {open ? (
        <Late part={recordEditor} missing={<PartMissing words={words} />}>
          {(RecordEditor) => (
            <RecordEditor
              {...props}
              item={state.card.id}
              hasFile={false}
              submit={words.addRecord}
              onSave={(value) => onPut(`evidence:${assessmentId}:${newId()}`, value)}
            />
          )}
        </Late>
      ) : null}
    </div>
  );
}

function describeRecord(
  version: Json,
  card: Card,
  { grades, clock, words }: Pick<RecordsProps, "grades" | "clock" | "words">,
): readonly string[] {
  const value = readRecord(version, card.id);
  if (value === null) return [words.removedRecord];
  return [value.title, grades[value.grade], value.date === null ? words.undated : calendarDate(value.date, clock)];
}
