import { notFound } from "next/navigation";
import type { z } from "zod";
import { asActorAsking, type Tx } from "@/db/core/scope";
import { nameFaultOf } from "@/lib/name-rules";
import { can, type Subject, type UserActor, type Verb } from "@/lib/policy";
import { type ActionOutcome, refused } from "./outcome";
import { plainValues } from "./plain-text";
import { refuseWriting, type Writing, waitToWrite, writingOf } from "./writing-budget";

export type { UserActor };

/**
 * Whose queue it is that a browser sends. Nobody sends another person's as their own, or uses up their own budget with it: it
 * waits until that person signs in.
 */
type Owner<I extends z.ZodType> = (input: z.infer<I>) => string;

/**
 * What an action or a handler is made of. `verb` and `find` are required, so that leaving out who may do it, or to
 * what, is a type error. `find` returns the subject as this actor sees it, or undefined: then it does not exist.
 */
export type Definition<I extends z.ZodType, S extends Subject, T> = {
  readonly verb: Verb;
  readonly input: I;
  readonly owner?: Owner<I>;
  readonly find: (actor: UserActor, input: z.infer<I>) => Promise<S | undefined>;
  readonly run: (input: { actor: UserActor; input: z.infer<I>; subject: S }) => Promise<ActionOutcome<T>>;
};

/**
 * The same in one transaction of the actor, for what is saved all the time: what `findIn` saw, and held where it says so,
 * stands when `runIn` writes.
 */
export type DefinitionIn<I extends z.ZodType, S extends Subject, T> = {
  readonly verb: Verb;
  readonly input: I;
  readonly owner?: Owner<I>;
  readonly findIn: (tx: Tx, actor: UserActor, input: z.infer<I>) => Promise<S | undefined>;
  readonly runIn: (tx: Tx, input: { actor: UserActor; input: z.infer<I>; subject: S }) => Promise<ActionOutcome<T>>;
};

export type GateAnswer<T> =
  | { readonly kind: "outcome"; readonly outcome: ActionOutcome<T> }
  | { readonly kind: "not-found" };

/** What a consultant writes of his own stays before him when his access ends; the answer to a stranger is the same. */
const OWN_TEXT: ReadonlySet<Verb> = new Set<Verb>(["client.note", "client.review", "client.rate"]);

/** Well formed, their own, not too much, do they see it, may they, then run. Who it is was settled before. */
export async function passGate<I extends z.ZodType, S extends Subject, T>(
  definition: Definition<I, S, T> | DefinitionIn<I, S, T>,
  actor: UserActor,
  raw: unknown,
): Promise<GateAnswer<T>> {
  const plain = plainValues(raw);
  if (plain === undefined) return { kind: "outcome", outcome: refused("too-much-sent") };
  const parsed = definition.input.safeParse(plain);
  if (!parsed.success) {
    const name = nameFaultOf(parsed.error);
    if (name !== undefined) return { kind: "outcome", outcome: refused(name) };
    return { kind: "outcome", outcome: { status: "invalid", fields: fieldMessages(parsed.error) } };
  }
  const input: z.infer<I> = parsed.data;
  const { owner } = definition;
  if (owner !== undefined && owner(input) !== actor.personId)
    return { kind: "outcome", outcome: refused("session-ended") };
  const writing = writingOf(actor.personId, input);
  // whoever has written too much holds nothing against others meanwhile
  const wait = waitToWrite(writing);
  if (wait !== undefined) return tooMuchWritten(wait);
  if ("find" in definition) return passDoor(definition, { actor, input, writing });
  const { verb, findIn, runIn } = definition;
  return asActorAsking(
    actor,
    (tx) => findIn(tx, actor, input),
    (tx, found) =>
      passDoor({ verb, find: async () => found, run: (asked) => runIn(tx, asked) }, { actor, input, writing }),
  );
}

/** Do they see it, may they; then it is counted, and run. */
async function passDoor<I extends z.ZodType, S extends Subject, T>(
  { verb, find, run }: Omit<Definition<I, S, T>, "input">,
  { actor, input, writing }: { readonly actor: UserActor; readonly input: z.infer<I>; readonly writing: Writing },
): Promise<GateAnswer<T>> {
  const subject = await find(actor, input);
  if (subject === undefined) {
    if (OWN_TEXT.has(verb)) return { kind: "outcome", outcome: refused("access-closed") };
    return { kind: "not-found" };
  }
  if (!can(actor, verb, subject)) return { kind: "outcome", outcome: refused("not-yours-to-do") };

  const wait = refuseWriting(writing);
  if (wait !== undefined) return tooMuchWritten(wait);
  return { kind: "outcome", outcome: await run({ actor, input, subject }) };
}

const tooMuchWritten = (wait: number): GateAnswer<never> => ({
  kind: "outcome",
  outcome: refused("too-much-written", { minutes: Math.ceil(wait / 60), seconds: wait }),
});

/** Messages that are told of one form or body; a form of ours has fewer fields. */
const MESSAGES_MAX = 200;

/** Messages by dotted path; the message of a schema is a word code that the page puts into the user's language. */
export function fieldMessages(error: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues.slice(0, MESSAGES_MAX)) {
    const path = issue.path.join(".") || "form";
    const list = fields[path] ?? [];
    list.push(issue.message);
    fields[path] = list;
  }
  return fields;
}

export function outcomeOrNotFound<T>(answer: GateAnswer<T>): ActionOutcome<T> {
  if (answer.kind === "not-found") notFound();
  return answer.outcome;
}
