import { findActor } from "../gate/actor";
import type { UserActor } from "../gate/gate";
import { allowTry, clientKey, giveTriesBack } from "../gate/limits";
import { type ActionOutcome, refused, wrongIn } from "../gate/outcome";
import { findBrowser } from "./browser";

type Counted = Parameters<typeof allowTry>;

type TypedCode<T> =
  | { readonly kind: "right"; readonly found: T }
  | { readonly kind: "codeWrong" | "too-many-codes" | "too-many-codes-signed-out" };

/** The form's reply to a wrong code. */
export const codeRefused = (kind: Exclude<TypedCode<unknown>["kind"], "right">): ActionOutcome<never> =>
  kind === "codeWrong" ? wrongIn("code", kind) : refused(kind);

/**
 * Looks up a typed code. Only wrong ones count: per person, or per browser and over all browsers together, so that
 * nobody can use up the tries of others; signed-in people are never blocked by strangers.
 */
export async function tryTypedCode<T>(look: () => Promise<T | undefined>): Promise<TypedCode<T>> {
  const actor = await findActor();
  const counted: Counted[] = [];
  for (const count of actor === undefined ? await countsOfStranger() : countsOf(actor)) {
    if (!(await allowTry(...count))) {
      await forgive(counted);
      return { kind: actor === undefined ? "too-many-codes-signed-out" : "too-many-codes" };
    }
    counted.push(count);
  }
  const found = await look();
  if (found === undefined) return { kind: "codeWrong" };
  await forgive(counted);
  return { kind: "right", found };
}

const countsOf = ({ personId }: UserActor): readonly Counted[] => [["typedCode", `person ${personId}`]];

/**
 * The counters for somebody who is not signed in. A browser without our cookie has not opened the form; all such
 * browsers share one counter.
 */
async function countsOfStranger(): Promise<readonly Counted[]> {
  const [browser, place] = [await findBrowser(), await clientKey()];
  return [
    ["typedCode", `browser ${browser ?? "without a cookie"}`],
    ...(place === undefined ? [] : [["typedCodePlace", place] satisfies Counted]),
    ...(browser === undefined ? [] : [["typedCodes", "all"] satisfies Counted]),
  ];
}

async function forgive(counted: readonly Counted[]): Promise<void> {
  for (const count of counted) await giveTriesBack(...count);
}
