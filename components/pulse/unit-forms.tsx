"use client";

import { type ReactNode, useActionState, useId } from "react";
import { fill } from "@/lib/i18n/say";
import { type FormAction, type FormState, type RefusalSaid, refusalOf, typedOf } from "../cycle/form-state";
import { SelectField, TextAreaField, TextField } from "../ui/field";
import { KeptForm } from "../ui/kept-form";
import { Notice } from "../ui/notice";

/** What was done, and to which unit; for answers that could not be opened, how many. */
export type PulseDone = {
  readonly did: "unitAdded" | "headcountSaved" | "unitEnded" | "opened" | "mailed" | "closedNow" | "unread";
  readonly name: string;
};
export type PulseAction = FormAction<PulseDone>;
export type PulseSaid = Readonly<Record<PulseDone["did"], string>>;

type Common = {
  readonly action: PulseAction;
  readonly firmId: string;
  readonly said: PulseSaid;
  readonly refusals: RefusalSaid;
};

function Said({ state, said, refusals }: { state: FormState<PulseDone>; said: PulseSaid; refusals: RefusalSaid }) {
  const refused = refusalOf(state, refusals);
  if (refused !== undefined) return <Notice tone="refused" title={refused} />;
  if (state?.outcome.status !== "done") return null;
  const { did, name } = state.outcome.value;
  return <Notice tone={did === "unread" ? "warn" : "info"} title={fill(said[did], { name, n: name })} />;
}

const wrong = (state: FormState<PulseDone>, field: string, words: string): string | undefined =>
  state?.outcome.status === "invalid" && state.outcome.fields[field] !== undefined ? words : undefined;

type AddUnitFormProps = Common & {
  readonly words: Readonly<
    Record<"unitName" | "headcount" | "headcountHint" | "addUnit" | "unitNameMissing" | "headcountInvalid", string>
  >;
};

/** Puts a unit on the list. What was typed stays when it is refused. */
export function AddUnitForm({ action, firmId, words, said, refusals }: AddUnitFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const typed = state?.outcome.status === "done" ? {} : (state?.typed ?? {});
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-4" noValidate>
      <input type="hidden" name="firmId" value={firmId} />
      <Said state={state} said={said} refusals={refusals} />
      <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto]">
        <TextField
          id="unit-name"
          name="name"
          maxLength={60}
          autoComplete="off"
          label={words.unitName}
          defaultValue={typed.name ?? ""}
          error={wrong(state, "name", words.unitNameMissing)}
        />
        <TextField
          id="unit-headcount"
          name="headcount"
          inputMode="numeric"
          autoComplete="off"
          label={`${words.headcount} (${words.headcountHint})`}
          defaultValue={typed.headcount ?? ""}
          error={wrong(state, "headcount", words.headcountInvalid)}
        />
        <button type="submit" className="button sm:mt-[26px]" aria-disabled={busy}>
          {words.addUnit}
        </button>
      </div>
    </KeptForm>
  );
}

type HeadcountFormProps = Common & {
  readonly unitId: string;
  readonly headcount: number;
  readonly words: Readonly<Record<"headcount" | "saveHeadcount" | "headcountInvalid", string>>;
};

export function HeadcountForm({ action, firmId, unitId, headcount, words, said, refusals }: HeadcountFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const id = useId();
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-3" noValidate>
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="unitId" value={unitId} />
      <Said state={state} said={said} refusals={refusals} />
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          id={id}
          key={headcount}
          name="headcount"
          inputMode="numeric"
          autoComplete="off"
          label={words.headcount}
          defaultValue={state?.outcome.status === "done" ? headcount : (state?.typed.headcount ?? headcount)}
          error={wrong(state, "headcount", words.headcountInvalid)}
        />
        <button type="submit" className="button" aria-disabled={busy}>
          {words.saveHeadcount}
        </button>
      </div>
    </KeptForm>
  );
}

/** One press with what it is about; what was done is said where it was pressed, or above the list by `id`. */
export function PressForm({
  action,
  firmId,
  fields,
  label,
  said,
  refusals,
}: Common & { readonly fields: Readonly<Record<string, string>>; readonly label: string }) {
  const [state, send, busy] = useActionState(action, null);
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col items-start gap-3">
      <input type="hidden" name="firmId" value={firmId} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Said state={state} said={said} refusals={refusals} />
      <button type="submit" className="button button-compact" aria-disabled={busy}>
        {label}
      </button>
    </KeptForm>
  );
}

/** What is wrong with the addresses of a unit, and which one. */
function wrongAddress(
  state: FormState<PulseDone>,
  field: string,
  words: OpenWaveFormProps["words"],
): string | undefined {
  const [fault, address = ""] = state?.outcome.status === "invalid" ? (state.outcome.fields[field] ?? []) : [];
  if (fault === undefined) return undefined;
  const told = (["addressInvalid", "addressTwice"] as const).find((known) => known === fault) ?? "addressesFew";
  return fill(words[told], { address });
}

type OpenWaveFormProps = Common & {
  readonly units: readonly { readonly id: string; readonly label: string; readonly addresses: string }[];
  readonly ways: readonly { readonly value: string; readonly label: string }[];
  readonly firstDay: string;
  readonly latestDay: string;
  readonly suggestedDay: string;
  readonly words: Readonly<
    Record<
      | "lastDay"
      | "lastDayHint"
      | "lastDayInvalid"
      | "nothingChosen"
      | "openButton"
      | "addressesHint"
      | "addressInvalid"
      | "addressTwice"
      | "addressesFew",
      string
    >
  >;
  readonly notes: ReactNode;
};

/** Opens a wave: which units, how each is asked, until when. */
export function OpenWaveForm(props: OpenWaveFormProps) {
  const { action, firmId, units, ways, words, said, refusals } = props;
  const [state, send, busy] = useActionState(action, null);
  const typed = state?.outcome.status === "done" ? {} : (state?.typed ?? {});
  const nothing = wrong(state, "way", words.nothingChosen);
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-4" noValidate>
      <input type="hidden" name="firmId" value={firmId} />
      <Said state={state} said={said} refusals={refusals} />
      {nothing === undefined ? null : <Notice tone="refused" title={nothing} />}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {units.map(({ id, label, addresses }) => (
          <div key={id} className="group min-w-0">
            <SelectField id={`way-${id}`} name={`way:${id}`} label={label} defaultValue={typed[`way:${id}`] ?? "code"}>
              {ways.map((way) => (
                <option key={way.value} value={way.value}>
                  {way.label}
                </option>
              ))}
            </SelectField>
            <div className="mt-3 hidden group-has-[option[value=mail]:checked]:block">
              <TextAreaField
                id={`mails-${id}`}
                name={`mails:${id}`}
                label={addresses}
                hint={words.addressesHint}
                autoComplete="off"
                spellCheck={false}
                rows={6}
                defaultValue={typed[`mails:${id}`] ?? ""}
                error={wrongAddress(state, `mails:${id}`, words)}
              />
            </div>
          </div>
        ))}
        <TextField
          id="last-day"
          name="lastDay"
          type="date"
          min={props.firstDay}
          max={props.latestDay}
          label={words.lastDay}
          hint={words.lastDayHint}
          defaultValue={typed.lastDay ?? props.suggestedDay}
          error={wrong(state, "lastDay", words.lastDayInvalid)}
        />
      </div>
      {props.notes}
      <div>
        <button type="submit" className="button" aria-disabled={busy}>
          {words.openButton}
        </button>
      </div>
    </KeptForm>
  );
}
