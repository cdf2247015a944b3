"use client";

import { useEffect, useState } from "react";
import { typedWords } from "@/lib/i18n/typed";
import type { Locale } from "@/lib/result";
import type { Said } from "./typed-keeper";
import { loseTyped, readTyped } from "./typed-store";

/** Keeps what is typed on this page through an ended session, a dead network and a broken answer. */
export function KeepTyped({ locale }: { locale: Locale }) {
  const [said, setSaid] = useState<Said>();
  useEffect(() => {
    const load = async () => {
      const { watchForms, giveBack } = await import("./typed-keeper");
      watchForms(setSaid);
      return giveBack;
    };
    // the code comes with the first letter typed: a page that is only read does not carry it
    const onInput = () => void load();
    if (readTyped() !== undefined) void load().then((giveBack) => giveBack());
    window.addEventListener("input", onInput, { once: true });
    return () => window.removeEventListener("input", onInput);
  }, []);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-0 z-40 flex justify-center p-4 print:hidden"
    >
      {said === undefined ? null : (
        <p className="pointer-events-auto max-w-[40rem] rounded-section border border-warn bg-surface p-4">
          {typedWords[said][locale]}
        </p>
      )}
    </div>
  );
}

/** For a page that stands where an answer should have been. */
export function LoseTyped() {
  useEffect(loseTyped, []);
  return null;
}
