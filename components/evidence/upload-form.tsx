import { FILE_ACCEPT } from "@/lib/files";
import type { ItemId } from "@/lib/instrument";
import { GRADE_LIST } from "@/lib/view/questionnaire/card-value";
import type { FileWords, QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import { SelectField, TextField } from "../ui/field";
import { Notice } from "../ui/notice";

type UploadFormProps = {
  readonly assessmentId: string;
  readonly item: ItemId;
  readonly evidenceId: string;
  /** The values typed before a file was refused. */
  readonly typed: Readonly<Record<string, string | undefined>>;
  /** Why the last file was refused, and its name. */
  readonly problem: string | undefined;
  readonly refusedFile: string | undefined;
  readonly asOf: string;
  readonly grades: Readonly<Record<(typeof GRADE_LIST)[number], string>>;
  readonly words: QuestionnaireWords;
  readonly fileWords: FileWords;
};

/**
 * A file and its description as a form that works without JavaScript. The file is the last field, so that the server
 * knows everything else before it.
 */
export function UploadForm(props: UploadFormProps) {
  const { assessmentId, item, evidenceId, typed, problem, refusedFile, asOf, grades, words, fileWords } = props;
  return (
    <form action="/files" method="post" encType="multipart/form-data" className="flex flex-col gap-3">
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="item" value={item} />
      <input type="hidden" name="evidenceId" value={evidenceId} />
      {problem === undefined ? null : (
        <Notice tone="refused" title={words.refused}>
          {problem}
        </Notice>
      )}
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <SelectField
          id="add-grade"
          name="grade"
          label={words.recordKind}
          hint={fileWords.thirdPartyIs}
          defaultValue={typed.grade ?? "E2"}
        >
          {GRADE_LIST.map((one) => (
            <option key={one} value={one}>
              {grades[one]}
            </option>
          ))}
        </SelectField>
        <TextField
          id="add-date"
          name="date"
          type="date"
          label={words.recordDate}
          hint={fileWords.dateHint}
          max={asOf}
          defaultValue={typed.date ?? ""}
        />
      </div>
      <TextField
        id="add-file"
        name="file"
        type="file"
        label={fileWords.file}
        hint={fileWords.addHint}
        error={
          problem === undefined || refusedFile === undefined
            ? undefined
            : fill(fileWords.notTaken, { name: refusedFile })
        }
        accept={FILE_ACCEPT}
        required
      />
      <button type="submit" className="button button-primary self-start">
        {fileWords.addFile}
      </button>
    </form>
  );
}
