"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { useForm } from "react-hook-form";
import { ROLES, type Role } from "@/lib/instrument";
import type { Json } from "@/lib/saving";
import type { ShownField } from "@/lib/view/fields/field-spec";
import { printShares, type RawShares, readShares } from "@/lib/view/fields/values";
import { fill } from "@/lib/words/say";
import { DecisionCard } from "../fields/decision-card";
import { useFields, useUnfit } from "../fields/fields-context";
import { PostedProblem, Seen, usePostedParts, useTellOutcome } from "../fields/fields-form";
import { dropDraft, keepDraft, readDraft } from "./shares-draft";

type SharesFieldsProps = {
  readonly standing: ShownField;
  /**
   * Shares derived from the firm's customers, shown while nothing is stored; saved only if the manager confirms them.
   */
  readonly suggested: RawShares | undefined;
  readonly roles: Readonly<Record<Role, { readonly name: string; readonly what: string }>>;
  readonly disabled: boolean;
  readonly words: Readonly<Record<"sum" | "adds" | "fromLinks" | "take" | "kept" | "name", string>>;
};

const inTab = () => sessionStorage;
const never = () => () => undefined;

/**
 * Four shares as one field. They are saved if they add up to 100 %; otherwise an error is shown and they are kept in
 * this tab as typed.
 */
export function SharesFields({ standing, suggested, roles, disabled, words }: SharesFieldsProps) {
  const { find, save, saving } = useFields();
  const { value, entry } = find(standing);
  const isSuggestion = value === null && suggested !== undefined;
  const shown = isSuggestion ? suggested : printShares(value);
  const typed = usePostedParts(standing.key);
  const atFirst = typed === undefined ? shown : sharesIn(standing.key, typed);
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [isKept, setKept] = useState(false);
  const { register, watch, getValues, reset } = useForm<Record<string, string>>({
    defaultValues: namedParts(standing.key, atFirst),
  });
  const shownText = JSON.stringify(shown);
  useEffect(() => {
    const read = readShares(sharesIn(standing.key, getValues()));
    const standsSo = read.ok && JSON.stringify(printShares(read.value)) === shownText;
    if (read.ok && !standsSo) reset(namedParts(standing.key, JSON.parse(shownText)));
  }, [standing.key, shownText, getValues, reset]);
  useEffect(() => {
    const draft = disabled ? undefined : readDraft(inTab, saving.owner, standing.key);
    if (draft === undefined) return;
    reset(namedParts(standing.key, draft));
    setKept(true);
  }, [saving.owner, standing.key, disabled, reset]);

  const watched = sharesIn(standing.key, watch());
  const now = inBrowser ? watched : atFirst;
  const read = readShares(now);
  const isEmpty = ROLES.every((role) => now[role].trim() === "");
  useUnfit(inBrowser && !isEmpty && !read.ok);
  const tell = (shares: Json) => tellShares(shares, roles);
  const tellOutcome = useTellOutcome((outcome) => tell(outcome.theirs.value));
  const trySave = () => {
    const shares = sharesIn(standing.key, getValues());
    const changed = readShares(shares);
    if (changed.ok) {
      save(standing, changed.value);
      dropDraft(inTab, saving.owner, standing.key);
    }
    setKept(!changed.ok && keepDraft(inTab, saving.owner, standing.key, shares));
  };
  return (
    <div>
      <Seen standing={standing} />
      {isSuggestion && !isKept ? (
        <p className="type-small mb-4 rounded-control bg-sunken px-3 py-2">{words.fromLinks}</p>
      ) : null}
      <div className="divide-y divide-line">
        {ROLES.map((role) => (
          <div key={role} className="flex items-center justify-between gap-5 py-3.5 first:pt-0">
            <label htmlFor={`share-${role}`} className="min-w-0">
              <span className="type-h3 block">{roles[role].name}</span>
              <span className="type-small block text-ink-2">{roles[role].what}</span>
            </label>
            <span className="flex shrink-0 items-center gap-2">
              <input
                id={`share-${role}`}
                className="field numeric w-20 text-right"
                inputMode="decimal"
                disabled={disabled}
                defaultValue={atFirst[role]}
                aria-describedby="shares-sum"
                {...register(`${standing.key}:${role}`, { onChange: trySave })}
              />
              <span aria-hidden="true">%</span>
            </span>
          </div>
        ))}
      </div>
      <div id="shares-sum" className="mt-2 border-t border-line-strong pt-3">
        {isEmpty || read.ok ? (
          <p className="numeric flex justify-between gap-4 font-semibold" role="status">
            <span>{fill(words.sum, { sum: isEmpty ? 0 : 100 })}</span>
            {read.ok ? <span className="font-normal text-ink-2">{words.adds}</span> : null}
          </p>
        ) : (
          <p role="status" className="font-semibold text-hot">
            {fill(saving.problems[read.problem], { sum: read.sum })}
          </p>
        )}
        {isKept && !read.ok ? <p className="type-small mt-1">{words.kept}</p> : null}
      </div>
      {isSuggestion && !disabled ? (
        <button type="submit" className="button button-primary mt-4" aria-disabled={!read.ok} onClick={trySave}>
          {words.take}
        </button>
      ) : null}
      <PostedProblem recordKey={standing.key} tell={tellOutcome} />
      <DecisionCard entry={entry} name={words.name} tell={tell} />
    </div>
  );
}

/** The input names contain the field key, so that a submit without JavaScript also works. */
const namedParts = (key: string, shares: RawShares): Record<string, string> =>
  Object.fromEntries(ROLES.map((role) => [`${key}:${role}`, shares[role]]));

function sharesIn(key: string, named: Readonly<Record<string, string | undefined>>): RawShares {
  const of = (role: Role) => named[`${key}:${role}`] ?? "";
  return { OEA: of("OEA"), OEM: of("OEM"), ODM: of("ODM"), OBM: of("OBM") };
}

function tellShares(shares: Json, roles: SharesFieldsProps["roles"]): string {
  const printed = printShares(shares);
  return ROLES.filter((role) => printed[role] !== "" && printed[role] !== "0")
    .map((role) => `${roles[role].name} ${printed[role]}%`)
    .join(", ");
}
