import { type EvidenceFile, FILE_ACCEPT, fileSizeInWords, isFileProblem } from "@/lib/files";
import { fileHref } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import {
  fileProblemWords,
  fileWords,
  questionnaireWords,
  refusalWords,
  say,
  planFormWords as words,
} from "@/lib/words";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";

type Props = {
  readonly measureId: string;
  readonly file: EvidenceFile | null;
  readonly mayAdd: boolean;
  /** The outcome of an uploaded file: added, or why not, with its name. */
  readonly sent: {
    readonly added: boolean;
    readonly problem: string | undefined;
    readonly refused: string | undefined;
  };
  readonly locale: Locale;
};

/** The file of the record, and the form that adds or replaces it; works without JavaScript. */
export function ProofFile({ measureId, file, mayAdd, sent, locale }: Props) {
  const problem = problemSaid(sent.problem, locale);
  const form = mayAdd ? (
    <AddForm measureId={measureId} isNew={file === null} problem={problem} refused={sent.refused} locale={locale} />
  ) : null;
  return (
    <div className="mt-2">
      {sent.added && file !== null ? <Notice tone="info" title={words.fileAdded[locale]} /> : null}
      {file === null ? (
        <p className="text-ink-2">{words.fileNone[locale]}</p>
      ) : (
        <p>
          <a className="link inline-flex min-h-[32px] items-center" href={fileHref(file.id)} download={file.name}>
            <bdi>{file.name}</bdi>
          </a>
          <span className="type-small text-ink-2">
            {locale === "zh" ? `，${fileSizeInWords(file.bytes)}` : `, ${fileSizeInWords(file.bytes)}`}
          </span>
        </p>
      )}
      {form === null || file === null || problem !== undefined ? (
        form
      ) : (
        <details className="no-print mt-1">
          <summary className="link inline-block min-h-6">{words.fileReplace[locale]}</summary>
          {form}
        </details>
      )}
    </div>
  );
}

type FormProps = {
  readonly measureId: string;
  readonly isNew: boolean;
  readonly problem: string | undefined;
  readonly refused: string | undefined;
  readonly locale: Locale;
};

function AddForm({ measureId, isNew, problem, refused, locale }: FormProps) {
  return (
    <form
      action="/files"
      method="post"
      encType="multipart/form-data"
      className="no-print mt-3 flex max-w-[36rem] flex-col gap-3"
    >
      <input type="hidden" name="measureId" value={measureId} />
      {problem === undefined ? null : (
        <Notice tone="refused" title={questionnaireWords.refused[locale]}>
          {problem}
        </Notice>
      )}
      <TextField
        id="proof-file"
        name="file"
        type="file"
        label={fileWords.file[locale]}
        hint={fileWords.addHint[locale]}
        error={
          problem === undefined || refused === undefined
            ? undefined
            : say(fileWords.notTaken, locale, { name: refused })
        }
        accept={FILE_ACCEPT}
        required
      />
      <button type="submit" className="button self-start">
        {(isNew ? words.fileAdd : words.fileReplace)[locale]}
      </button>
    </form>
  );
}

/** The message for the reason in the address after an upload; unknown reasons are not shown. */
function problemSaid(reason: string | undefined, locale: Locale): string | undefined {
  if (reason === undefined) return undefined;
  if (isFileProblem(reason)) return fileProblemWords[reason][locale];
  const known = Object.entries(refusalWords).find(([name]) => name === reason);
  return (known?.[1] ?? refusalWords["changed-meanwhile"])[locale];
}
