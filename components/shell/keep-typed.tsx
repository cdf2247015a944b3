"use client";

import { useEffect, useRef } from "react";

// The code comes with the first letter typed: a page that is only read does not carry it.
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
    const start = () => void load().then(({ keepForms }) => keepForms(said.current));
    if (holdsSomething()) start();
    addEventListener("input", start, { once: true });
    return () => removeEventListener("input", start);
  }, []);
  return <div ref={said} role="status" />;
}

/** For a page that stands where an answer should have been. */
export function LoseTyped() {
  useEffect(() => {
    if (holdsSomething()) void load().then(({ loseTyped }) => loseTyped());
  }, []);
  return null;
}
