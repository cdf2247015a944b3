"use client";

import { useEffect, useRef } from "react";
import { unsentWords } from "@/lib/words/shell/typed";
import { hold, sendsItself, tell } from "./held-form";

// The code comes with the first field that is touched: a page that is only read does not carry it.
const load = () => import("./typed-keeper");

const holdsSomething = (): boolean => {
  try {
    return sessionStorage.length > 0;
  } catch {
    return false; // storage is closed
  }
};

/** Keeps what is typed on this page through an ended session, a dead network and a broken answer. */
export function KeepTyped() {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let code: "none" | "asked" | "here" = "none";
    const start = async () => {
      if (code !== "none") return;
      code = "asked";
      const keeper = await load().catch(() => undefined);
      code = keeper === undefined ? "none" : "here"; // not fetched: asked again with the next letter
      keeper?.keepForms(said.current);
    };
    const onField = ({ target }: Event) => {
      if (target instanceof Element && target.matches("input, select, textarea")) void start();
    };
    const onSubmit = (event: SubmitEvent) => {
      if (code === "here" || navigator.onLine) return;
      if (!(event.target instanceof HTMLFormElement) || sendsItself(event.target)) return;
      hold(event);
      tell(said.current, unsentWords.offline);
    };
    if (holdsSomething()) void start();
    addEventListener("focusin", onField);
    addEventListener("input", onField);
    addEventListener("submit", onSubmit, true);
    return () => {
      removeEventListener("focusin", onField);
      removeEventListener("input", onField);
      removeEventListener("submit", onSubmit, true);
    };
  }, []);
  return <div ref={said} role="status" />;
}

/** For a page that stands where an answer should have been. */
export function LoseTyped() {
  useEffect(() => {
    if (holdsSomething()) void load().then(({ loseTyped }) => loseTyped());
  }, []);
  // seen by the keeper too, which may be here first
  return <span hidden data-not-arrived />;
}
