"use client";

import { useActionState } from "react";
import { fill } from "@/lib/i18n/say";
import { type FormAction, type FormState, type RefusalSaid, refusalOf, typedOf } from "../cycle/form-state";
import { CopyText } from "../ui/copy-text";
import { SelectField, TextField } from "../ui/field";
import { KeptForm, Mark } from "../ui/kept-form";
import { Notice } from "../ui/notice";

/** What was done about the partner of a link. */
export type PartnerDone = {
  readonly did:
    | "asked"
    | "askedHeld"
    | "reminded"
    | "withdrawn"
    | "revoked"
    | "waits"
    | "merged"
    | "takenBack"
    | "ended";
  readonly email?: string;
};
export type PartnerAction = FormAction<PartnerDone>;
export type PartnerSaid = Readonly<Record<PartnerDone["did"], string>>;

type Told = { readonly said: PartnerSaid; readonly refusals: RefusalSaid };
type AtLink = { readonly firmId: string; readonly linkId: string };

function Said({ state, said, refusals }: Told & { state: FormState<PartnerDone> }) {
  const refused = refusalOf(state, refusals);
  if (refused !== undefined) return <Notice tone="refused" title={refused} />;
  if (state?.outcome.status !== "done") return null;
  const { did, email = "" } = state.outcome.value;
  return <Notice tone="info" title={fill(said[did], { email })} />;
}

type PressFormProps = AtLink &
  Told & {
    readonly action: PartnerAction;
    readonly label: string;
    readonly primary?: boolean;
    readonly note?: string;
    readonly confirmationId?: string;
    /** Words of a tick that is asked for first, and what is said without it. */
    readonly confirm?: { readonly label: string; readonly missing: string };
  };

/** One button about the partner of a link, with what became of it. */
export function PressForm(props: PressFormProps) {
  const { action, firmId, linkId, confirmationId, label, primary = false, note, confirm, said, refusals } = props;
  const [state, send, busy] = useActionState(action, null);
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col items-start gap-2">
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="linkId" value={linkId} />
      {confirmationId === undefined ? null : <input type="hidden" name="confirmationId" value={confirmationId} />}
      <Said state={state} said={said} refusals={refusals} />
      {confirm === undefined ? null : (
        <>
          {state?.outcome.status === "invalid" ? <Notice tone="refused" title={confirm.missing} /> : null}
          <label className="flex min-h-9 items-center gap-2.5">
            <Mark type="checkbox" name="confirm" value="yes" className="size-4 accent-ink" />
            <span>{confirm.label}</span>
          </label>
        </>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <button type="submit" className={`button ${primary ? "button-primary" : ""}`} aria-disabled={busy}>
          {label}
        </button>
        {note === undefined ? null : <span className="type-small text-ink-2">{note}</span>}
      </div>
    </KeptForm>
  );
}

type AskFormProps = AtLink &
  Told & {
    readonly action: PartnerAction;
    readonly product: string;
    readonly locale: string;
    readonly locales: readonly { readonly value: string; readonly label: string }[];
    readonly words: Readonly<
      Record<
        "email" | "emailHint" | "emailInvalid" | "language" | "productSeen" | "productHint" | "productMissing" | "send",
        string
      >
    >;
  };

/** Asks somebody at the customer by mail. What was typed stays when it is refused. */
export function AskForm({ action, firmId, linkId, product, locale, locales, words, said, refusals }: AskFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const typed = state?.typed ?? {};
  const fields = state?.outcome.status === "invalid" ? state.outcome.fields : {};
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-4" noValidate>
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="linkId" value={linkId} />
      <Said state={state} said={said} refusals={refusals} />
      <TextField
        id="ask-email"
        name="email"
        type="email"
        autoComplete="off"
        label={words.email}
        hint={words.emailHint}
        defaultValue={typed.email ?? ""}
        error={fields.email ? words.emailInvalid : undefined}
      />
      <div className="grid items-end gap-4 sm:grid-cols-[2fr_1fr]">
        <TextField
          id="ask-product"
          name="product"
          maxLength={200}
          label={words.productSeen}
          hint={words.productHint}
          defaultValue={typed.product ?? product}
          error={fields.product ? words.productMissing : undefined}
        />
        <SelectField id="ask-locale" name="locale" label={words.language} defaultValue={typed.locale ?? locale}>
          {locales.map(({ value, label }) => (
            <option key={value} value={value} lang={value === "zh" ? "zh-Hans" : "en"}>
              {label}
            </option>
          ))}
        </SelectField>
      </div>
      <div>
        <button type="submit" className="button button-primary" aria-disabled={busy}>
          {words.send}
        </button>
      </div>
    </KeptForm>
  );
}

/** A fresh code, shown once. */
export type CodeMade = {
  readonly code: string;
  readonly until: string;
  readonly text: string;
  readonly qrLabel: string;
  /** Drawn by the server, so that no library travels. */
  readonly qr: { readonly size: number; readonly path: string };
};

type CodeFormProps = AtLink & {
  readonly action: FormAction<CodeMade>;
  readonly label: string;
  readonly words: Readonly<Record<"madeTitle" | "madeText" | "code" | "copy" | "copied" | "copyLabel", string>>;
  readonly refusals: RefusalSaid;
};

/** Modules of silence round a code; scanners ask for four. */
const QUIET = 4;

/** Makes a code for a link and shows it with its QR code and a text to pass on. */
export function CodeForm({ action, firmId, linkId, label, words, refusals }: CodeFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  const made = state?.outcome.status === "done" ? state.outcome.value : undefined;
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col items-start gap-3">
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="linkId" value={linkId} />
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      {made === undefined ? null : (
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
      )}
      <button type="submit" className="button" aria-disabled={busy}>
        {label}
      </button>
    </KeptForm>
  );
}
