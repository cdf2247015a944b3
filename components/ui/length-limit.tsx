"use client";

import { useContext, useEffect, useRef, useState } from "react";
import { fill } from "@/lib/words/say";
import { limitId } from "./described-by";
import { inWords, WordsContext } from "./too-long";

type LengthLimitProps = {
  /** Id of the field, which refers to `limitId` of it in aria-describedby. */
  readonly of: string;
  readonly max: number;
  /** The value of the field as rendered; only this is measured before scripts run. */
  readonly text: string;
};

/**
 * Says that a text is too long for its field, and blocks the submit until it is shortened. The field has no
 * `maxlength`, because the browser would silently cut pasted text.
 *
 * The visible count is updated at each keystroke; a screen reader announces it once, and again at submit.
 */
export default function LengthLimit({ of: id, max, text }: LengthLimitProps) {
  const words = useContext(WordsContext);
  const [length, setLength] = useState(text.length);
  const [heard, setHeard] = useState("");
  const now = useRef(length);
  const say = (n: number) => fill(words.field, { max: inWords(max), n: inWords(n) });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect measures the text in the field, and again if the field is replaced
  useEffect(() => {
    const field = document.getElementById(id);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    const { form } = field;
    const measure = () => {
      const [before, n] = [now.current, field.value.length];
      now.current = n;
      setLength(n);
      if (n > max !== before > max) setHeard(n > max ? say(n) : "");
      if (n > max) field.setAttribute("aria-invalid", "true");
      else if (before > max) field.removeAttribute("aria-invalid");
    };
    const measureLater = () => void setTimeout(measure);
    const hold = (event: Event) => {
      if (field.value.length <= max) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      form?.dispatchEvent(new Event("held", { bubbles: true })); // the code that stores typed text listens for it
      setHeard(say(field.value.length));
      field.focus();
    };
    measure();
    field.addEventListener("input", measure);
    // runs before the form resets its fields
    form?.addEventListener("reset", measureLater);
    form?.addEventListener("submit", hold, { capture: true });
    return () => {
      field.removeEventListener("input", measure);
      form?.removeEventListener("reset", measureLater);
      form?.removeEventListener("submit", hold, { capture: true });
    };
  }, [id, max, text]);

  return (
    <>
      <p id={limitId(id)} className="type-small mt-1 text-hot empty:hidden">
        {length > max ? say(length) : ""}
      </p>
      <span aria-live="polite" aria-atomic="true" className="sr-only">
        {heard}
      </span>
    </>
  );
}
