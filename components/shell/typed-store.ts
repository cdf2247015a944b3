import { NOT_ARRIVED_KEY, TYPED_KEY } from "./not-arrived";

/** Text typed into a form that may not have reached the server, stored in this tab. */
export type Typed = {
  readonly path: string;
  /** The signed-in person: another person at the same computer does not see the text. */
  readonly who: string;
  readonly at: number;
  readonly hidden: string;
  readonly names: string;
  readonly values: readonly TypedValue[];
  /** typing: not sent yet; sent: outcome unknown; lost: did not reach the server. */
  readonly state: "typing" | "sent" | "lost";
};

/**
 * A field by name and index among fields of the same name (a tick box or radio button by its value), with the value it
 * was rendered with.
 */
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

/** Maximum number of forms stored per tab; the oldest is dropped first. */
const FORMS_MAX = 20;
/** A sign-in or error page within this time after a submit means that the form did not reach the server. */
const ANSWER_MS = 2 * 60_000;

const isSame = (one: Typed, other: Typed): boolean =>
  one.path === other.path && one.who === other.who && one.names === other.names && one.hidden === other.hidden;

function readTyped(): readonly Typed[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(TYPED_KEY) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return []; // storage is unavailable or unreadable
  }
}

/** Called on a new page: forms sent before count as answered, except those known to be lost. */
export function settleTyped(): readonly Typed[] {
  const kept = readTyped().flatMap((typed): Typed[] => {
    if (typed.state !== "sent") return [typed];
    return isKnownLost(typed) ? [{ ...typed, state: "lost" }] : [];
  });
  write(kept);
  try {
    sessionStorage.removeItem(NOT_ARRIVED_KEY);
  } catch {
    // storage is unavailable
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

/** Removes the forms that were sent before, since they are answered. */
export const forgetSent = (): void => write(readTyped().filter(({ state }) => state !== "sent"));

export const findTyped = (typed: Typed): Typed | undefined => readTyped().find((one) => isSame(one, typed));

function write(kept: readonly Typed[]): void {
  try {
    if (kept.length > 0) sessionStorage.setItem(TYPED_KEY, JSON.stringify(kept));
    else sessionStorage.removeItem(TYPED_KEY);
  } catch {
    // storage is unavailable or full: the stored text stays as it was
  }
}
