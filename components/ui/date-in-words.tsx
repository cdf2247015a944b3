"use client";

import { useEffect, useState } from "react";
import { dateInWords } from "@/lib/words/dates";
import { dateInWordsId } from "./described-by";

type DateInWordsProps = {
  /** Id of the date field it is beside, which names `dateInWordsId` of it among what describes it. */
  readonly of: string;
  /** What stands in the field, where a script puts it there without anybody typing. */
  readonly value?: string;
};

/**
 * The date of a field in words. The browser draws a date in a form of its own, 12/11/2026, which two readers take for two
 * days; the words follow what is chosen. They are in the language of the page; without scripts the field is alone.
 */
export default function DateInWords({ of: id, value }: DateInWordsProps) {
  const [said, setSaid] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the date is read from the field, again when another is put there
  useEffect(() => {
    const field = document.getElementById(id);
    if (!(field instanceof HTMLInputElement)) return;
    const read = () => setSaid(sayDate(field.value));
    const readLater = () => void setTimeout(read);
    read();
    field.addEventListener("input", read);
    // heard before the form puts its fields back
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
