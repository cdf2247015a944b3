"use client";

import { useEffect, useState } from "react";
import { dateInWords } from "@/lib/words/dates";
import { dateInWordsId } from "./described-by";

type DateInWordsProps = {
  /** Id of the date field, which refers to `dateInWordsId` of it in aria-describedby. */
  readonly of: string;
  /** The value of the field, if a script sets it. */
  readonly value?: string;
};

/**
 * Writes the date of a field in words, because the browser's own format (12/11/2026) can be read as two different days.
 * It follows the field's value and uses the language of the page; without scripts it is absent.
 */
export default function DateInWords({ of: id, value }: DateInWordsProps) {
  const [said, setSaid] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect reads the date from the field, and again if the field is replaced
  useEffect(() => {
    const field = document.getElementById(id);
    if (!(field instanceof HTMLInputElement)) return;
    const read = () => setSaid(sayDate(field.value));
    const readLater = () => void setTimeout(read);
    read();
    field.addEventListener("input", read);
    // runs before the form resets its fields
    field.form?.addEventListener("reset", readLater);
    return () => {
      field.removeEventListener("input", read);
      field.form?.removeEventListener("reset", readLater);
    };
  }, [id, value]);
  return (
    <p id={dateInWordsId(id)} className="type-small mt-1 text-ink-2 empty:hidden">
      {said}
    </p>
  );
}

const sayDate = (value: string): string =>
  value === "" ? "" : dateInWords(value, document.documentElement.lang.startsWith("zh") ? "zh" : "en");
