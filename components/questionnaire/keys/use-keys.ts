import { useLayoutEffect, useRef } from "react";
import { type Command, commandOf } from "./keymap";

const GO_MS = 1500;

/** Listens for the shortcuts of the page with a single listener that survives renders. */
export function useKeys(singleKeys: boolean, run: (command: Command) => boolean): void {
  const latest = useRef({ singleKeys, run });
  // Before paint, so that a key pressed on a newly shown card belongs to that card.
  useLayoutEffect(() => {
    latest.current = { singleKeys, run };
  });
  useLayoutEffect(() => {
    let goUntil = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]") !== null) return;
      const command = commandOf(
        { key: event.key, ctrl: event.ctrlKey, meta: event.metaKey, alt: event.altKey },
        {
          typing: isTyping(event.target),
          onControl: isControl(event.target),
          singleKeys: latest.current.singleKeys,
          afterGo: event.timeStamp < goUntil,
        },
      );
      goUntil = command?.kind === "go" ? event.timeStamp + GO_MS : 0;
      if (command !== undefined && latest.current.run(command)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

const NO_TEXT = ["radio", "checkbox", "button", "submit"];

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NO_TEXT.includes(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("button, a, summary") !== null;
