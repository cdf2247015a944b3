"use client";

import { fill } from "@/lib/words/say";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, FormMark, FormText, type Option } from "../ui/form-fields";
import type { FormAction, LeadingAction } from "../ui/form-state";
import { Notice } from "../ui/notice";

type ToolProps<A> = {
  readonly action: A;
  readonly firmId: string;
  readonly linkId: string;
};

/** How many answers were copied, and from where. */
export type Copied = { readonly from: "copied" | "copiedScreening"; readonly n: number };

type CopyFormProps = ToolProps<FormAction<Copied>> & {
  readonly sources: readonly Option[];
  readonly words: Readonly<Record<"from" | "hint" | "copy" | Copied["from"] | "copiedNone", string>>;
};

/** Fills the open questions of this link with the answers of another link. */
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

type ScreeningFormProps = ToolProps<FormAction<Copied>> & {
  readonly from: string;
  /** The offer; undefined once accepted, so that only the confirmation is shown. */
  readonly offer: Readonly<Record<"title" | "text" | "press", string>> | undefined;
  readonly copied: string;
  readonly copiedNone: string;
};

/** Fills the first customer link with the screening answers about the largest customer. */
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

type EndFormProps = ToolProps<LeadingAction> & {
  readonly words: Readonly<Record<"confirm" | "confirmMissing" | "end" | "endDay" | "dayMissing", string>>;
  /** Today, because most links end on the day they are removed. */
  readonly day: string;
};

/** Ends a link. It asks for a tick first, because this changes the next result. */
export const EndLinkForm = ({ action, firmId, linkId, words, day }: EndFormProps) => (
  <ActionForm
    action={action}
    hidden={{ firmId, linkId }}
    invalid={(faults) => ("confirm" in faults ? words.confirmMissing : undefined)}
    noValidate={false}
    className="flex flex-col items-start gap-3"
  >
    <FormText id="end-day" name="day" type="date" label={words.endDay} value={day} wrong={words.dayMissing} required />
    <label className="flex min-h-9 items-center gap-2.5">
      <FormMark type="checkbox" name="confirm" value="yes" className="size-4 accent-ink" />
      <span>{words.confirm}</span>
    </label>
    <FormButton>{words.end}</FormButton>
  </ActionForm>
);
