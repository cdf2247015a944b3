import type { Phase } from "@/lib/instrument";

export type Command =
  | { readonly kind: "choose"; readonly choice: "1" | "2" | "3" | "4" | "5" | "dk" }
  | { readonly kind: "phase"; readonly phase: Phase }
  | {
      readonly kind:
        | "next"
        | "previous"
        | "not-applicable"
        | "clear"
        | "comment"
        | "records"
        | "assign"
        | "mark"
        | "go"
        | "next-open"
        | "commands"
        | "help"
        | "close";
    };

type Pressed = {
  readonly key: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
};

type Place = {
  /** The focus is on a text field, date field or select. */
  readonly typing: boolean;
  /** The focus is on a button or link, which Enter presses. */
  readonly onControl: boolean;
  readonly singleKeys: boolean;
  /** The previous key was `G`. */
  readonly afterGo: boolean;
};

const PHASE_KEYS: Readonly<Record<string, Phase>> = { p: "PRE", l: "LRN", a: "APP", e: "EVA" };

const SINGLE: Readonly<Record<string, Command>> = {
  "1": { kind: "choose", choice: "1" },
  "2": { kind: "choose", choice: "2" },
  "3": { kind: "choose", choice: "3" },
  "4": { kind: "choose", choice: "4" },
  "5": { kind: "choose", choice: "5" },
  d: { kind: "choose", choice: "dk" },
  j: { kind: "next" },
  k: { kind: "previous" },
  n: { kind: "not-applicable" },
  c: { kind: "comment" },
  e: { kind: "records" },
  a: { kind: "assign" },
  m: { kind: "mark" },
  g: { kind: "go" },
  o: { kind: "next-open" },
  "/": { kind: "commands" },
  "?": { kind: "help" },
  backspace: { kind: "clear" },
};

/** The command for a key press; undefined leaves the key to the browser. */
export function commandOf(pressed: Pressed, place: Place): Command | undefined {
  const key = pressed.key.toLowerCase();
  if (key === "escape") return { kind: "close" };
  if (key === "k" && (pressed.ctrl || pressed.meta) && !pressed.alt) return { kind: "commands" };
  if (pressed.ctrl || pressed.meta || pressed.alt || place.typing || !place.singleKeys) return undefined;
  if (place.afterGo) {
    const phase = PHASE_KEYS[key];
    if (phase !== undefined) return { kind: "phase", phase };
  }
  if (key === "enter") return place.onControl ? undefined : { kind: "next" };
  return SINGLE[key];
}
