import type { z } from "zod";
import { asActorAsking, type Tx } from "@/db/core/scope";
import { nameFaultOf } from "@/lib/name-rules";
import { can, type Subject, type UserActor, type Verb } from "@/lib/policy";
import { type ActionOutcome, refused } from "./outcome";
import { plainValues } from "./plain-text";
import { refuseWriting, type Writing, waitToWrite, writingOf } from "./writing-budget";

export type { UserActor };

type Checked<I extends z.ZodType> = {
  readonly verb: Verb;
  readonly input: I;
  /**
   * The person to whom a browser's queue of unsaved entries belongs. A request by anybody else is refused before it
   * counts against their own limit, and the queue waits until its owner signs in.
   */
  readonly owner?: (input: z.infer<I>) => string;
};

type Asked<I extends z.ZodType, S> = { actor: UserActor; input: z.infer<I>; subject: S };

/**
 * The definition of an action or a handler. `verb` and `find` are required, so that forgetting who may do it, or to
 * what, is a type error. `find` returns the subject visible to this actor; undefined gives 404.
 */
export type Definition<I extends z.ZodType, S extends Subject, T> = Checked<I> & {
  readonly find: (actor: UserActor, input: z.infer<I>) => Promise<S | undefined>;
  readonly run: (asked: Asked<I, S>) => Promise<ActionOutcome<T>>;
};

/**
 * A definition that finds and writes in one transaction of the actor, for frequent saves: what `findIn` read, and locked if
 * necessary, is still valid when `runIn` writes.
 */
export type DefinitionIn<I extends z.ZodType, S extends Subject, T> = Checked<I> & {
  readonly findIn: (tx: Tx, actor: UserActor, input: z.infer<I>) => Promise<S | undefined>;
  readonly runIn: (tx: Tx, asked: Asked<I, S>) => Promise<ActionOutcome<T>>;
};

export type GateAnswer<T> =
  | { readonly kind: "outcome"; readonly outcome: ActionOutcome<T> }
  | { readonly kind: "not-found" };

/**
 * Verbs for texts of a consultant, who can still read them after their access has ended. So the refusal says that access
 * is closed, to everyone, and does not reveal who had access.
 */
const OWN_TEXT: ReadonlySet<Verb> = new Set<Verb>(["client.note", "client.review", "client.rate"]);

/**
 * Checks, in this order: valid input, own queue, limit for writing, visibility, permission; then runs. The caller has
 * already determined the actor.
 */
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
  // Checked before locks are taken: a person over their limit must not hold locks that others wait for.
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

/** Checks visibility and permission, then counts the act against the person's limit for writing, and runs it. */
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

/** Maximum number of messages for one form or body; our forms have fewer fields. */
const MESSAGES_MAX = 200;

/** Messages by dotted path; each is a code that the page translates. */
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
