"use client";

import { fill } from "@/lib/words/say";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, type Option } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";
import { Notice } from "../ui/notice";

type ToolProps = {
  readonly action: FormAction<Copied>;
  readonly firmId: string;
  readonly linkId: string;
};

/** How many answers were copied, and from where. */
export type Copied = { readonly from: "copied" | "copiedScreening"; readonly n: number };

type CopyFormProps = ToolProps & {
  readonly sources: readonly Option[];
  readonly words: Readonly<Record<"from" | "hint" | "copy" | Copied["from"] | "copiedNone", string>>;
};

/** Fills the open questions of this relationship with the answers of another relationship. */
export const CopyAnswersForm = ({ action, firmId, linkId, sources, words }: CopyFormProps) => (
  <ActionForm
    action={action}
    hidden={{ firmId, linkId }}
    done={({ from, n }) => <Notice tone="info">{n === 0 ? words.copiedNone : fill(words[from], { n })}</Notice>}
    saidBelow
    className="flex flex-col gap-3"
  >
    <div className="flex flex-wrap items-end gap-3">
      <div className="min-w-56">
        <FormChoice id="copy-from" name="from" label={words.from} hint={words.hint} options={sources} />
      </div>
      <FormButton>{words.copy}</FormButton>
    </div>
  </ActionForm>
);

type ScreeningFormProps = ToolProps & {
  readonly from: string;
  /** The offer; undefined once accepted, so that only the confirmation is shown. */
  readonly offer: Readonly<Record<"title" | "text" | "press", string>> | undefined;
  readonly copied: string;
  readonly copiedNone: string;
};

/** Answers the questions about the first customer with the screening answers about the largest customer. */
export const UseScreeningForm = ({ action, firmId, linkId, from, offer, copied, copiedNone }: ScreeningFormProps) => (
  <ActionForm
    action={action}
    hidden={{ firmId, linkId, from }}
    done={({ n }) => <Notice tone="info">{n === 0 ? copiedNone : fill(copied, { n })}</Notice>}
    className="print:hidden"
  >
    {offer === undefined ? null : (
      <div className="section">
        <p className="type-h3">{offer.title}</p>
        <p className="type-small mt-1 mb-3 max-w-[72ch] text-ink-2">{offer.text}</p>
        <FormButton look="primary">{offer.press}</FormButton>
      </div>
    )}
  </ActionForm>
);
