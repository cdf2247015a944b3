import { useRef, useState } from "react";
import type { QuestionnaireWords } from "@/lib/i18n";
import { fill } from "@/lib/i18n/say";
import type { EvidenceGrade } from "@/lib/instrument";
import { evidenceCap, isOlder } from "@/lib/scoring/records";
import { calendarDate } from "./clock";
import { HeldNotice } from "./held-notice";
import type { Entry, Json } from "./outbox/entry";
import { newId } from "./outbox/tabs";
import type { CardState, ShownRecord } from "./use-desk";
import { type Card, type Clock, GRADE_LIST, type RecordValue, readRecord } from "./view";

export type GradeNames = Readonly<Record<EvidenceGrade, string>>;

type RecordsProps = {
  readonly state: CardState;
  readonly assessmentId: string;
  readonly asOf: string;
  readonly live: boolean;
  readonly writable: boolean;
  readonly grades: GradeNames;
  readonly onPut: (key: string, value: RecordValue | null) => void;
  readonly decide: (entry: Entry, choice: "mine" | "theirs") => void;
  readonly clock: Clock;
  readonly words: QuestionnaireWords;
};

/** The declared records behind an item: whose title, of when, and how far each lets the answer count. */
export function Records(props: RecordsProps) {
  const { state, assessmentId, live, writable, onPut, words } = props;
  const { card, records } = state;
  return (
    <div>
      <h3 className="type-h3">{words.records}</h3>
      <div className="mt-2 rounded-section border border-line bg-surface p-3.5">
        {records.length === 0 ? <p className="type-small text-ink-2">{words.noRecords}</p> : null}
        <ul className="flex flex-col gap-2.5">
          {records.map((record) => (
            <li key={record.key}>
              <RecordRow {...props} record={record} />
            </li>
          ))}
        </ul>
        <p className="type-caption mt-2.5 border-t border-line pt-2.5 text-ink-3">{words.recordRule}</p>
        <details className="type-caption mt-1.5">
          <summary className="link min-h-[24px]">{words.whatCounts}</summary>
          <p className="mt-1 text-ink-2">{fill(words.countsToFive, { what: card.proof.countsTo5 })}</p>
          <p className="mt-1 text-ink-2">{fill(words.countsToThree, { what: card.proof.countsTo3 })}</p>
        </details>
      </div>
      {live && writable ? (
        <AddRecord {...props} onAdd={(value) => onPut(`evidence:${assessmentId}:${newId()}`, value)} />
      ) : null}
    </div>
  );
}

function RecordRow({ record, ...props }: RecordsProps & { readonly record: ShownRecord }) {
  const { state, asOf, live, writable, grades, onPut, decide, clock, words } = props;
  const { card } = state;
  const { value, entry } = record;
  return (
    <>
      {value === null ? null : (
        <div className="flex items-start justify-between gap-2">
          <div className="min-w-0">
            <p className="break-words">{value.title}</p>
            <p className="type-caption text-ink-3">
              {value.date === null ? words.undated : calendarDate(value.date, clock)}, {grades[value.grade]}
            </p>
            <p className="type-caption text-ink-2">
              {fill(words.countsTo, { n: evidenceCap([value], { evidenceMonths: card.evidenceMonths, asOf }) })}
              {value.date !== null && isOlder(value, { evidenceMonths: card.evidenceMonths, asOf })
                ? `, ${fill(words.older, { months: card.evidenceMonths })}`
                : ""}
            </p>
          </div>
          {live && writable ? (
            <button
              type="button"
              className="link type-caption min-h-[24px] shrink-0"
              aria-label={fill(words.removeRecord, { title: value.title })}
              onClick={() => onPut(record.key, null)}
            >
              {words.remove}
            </button>
          ) : null}
        </div>
      )}
      <HeldNotice
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

function describeRecord(
  version: Json,
  card: Card,
  { grades, clock, words }: Pick<RecordsProps, "grades" | "clock" | "words">,
): readonly string[] {
  const value = readRecord(version, card.id);
  if (value === null) return [words.removedRecord];
  return [value.title, grades[value.grade], value.date === null ? words.undated : calendarDate(value.date, clock)];
}

function AddRecord({
  state,
  asOf,
  grades,
  words,
  onAdd,
}: RecordsProps & { readonly onAdd: (value: RecordValue) => void }) {
  const titleField = useRef<HTMLInputElement>(null);
  const [grade, setGrade] = useState<(typeof GRADE_LIST)[number]>("E2");
  const [title, setTitle] = useState("");
  const [date, setDate] = useState("");
  const [missing, setMissing] = useState(false);
  const id = state.card.id;
  const add = () => {
    if (title.trim() === "") {
      setMissing(true);
      titleField.current?.focus();
      return;
    }
    onAdd({ item: id, grade, title: title.trim(), date: date === "" ? null : date });
    setTitle("");
    setDate("");
    setMissing(false);
  };
  return (
    <fieldset className="mt-2.5 flex flex-col gap-2 rounded-section border border-dashed border-line-strong p-3.5">
      <legend className="type-caption px-1 text-ink-3">{words.addRecord}</legend>
      <label className="block">
        <span className="type-caption text-ink-2">{words.recordTitle}</span>
        <input
          ref={titleField}
          id={`records-field-${state.card.id}`}
          className="field"
          value={title}
          maxLength={200}
          aria-invalid={missing || undefined}
          aria-describedby={`record-hint-${id}`}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            add();
          }}
        />
        <span id={`record-hint-${id}`} className={`type-caption ${missing ? "text-hot" : "text-ink-3"}`}>
          {missing ? words.titleMissing : words.recordTitleHint}
        </span>
      </label>
      <label className="block">
        <span className="type-caption text-ink-2">{words.recordKind}</span>
        <select
          className="field"
          value={grade}
          onChange={(event) => setGrade(GRADE_LIST.find((one) => one === event.currentTarget.value) ?? "E2")}
        >
          {GRADE_LIST.map((one) => (
            <option key={one} value={one}>
              {grades[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="block">
        <span className="type-caption text-ink-2">{words.recordDate}</span>
        <input
          type="date"
          className="field"
          value={date}
          max={asOf}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
      </label>
      <button type="button" className="button button-compact self-start" onClick={add}>
        {words.addRecord}
      </button>
    </fieldset>
  );
}
