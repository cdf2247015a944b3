"use client";

import type { InstrumentFileReplies } from "@/lib/view/instrument/instrument-file";
import { TableHead } from "../tables/table-head";
import { FileForm, type FileFormWords } from "../ui/file-form";
import { Notice } from "../ui/notice";

type InstrumentFileState = InstrumentFileReplies | null;

type Props = {
  readonly action: (previous: InstrumentFileState, form: FormData) => Promise<InstrumentFileState>;
  readonly cohortId: string;
  readonly bytesMax: number;
  readonly words: Omit<FileFormWords, "save"> & Readonly<Record<"saveDraft" | "place" | "fault", string>>;
};

/** Uploads a questionnaire file, to check it or to save it as a draft. */
export function InstrumentFileForm({ action, cohortId, bytesMax, words }: Props) {
  return (
    <FileForm
      id="instrument-file"
      action={action}
      hidden={{ cohortId }}
      accept=".json,.xlsx,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      bytesMax={bytesMax}
      intent="save"
      words={{ ...words, save: words.saveDraft }}
      answer={(said) => <Answer state={said} words={words} />}
    />
  );
}

function Answer({ state, words }: { state: InstrumentFileReplies; words: Props["words"] }) {
  if (state.kind === "refused") return <Notice tone="refused">{state.words}</Notice>;
  if (state.kind !== "faulty") {
    return (
      <Notice tone="info" title={state.words}>
        {state.note}{" "}
        {state.link === undefined ? null : (
          <a className="link" href={state.link.href}>
            {state.link.label}
          </a>
        )}
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="refused">{state.words}</Notice>
      <table className="type-small mt-3 w-full border-collapse">
        <TableHead
          names={[words.place, words.fault]}
          cell="border-b border-line-strong py-1.5 pr-3 text-left align-bottom"
        />
        <tbody>
          {state.faults.map((fault) => (
            <tr key={`${fault.place} ${fault.words}`}>
              <th
                scope="row"
                className="w-2/5 border-b border-line py-1.5 pr-3 text-left align-top font-medium [overflow-wrap:anywhere]"
              >
                {fault.place}
              </th>
              <td className="border-b border-line py-1.5 align-top [overflow-wrap:anywhere]">{fault.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {state.more === "" ? null : <p className="type-small mt-2 text-ink-2">{state.more}</p>}
    </>
  );
}
