import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";
import { draftOf, fillDraft, keepDraft, readDraft, type SavedFields } from "./screening-draft";

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
