"use client";

import { useId, useRef, useState } from "react";
import type { ItemId, RecordValue } from "@/lib/instrument";
import { GRADE_LIST } from "@/lib/view/questionnaire/card-value";
import type { FileWords, QuestionnaireWords } from "@/lib/words";
import DateInWords from "../ui/date-in-words";
import { dateInWordsId, limitId } from "../ui/described-by";
import LengthLimit from "../ui/length-limit";

const TITLE_MAX = 200;

type RecordEditorProps = {
  readonly item: ItemId;
  /** The current value; undefined for a new declared record. */
  readonly value?: RecordValue | undefined;
  readonly hasFile: boolean;
  readonly asOf: string;
  readonly grades: Readonly<Record<(typeof GRADE_LIST)[number], string>>;
  readonly submit: string;
  readonly words: QuestionnaireWords;
  readonly fileWords: FileWords;
  readonly onSave: (value: RecordValue) => void;
  readonly onCancel?: () => void;
};

/** Title, kind and date of a record. Loaded when first needed. A third-party record needs its file. */
export default function RecordEditor(props: RecordEditorProps) {
  const { item, value, hasFile, asOf, grades, submit, words, fileWords, onSave, onCancel } = props;
  const titleField = useRef<HTMLInputElement>(null);
  const [grade, setGrade] = useState<RecordValue["grade"]>(value?.grade ?? "E2");
  const [title, setTitle] = useState(value?.title ?? "");
  const [date, setDate] = useState(value?.date ?? "");
  const [missing, setMissing] = useState(false);
  const id = useId();
  const offered = GRADE_LIST.filter((one) => one !== "E3" || hasFile || value?.grade === "E3");
  const save = () => {
    if (title.trim() === "") {
      setMissing(true);
      titleField.current?.focus();
      return;
    }
    onSave({ item, grade, title: title.trim(), date: date === "" ? null : date });
    setMissing(false);
    if (value !== undefined) return;
    setTitle("");
    setDate("");
  };
  return (
    <div className="mt-2 flex flex-col gap-2">
      <div>
        <label className="block">
          <span className="type-caption text-ink-2">{words.recordTitle}</span>
          <input
            ref={titleField}
            className="field"
            id={`${id}-field`}
            value={title}
            aria-invalid={missing || undefined}
            aria-describedby={`${id}-title ${limitId(`${id}-field`)}`}
            onChange={(event) => setTitle(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              save();
            }}
          />
        </label>
        <span id={`${id}-title`} className={`type-caption ${missing ? "text-hot" : "text-ink-3"}`}>
          {missing ? words.titleMissing : words.recordTitleHint}
        </span>
        <LengthLimit of={`${id}-field`} max={TITLE_MAX} text={title} />
      </div>
      <div>
        <label className="block">
          <span className="type-caption text-ink-2">{words.recordKind}</span>
          <select
            className="field"
            value={grade}
            aria-describedby={`${id}-kind`}
            onChange={(event) => setGrade(GRADE_LIST.find((one) => one === event.currentTarget.value) ?? "E2")}
          >
            {offered.map((one) => (
              <option key={one} value={one}>
                {grades[one]}
              </option>
            ))}
          </select>
        </label>
        <span id={`${id}-kind`} className="type-caption text-ink-3">
          {hasFile ? fileWords.thirdPartyIs : fileWords.thirdPartyHint}
        </span>
      </div>
      <div>
        <label className="block">
          <span className="type-caption text-ink-2">{words.recordDate}</span>
          <input
            id={`${id}-day`}
            type="date"
            className="field"
            value={date}
            max={asOf}
            aria-describedby={`${id}-date ${dateInWordsId(`${id}-day`)}`}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
        </label>
        <span id={`${id}-date`} className="type-caption text-ink-3">
          {fileWords.dateHint}
        </span>
        <DateInWords of={`${id}-day`} value={date} />
      </div>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button button-compact" onClick={save}>
          {submit}
        </button>
        {onCancel === undefined ? null : (
          <button type="button" className="button button-plain button-compact" onClick={onCancel}>
            {fileWords.cancel}
          </button>
        )}
      </div>
    </div>
  );
}
