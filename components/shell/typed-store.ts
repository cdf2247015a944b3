import { NOT_ARRIVED_KEY, TYPED_KEY } from "./not-arrived";

/** What was typed into a form and is not known to have arrived, kept in this tab. */
export type Typed = {
  readonly path: string;
  /** The person of the frame: what one person typed is not shown to the next at the same screen. */
  readonly who: string;
  readonly at: number;
  readonly hidden: string;
  readonly names: string;
  readonly values: readonly TypedValue[];
  /** Typing: not sent yet. Sent: nobody knows yet. Lost: it did not arrive. */
  readonly state: "typing" | "sent" | "lost";
};

/** A field by name and place among those of its name; a box or a dot by what it stands for; and what it was served with. */
export type TypedValue =
  | {
      readonly kind: "text";
      readonly name: string;
      readonly nth: number;
      readonly value: string;
      readonly served: string;
    }
  | {
      readonly kind: "mark";
      readonly name: string;
      readonly value: string;
      readonly checked: boolean;
      readonly served: boolean;
    };

/** Forms that a tab keeps; the one typed into longest ago goes first. */
const FORMS_MAX = 20;
/** A sign-in page, or the page of what went wrong, so soon after a form was sent means that it did not arrive. */
const ANSWER_MS = 2 * 60_000;

const isSame = (one: Typed, other: Typed): boolean =>
  one.path === other.path && one.who === other.who && one.names === other.names && one.hidden === other.hidden;

function readTyped(): readonly Typed[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(TYPED_KEY) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return []; // storage is closed, or holds something else
  }
}

/** What a new page finds: what was sent before it has been answered, but for what is known to be lost. */
export function settleTyped(): readonly Typed[] {
  const kept = readTyped().flatMap((typed): Typed[] => {
    if (typed.state !== "sent") return [typed];
    return isKnownLost(typed) ? [{ ...typed, state: "lost" }] : [];
  });
  write(kept);
  try {
    sessionStorage.removeItem(NOT_ARRIVED_KEY);
  } catch {
    // storage is closed
  }
  return kept;
}

function isKnownLost({ at }: Typed): boolean {
  const noted = sessionStorage.getItem(NOT_ARRIVED_KEY);
  return noted !== null && Number(noted) >= at && Number(noted) - at < ANSWER_MS;
}

export const keepTyped = (typed: Typed): void =>
  write([...readTyped().filter((one) => !isSame(one, typed)), typed].slice(-FORMS_MAX));

export const forgetTyped = (typed: Typed): void => write(readTyped().filter((one) => !isSame(one, typed)));

/** Whatever was sent before has been answered. */
export const forgetSent = (): void => write(readTyped().filter(({ state }) => state !== "sent"));

export const findTyped = (typed: Typed): Typed | undefined => readTyped().find((one) => isSame(one, typed));

function write(kept: readonly Typed[]): void {
  try {
    if (kept.length > 0) sessionStorage.setItem(TYPED_KEY, JSON.stringify(kept));
    else sessionStorage.removeItem(TYPED_KEY);
  } catch {
    // storage is closed or full: then it is as it was before
  }
}
