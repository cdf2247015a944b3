import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";

/** If the browser went back less than this long ago, the page may show outdated answers. */
const BACK_MS = 2_000;
let wentBackAt = 0;
if (typeof window !== "undefined") window.addEventListener("popstate", () => (wentBackAt = Date.now()));

/**
 * Stores the choices of a screening page in this tab until the page is saved, and refreshes the page after going back.
 * Returns whether choices were restored, and functions to call after a change and after a save.
 */
export function useScreeningDraft(form: RefObject<HTMLFormElement | null>, step: string, saved: SavedFields) {
  const { refresh } = useRouter();
  const [isBack, setBack] = useState(false);
  const atFirst = useRef(saved);
  useEffect(() => {
    if (form.current === null) return;
    setBack(fillDraft(form.current, readDraft(step), atFirst.current));
    keepDraft(step, draftOf(form.current, atFirst.current));
  }, [form, step]);
  useEffect(() => {
    if (Date.now() - wentBackAt < BACK_MS && navigator.onLine) refresh();
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted && navigator.onLine) refresh();
    };
    addEventListener("pageshow", onShow);
    return () => removeEventListener("pageshow", onShow);
  }, [refresh]);
  return {
    isBack,
    keep: () => {
      if (form.current !== null) keepDraft(step, draftOf(form.current, saved));
    },
    end: () => keepDraft(step, {}),
  };
}

/** Unsaved choices of a page: the value of each field, and its base revision. */
type Draft = Readonly<Record<string, { readonly value: string; readonly base: number }>>;

const placeOf = (step: string): string => `trellis-screening-${step}`;

/**
 * Unsaved choices of a page, stored in this tab until the page is saved: they survive a reload, another page and a
 * language switch. Empty if the browser stores nothing, or something unreadable.
 */
function readDraft(step: string): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(step)) ?? "{}");
    return kept !== null && typeof kept === "object" ? Object.fromEntries(Object.entries(kept).filter(isField)) : {};
  } catch {
    return {};
  }
}

const isField = (entry: [string, unknown]): entry is [string, Draft[string]] => {
  const [, field] = entry;
  if (field === null || typeof field !== "object" || !("value" in field) || !("base" in field)) return false;
  return typeof field.value === "string" && typeof field.base === "number";
};

function keepDraft(step: string, draft: Draft): void {
  try {
    if (Object.keys(draft).length === 0) sessionStorage.removeItem(placeOf(step));
    else sessionStorage.setItem(placeOf(step), JSON.stringify(draft));
  } catch {
    // Storage is unavailable or full: the draft is not stored.
  }
}

type SavedFields = Readonly<Record<string, string>>;

/** The choices in a form that differ from the saved values. */
function draftOf(form: HTMLFormElement, saved: SavedFields): Draft {
  const draft: Record<string, Draft[string]> = {};
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement) || field.type === "hidden") continue;
    const isChosen = field.type !== "radio" || field.checked;
    if (isChosen && field.value !== (saved[field.name] ?? ""))
      draft[field.name] = { value: field.value, base: baseOf(form, field.name) };
  }
  return draft;
}

/**
 * Restores stored choices and returns whether there were any. Choices made before hydration and values saved elsewhere
 * meanwhile are kept.
 */
function fillDraft(form: HTMLFormElement, draft: Draft, saved: SavedFields): boolean {
  const touched = new Set(Object.keys(draftOf(form, saved)));
  let isFilled = false;
  for (const [name, { value, base }] of Object.entries(draft)) {
    if (touched.has(name) || base !== baseOf(form, name)) continue;
    for (const field of form.elements) {
      if (!(field instanceof HTMLInputElement) || field.name !== name || field.type === "hidden") continue;
      if (field.type !== "radio") field.value = value;
      else if (field.value === value) field.checked = true;
      else continue;
      isFilled = true;
    }
  }
  return isFilled;
}

function baseOf(form: HTMLFormElement, name: string): number {
  const base = form.elements.namedItem(`base:${name}`);
  return base instanceof HTMLInputElement ? Number(base.value) : 0;
}
