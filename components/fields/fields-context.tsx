"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useId, useMemo, useState } from "react";
import type { Locale } from "@/lib/result";
import { type Entry, type Json, sameJson } from "@/lib/saving";
import type { ShownField } from "@/lib/view/fields/field-spec";
import type { FieldProblemWords, FieldSavingWords } from "@/lib/words/fields/fields";
import { placeOf } from "../outbox/entries";
import { outboxOf, useOutbox, useSending } from "../outbox/use-outbox";

/** The owner of the fields, their endpoint, and the texts of saving. */
export type FieldSaving = {
  readonly owner: string;
  /** The API endpoint for the firm's fields. */
  readonly target: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly words: FieldSavingWords;
  readonly problems: FieldProblemWords;
};

type LiveField = {
  /** The displayed value: the unsent change, otherwise the last saved value, otherwise the rendered one. */
  readonly value: Json;
  readonly entry: Entry | undefined;
};

const Saving = createContext<FieldSaving | undefined>(undefined);

type Unfit = { readonly any: boolean; readonly tell: (field: string, isUnfit: boolean) => void };
const UnfitFields = createContext<Unfit>({ any: false, tell: () => undefined });

/** Wraps all fields of a page; sends queued changes. */
export function FieldsProvider({ saving, children }: { saving: FieldSaving; children: ReactNode }) {
  useSending(saving.owner);
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set());
  const tell = useCallback((field: string, isUnfit: boolean) => {
    setFields((before) => {
      if (before.has(field) === isUnfit) return before;
      const after = new Set(before);
      if (isUnfit) after.add(field);
      else after.delete(field);
      return after;
    });
  }, []);
  const unfit = useMemo(() => ({ any: fields.size > 0, tell }), [fields, tell]);
  return (
    <Saving.Provider value={saving}>
      <UnfitFields.Provider value={unfit}>{children}</UnfitFields.Provider>
    </Saving.Provider>
  );
}

/** Tells the page that this input contains a value that cannot be saved. */
export function useUnfit(isUnfit: boolean): void {
  const id = useId();
  const { tell } = useContext(UnfitFields);
  useEffect(() => tell(id, isUnfit), [tell, id, isUnfit]);
  useEffect(() => () => tell(id, false), [tell, id]);
}

/** Whether any field of the page contains a value that cannot be saved. */
export const useIsAnyUnfit = (): boolean => useContext(UnfitFields).any;

export function useFieldSaving(): FieldSaving {
  const saving = useContext(Saving);
  if (saving === undefined) throw new Error("a field stands outside of its provider");
  return saving;
}

/** Reads and changes fields of the firm through this browser's queue. */
export function useFields() {
  const saving = useFieldSaving();
  const { owner, target, locale } = saving;
  const snapshot = useOutbox(owner);

  const stands = ({ key, value, base }: ShownField) => {
    const saved = snapshot.saved.get(placeOf(target, key));
    return saved !== undefined && saved.revision >= base
      ? { value: saved.value, base: saved.revision }
      : { value, base };
  };
  const find = (standing: ShownField): LiveField => {
    const entry = snapshot.entries.get(placeOf(target, standing.key));
    return { entry, value: entry === undefined ? stands(standing).value : entry.value };
  };
  const save = (standing: ShownField, value: Json): void => {
    const now = stands(standing);
    const entry = snapshot.entries.get(placeOf(target, standing.key));
    if (entry === undefined && sameJson(now.value, value)) return;
    const page = location.pathname;
    outboxOf(owner).change({ target, key: standing.key, value, locale, base: now.base, page });
  };
  const decide = (key: string, choice: "mine" | "theirs") => outboxOf(owner).decide(target, key, choice);
  return { saving, snapshot, find, save, decide };
}

/** A time from the server or this device, in the firm's time zone. */
export function clockIn(timeZone: string, at: string | number): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(at));
}
