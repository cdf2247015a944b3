"use client";

import { fill } from "@/lib/words/say";
import { ActionForm, showNotice } from "../ui/action-form";
import { CopyText } from "../ui/copy-text";
import { FormButton, FormMark } from "../ui/form-fields";
import type { FormAction, NoticeAction } from "../ui/form-state";
import { PressForm } from "../ui/press-form";

type OnLink = { readonly firmId: string; readonly linkId: string };

type PartnerPressProps = OnLink & {
  readonly action: NoticeAction;
  readonly label: string;
  readonly note?: string;
  readonly confirmationId?: string;
  /** Label of a tick box that must be ticked first, and the message if it is not. */
  readonly confirm?: { readonly label: string; readonly missing: string };
};

/** One button about the partner of a relationship, with the outcome of the press. */
export const PartnerPress = (props: PartnerPressProps) => {
  const { action, firmId, linkId, confirmationId, label, note, confirm } = props;
  return (
    <ActionForm
      action={action}
      hidden={{ firmId, linkId, ...(confirmationId === undefined ? {} : { confirmationId }) }}
      invalid={confirm?.missing}
      done={showNotice}
      className="flex flex-col items-start gap-2"
    >
      {confirm === undefined ? null : (
        <label className="flex min-h-9 items-center gap-2.5">
          <FormMark type="checkbox" name="confirm" value="yes" className="size-4 accent-ink" />
          <span>{confirm.label}</span>
        </label>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <FormButton>{label}</FormButton>
        {note === undefined ? null : <span className="type-small text-ink-2">{note}</span>}
      </div>
    </ActionForm>
  );
};

/** A new code; it is shown only once. */
export type CodeMade = {
  readonly code: string;
  readonly until: string;
  readonly text: string;
  readonly qrLabel: string;
  /** Drawn on the server, so that no library is sent to the browser. */
  readonly qr: { readonly size: number; readonly path: string };
};

type CodeFormProps = OnLink & {
  readonly action: FormAction<CodeMade>;
  readonly label: string;
  readonly words: Readonly<Record<"madeTitle" | "madeText" | "code" | "copy" | "copied" | "copyLabel", string>>;
};

/** Quiet zone around a QR code, in modules; scanners need four. */
const QUIET = 4;

/** Creates a code for a relationship and shows it with its QR code and a text to forward. */
export const CodeForm = ({ firmId, linkId, words, ...press }: CodeFormProps) => (
  <PressForm {...press} hidden={{ firmId, linkId }} done={(made) => <MadeCode made={made} words={words} />} />
);

const MadeCode = ({ made, words }: { readonly made: CodeMade; readonly words: CodeFormProps["words"] }) => (
  <div role="status" className="flex w-full flex-wrap gap-x-6 gap-y-3 rounded-section border border-line-2 p-4">
    <svg
      viewBox={`0 0 ${made.qr.size + 2 * QUIET} ${made.qr.size + 2 * QUIET}`}
      role="img"
      aria-label={made.qrLabel}
      shapeRendering="crispEdges"
      className="size-36 shrink-0"
    >
      <rect width="100%" height="100%" className="fill-white" />
      <path d={made.qr.path} transform={`translate(${QUIET} ${QUIET})`} className="fill-black" />
    </svg>
    <div className="min-w-0 flex-1 basis-64">
      <p className="type-h3">{words.madeTitle}</p>
      <p className="type-small mt-1 text-ink-2">{fill(words.madeText, { until: made.until })}</p>
      <p className="type-question numeric mt-2">
        <span className="sr-only">{words.code} </span>
        {made.code}
      </p>
      <div className="mt-2">
        <CopyText text={made.text} words={{ copy: words.copy, copied: words.copied, label: words.copyLabel }} />
      </div>
    </div>
  </div>
);
