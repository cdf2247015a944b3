"use client";

import type { moveWords } from "@/lib/words/position/moves";
import { fill, type Spoken } from "@/lib/words/say";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormText } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";
import { Notice } from "../ui/notice";

type MoveFigure = {
  readonly figure: string;
  readonly name: string;
  /** A value that Trellis already knows from elsewhere, shown beside the field. */
  readonly hint?: string | undefined;
  readonly value: string;
  readonly change: string;
  /** The value the page was rendered with, and its revision. */
  readonly seen: string;
  readonly base: number;
};

type FiguresFormProps = {
  readonly action: FormAction;
  readonly firmId: string;
  readonly assessmentId: string;
  readonly rows: readonly MoveFigure[];
  readonly words: Spoken<typeof moveWords> & { readonly notSaved: string };
};

/** The figures of a cycle, entered in a table and saved together. */
export const FiguresForm = ({ action, firmId, assessmentId, rows, words }: FiguresFormProps) => (
  <ActionForm
    action={action}
    hidden={{ firmId, assessmentId }}
    done={() => <Notice tone="info">{words.saved}</Notice>}
    invalid={(faults) => (Object.values(faults).some(([code]) => code === "notSaved") ? words.notSaved : undefined)}
    className="flex flex-col gap-4"
  >
    {rows.map(({ figure, name, hint, seen, base, ...row }) => (
      <fieldset key={figure} className="grid items-start gap-4 border-t border-line pt-4 sm:grid-cols-2">
        <legend className="type-h3 float-left mb-2 w-full sm:col-span-2">{name}</legend>
        {hint === undefined ? null : <p className="type-small -mt-2 text-ink-2 sm:col-span-2">{hint}</p>}
        <input type="hidden" name={`${figure}:seen`} value={seen} />
        <input type="hidden" name={`${figure}:base`} value={base} />
        {(["value", "change"] as const).map((part) => (
          <FormText
            key={part}
            id={`${figure}-${part}`}
            name={`${figure}:${part}`}
            label={words[part]}
            value={row[part]}
            wrong={(fault, value = "") =>
              fault === "notSaved"
                ? value
                : fill(fault === "outOfRange" ? words.outOfRange : words.notANumber, { value })
            }
            inputMode="decimal"
            maxLength={20}
          />
        ))}
      </fieldset>
    ))}
    <div>
      <FormButton>{words.save}</FormButton>
    </div>
  </ActionForm>
);
