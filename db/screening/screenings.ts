import { desc, eq, sql } from "drizzle-orm";
import type { ItemAnswer, ItemId, Level, PositionId, Role } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import type { KeptScreening } from "@/lib/rating";
import { askValue } from "../core/ask";
import { asActor } from "../core/scope";
import { screening } from "../schema/screenings";

const SCREENING = {
  answers: screening.answers,
  position: screening.position,
  mainFunction: screening.mainFunction,
  updatedAt: screening.updatedAt,
};

/** The visitor's screening. Undefined before the first answer. */
export async function findScreening(actor: Actor): Promise<KeptScreening | undefined> {
  if (actor.kind !== "visitor") return undefined;
  return asActor(actor, async (tx) => {
    const rows = await tx.select(SCREENING).from(screening).where(eq(screening.visitorId, actor.visitorId));
    return rows[0];
  });
}

export type ScreeningEntry =
  | { readonly item: ItemId; readonly value: ItemAnswer | null; readonly base: number }
  | { readonly question: PositionId; readonly value: Level | null; readonly base: number }
  | { readonly mainFunction: Role | null };

type ScreeningOutcome =
  | { readonly status: "saved"; readonly revision: number }
  | { readonly status: "conflict"; readonly theirs: ItemAnswer | Level | null; readonly revision: number };

/**
 * Saves a visitor's answers, one outcome per entry. Undefined once a firm has claimed the screening.
 *
 * Locks the row, so that each of two tabs is compared with the current answers. The main function has no revision: the
 * last save wins.
 */
export async function saveScreening(
  actor: Actor,
  entries: readonly ScreeningEntry[],
): Promise<ScreeningOutcome[] | undefined> {
  if (actor.kind !== "visitor") return undefined;
  const own = eq(screening.visitorId, actor.visitorId);
  return asActor(actor, async (tx) => {
    await tx.insert(screening).values({ visitorId: actor.visitorId }).onConflictDoNothing();
    const [stored] = await tx.select(SCREENING).from(screening).where(own).for("update");
    if (stored === undefined) return undefined;

    const answers: Cards<ItemAnswer> = { ...stored.answers };
    const position: Cards<Level> = { ...stored.position };
    let mainFunction = stored.mainFunction;
    const outcomes = entries.map((entry): ScreeningOutcome => {
      if ("item" in entry) return saveCard(answers, entry.item, entry);
      if ("question" in entry) return saveCard(position, entry.question, entry);
      mainFunction = entry.mainFunction;
      return { status: "saved", revision: 0 };
    });
    await tx.update(screening).set({ answers, position, mainFunction, updatedAt: sql`now()` }).where(own);
    return outcomes;
  });
}

type Card<T> = { readonly value: T | null; readonly revision: number };
type Cards<T> = Partial<Record<string, Card<T>>>;

function saveCard<T extends ItemAnswer | Level>(
  cards: Cards<T>,
  key: string,
  entry: { readonly value: T | null; readonly base: number },
): ScreeningOutcome {
  const stored = cards[key];
  if (stored !== undefined && JSON.stringify(stored.value) === JSON.stringify(entry.value)) {
    return { status: "saved", revision: stored.revision };
  }
  if (stored !== undefined && stored.revision !== entry.base) {
    return { status: "conflict", theirs: stored.value, revision: stored.revision };
  }
  const revision = (stored?.revision ?? 0) + 1;
  cards[key] = { value: entry.value, revision };
  return { status: "saved", revision };
}

/** Assigns a visitor's screening to a firm that the actor manages. False if there is none to claim. */
export async function claimScreening(
  actor: Actor,
  input: { readonly firmId: string; readonly tokenHash: string },
): Promise<boolean> {
  const call = sql`app.claim_screening(${input.firmId}, ${input.tokenHash})`;
  return (await asActor(actor, (tx) => askValue<boolean>(tx, call))) === true;
}

/** The latest screening claimed by the firm. */
export async function findFirmScreening(
  actor: Actor,
  ids: { readonly firmId: string },
): Promise<(KeptScreening & { readonly claimedAt: Date | null }) | undefined> {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({ ...SCREENING, claimedAt: screening.claimedAt })
      .from(screening)
      .where(eq(screening.firmId, ids.firmId))
      .orderBy(desc(screening.claimedAt))
      .limit(1);
    return rows[0];
  });
}
