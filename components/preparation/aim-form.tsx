"use client";

import { useEffect } from "react";
import { useForm } from "react-hook-form";
import type { Upgrading } from "@/lib/instrument";
import type { Json } from "@/lib/saving";
import type { aimWords } from "@/lib/view/fields/aim-words";
import type { ShownField } from "@/lib/view/fields/field-spec";
import { fillProblem } from "@/lib/view/fields/problem-words";
import { printAim, type RawAim, readAim } from "@/lib/view/fields/values";
import { DecisionCard } from "../fields/decision-card";
import { useFields, useUnfit } from "../fields/fields-context";
import { PostedProblem, Seen, usePostedParts, useTellOutcome } from "../fields/fields-form";
import { localToday } from "../fields/today";
import { SelectField, TextField } from "../ui/field";
import type { Option } from "../ui/form-fields";
import { Notice } from "../ui/notice";

type AimWords = ReturnType<typeof aimWords>;

type AimFieldsProps = {
  readonly standing: ShownField;
  readonly roles: readonly Option[];
  readonly modes: readonly Option[];
  /** An explanation of each type of relationship; the option in the list has space for the name only. */
  readonly meanings: readonly string[];
  readonly upgradings: readonly Option[];
  /** The firm's present position: a move that names only this is not a move. Undefined if not known. */
  readonly present: { readonly role: string | undefined; readonly mode: string | undefined };
  readonly disabled: boolean;
  readonly words: AimWords;
};

/** The target (move or stay) as one field. */
export function AimFields(props: AimFieldsProps) {
  const { standing, present, words } = props;
  const form = useAim(props);
  const { entry, now } = form;
  const tell = (aim: Json) => tellAim(aim, props);
  const tellOutcome = useTellOutcome((outcome) => tell(outcome.theirs.value));
  return (
    <div>
      <Seen standing={standing} />
      <KindChoice {...props} form={form} />
      {/* Without JavaScript the fields of a move must be visible before it is chosen. */}
      <div className={now.kind === "stay" ? "mt-6 hidden noscript:block" : "mt-6"}>
        <h3 className="type-h3 mb-3 border-t border-line pt-5">{words.moveFields}</h3>
        <MoveFields {...props} form={form} />
        {now.kind === "move" ? <MoveWarnings aim={now} present={present} words={words} /> : null}
      </div>
      <PostedProblem recordKey={standing.key} tell={tellOutcome} />
      <DecisionCard entry={entry} name={words.kind} tell={tell} />
    </div>
  );
}

type AimForm = ReturnType<typeof useAim>;

/** The parts of the target as inputs of one form; each readable change is saved at once. */
function useAim({ standing, disabled }: AimFieldsProps) {
  const { find, save, saving } = useFields();
  const { value, entry } = find(standing);
  const shown = printAim(value);
  const typed = usePostedParts(standing.key);
  const atFirst = aimIn(standing.key, { ...namedParts(standing.key, shown), ...typed });
  const { register, watch, getValues, reset, formState } = useForm<Record<string, string>>({
    mode: "onChange",
    defaultValues: namedParts(standing.key, atFirst),
  });
  useUnfit(Object.keys(formState.errors).length > 0);
  const shownText = JSON.stringify(shown);
  useEffect(() => {
    const read = readAim(aimIn(standing.key, getValues()), localToday());
    const standsSo = read.ok && JSON.stringify(printAim(read.value)) === shownText;
    if (read.ok && !standsSo) reset(namedParts(standing.key, JSON.parse(shownText)));
  }, [standing.key, shownText, getValues, reset]);

  const trySave = () => {
    const aim = aimIn(standing.key, getValues());
    // An unreadable number does not block the other parts: the stored value is sent in its place.
    const year = readPart("year", aim.year).ok ? aim.year : shown.year;
    const share = readPart("share", aim.share).ok ? aim.share : shown.share;
    const read = readAim({ ...aim, year, share }, localToday());
    if (read.ok) save(standing, read.value);
  };
  return {
    entry,
    now: aimIn(standing.key, watch()),
    kindAtFirst: atFirst.kind,
    kind: register(`${standing.key}:kind`, { onChange: trySave }),
    field: (name: keyof RawAim) => ({
      ...register(`${standing.key}:${name}`, {
        onChange: trySave,
        validate: (text) => {
          const read = readPart(name, text);
          return read.ok || read.problem;
        },
      }),
      disabled,
      defaultValue: atFirst[name],
    }),
    problemOf: (name: "year" | "share") => {
      const code = formState.errors[`${standing.key}:${name}`]?.message;
      if (code !== "aimYear" && code !== "percent") return undefined;
      return fillProblem(saving.problems[code], code, localToday());
    },
  };
}

/** Reads one part of a move alone. */
const readPart = (name: keyof RawAim, text: string) => readAim({ ...EMPTY, kind: "move", [name]: text }, localToday());

type PartProps = AimFieldsProps & { readonly form: AimForm };

function KindChoice({ disabled, words, form }: PartProps) {
  const kinds = [
    { kind: "move", label: words.move, hint: words.moveHint },
    { kind: "stay", label: words.stay, hint: words.stayHint },
  ];
  return (
    <fieldset disabled={disabled}>
      <legend className="sr-only">{words.kind}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {kinds.map(({ kind, label, hint }) => (
          <label
            key={kind}
            className="flex min-h-14 items-start gap-3 rounded-option border border-line-strong px-4 py-3 hover:bg-sunken has-checked:border-ink has-checked:bg-accent-soft has-checked:outline-1 has-checked:outline-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              value={kind}
              defaultChecked={form.kindAtFirst === kind}
              className="mt-0.5 size-4 shrink-0 accent-ink outline-none"
              {...form.kind}
            />
            <span>
              <span className="type-answer block font-semibold">{label}</span>
              <span className="type-small block text-ink-2">{hint}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function MoveFields({ roles, modes, meanings, upgradings, words, form }: PartProps) {
  const { field, problemOf } = form;
  return (
    <div className="grid items-end gap-5 sm:grid-cols-2">
      <SelectField id="aim-role" label={words.role} {...field("role")}>
        <option value="">{words.asNowRole}</option>
        <Options list={roles} />
      </SelectField>
      <SelectField
        id="aim-mode"
        label={words.mode}
        hint={<ModesHint meanings={meanings} today={words.modeToday} />}
        {...field("mode")}
      >
        <option value="">{words.asNowMode}</option>
        <Options list={modes} />
      </SelectField>
      <SelectField id="aim-upgrading" label={words.upgrading} hint={words.upgradingHint} {...field("upgrading")}>
        <option value="">{words.none}</option>
        <Options list={upgradings} />
      </SelectField>
      <div className="grid grid-cols-2 items-end gap-5">
        <TextField id="aim-year" label={words.year} error={problemOf("year")} inputMode="numeric" {...field("year")} />
        <TextField
          id="aim-share"
          label={words.share}
          error={problemOf("share")}
          inputMode="decimal"
          {...field("share")}
        />
      </div>
    </div>
  );
}

type MoveWarningsProps = Pick<AimFieldsProps, "present" | "words"> & { readonly aim: RawAim };

/** Says that a move names nothing new, or that it moves although its way of upgrading keeps the position. */
function MoveWarnings({ aim, present, words }: MoveWarningsProps) {
  const { saving } = useFields();
  return (
    <>
      {namesNew(aim, present) ? null : (
        <div className="mt-5">
          <Notice tone="warn">{saving.problems.nothingNew}</Notice>
        </div>
      )}
      {STAYING.includes(aim.upgrading) && namesElsewhere(aim, present) ? (
        <div className="mt-5">
          <Notice tone="warn">{words.movesAnyway}</Notice>
        </div>
      ) : null}
    </>
  );
}

const ModesHint = ({ meanings, today }: { meanings: readonly string[]; today: string }) =>
  [...meanings, today].map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));

const PARTS = ["kind", "mode", "role", "upgrading", "year", "share"] as const;

/** The input names contain the field key, so that a submit without JavaScript also works. */
const namedParts = (key: string, aim: RawAim): Record<string, string> =>
  Object.fromEntries(PARTS.map((part) => [`${key}:${part}`, aim[part]]));

function aimIn(key: string, named: Readonly<Record<string, string | null | undefined>>): RawAim {
  const of = (part: keyof RawAim) => named[`${key}:${part}`] ?? "";
  return {
    kind: of("kind"),
    mode: of("mode"),
    role: of("role"),
    upgrading: of("upgrading"),
    year: of("year"),
    share: of("share"),
  };
}

const EMPTY: RawAim = { kind: "", mode: "", role: "", upgrading: "", year: "", share: "" };

/**
 * A target is a move if it names a way of upgrading, or a function or type of relationship other than today's. Source:
 * method 3.8 (3).
 */
function namesNew(aim: RawAim, present: AimFieldsProps["present"]): boolean {
  return aim.upgrading !== "" || namesElsewhere(aim, present);
}

/**
 * Ways of upgrading that keep the position, unless another function or type of relationship is also named. Source:
 * method 3.8 (3).
 */
const STAYING: readonly string[] = ["process", "product"] satisfies Upgrading[];

function namesElsewhere(aim: RawAim, present: AimFieldsProps["present"]): boolean {
  return (aim.role !== "" && aim.role !== present.role) || (aim.mode !== "" && aim.mode !== present.mode);
}

function tellAim(aim: Json, { roles, modes, upgradings, words }: AimFieldsProps): string {
  const printed = printAim(aim);
  if (printed.kind === "") return "";
  if (printed.kind === "stay") return words.stay;
  const nameIn = (list: readonly Option[], value: string) => list.find((option) => option.value === value)?.label;
  const parts = [
    nameIn(roles, printed.role),
    nameIn(modes, printed.mode),
    nameIn(upgradings, printed.upgrading),
    printed.year,
    printed.share === "" ? "" : `${printed.share}%`,
  ];
  return [words.move, ...parts.filter((part) => part !== undefined && part !== "")].join(", ");
}

const Options = ({ list }: { list: readonly Option[] }) =>
  list.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
