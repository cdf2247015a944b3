import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import { type Rating, ratingAsOpened, ratingForReader } from "@/lib/rating";
import { asActor, type Tx } from "../core/scope";
import { shown } from "../core/shown";
import { openedToReader } from "../results/opened";
import { findReaderVoiceIn } from "../results/reader-voice";
import { assessment } from "../schema/assessments";
import { firm } from "../schema/firms";
import { result } from "../schema/results";
import { listActiveIn, logViewIn } from "./clients";

/** A client that agreed to be compared: its latest frozen cycle and the one before. */
type ComparedClient = {
  readonly firmId: string;
  readonly firm: string;
  readonly assessmentId: string;
  readonly cycle: number;
  readonly rating: Rating;
  readonly before: { readonly cycle: number; readonly rating: Rating } | undefined;
};

type Comparison = {
  readonly clients: readonly ComparedClient[];
  /** Clients that agreed but have nothing to show yet: no frozen result, or a blind engagement not rated yet. */
  readonly waiting: readonly { readonly firmId: string; readonly firm: string }[];
  /** The number of active clients that have not agreed to be compared. */
  readonly without: number;
};

/** The clients that agreed to be compared, sorted by name and not ranked. Logs a view for each. */
export async function listComparison(actor: Actor): Promise<Comparison> {
  if (actor.kind !== "user") return { clients: [], waiting: [], without: 0 };
  return asActor(actor, async (tx) => {
    const active = await listActiveIn(tx);
    const agreed = active.filter(({ scope }) => scope.includes("compare") && scope.includes("results"));
    const without = active.length - agreed.length;
    if (agreed.length === 0) return { clients: [], waiting: [], without };
    const firmIds = await logViewIn(
      tx,
      agreed.map(({ firmId }) => firmId),
      { view: "compare" },
    );
    const names = await tx
      .select({ firmId: firm.id, firm: shown(firm.name, firm.otherName) })
      .from(firm)
      .where(inArray(firm.id, firmIds))
      .orderBy(asc(shown(firm.name, firm.otherName)));
    const frozen = await tx
      .select({
        firmId: result.firmId,
        assessmentId: result.assessmentId,
        revision: result.revision,
        cycle: assessment.cycle,
        rating: result.rating,
        opened: openedToReader(result.firmId),
      })
      .from(result)
      .innerJoin(assessment, and(eq(assessment.firmId, result.firmId), eq(assessment.id, result.assessmentId)))
      .where(and(inArray(result.firmId, firmIds), isNull(result.supersededAt)))
      .orderBy(desc(assessment.cycle));
    const clients: ComparedClient[] = [];
    for (const name of names) {
      const [latest, before] = frozen.filter(({ firmId }) => firmId === name.firmId);
      if (latest === undefined) continue;
      const [shown, earlier] = [await forReaderIn(tx, latest), before && (await forReaderIn(tx, before))];
      clients.push({ ...name, ...shown, before: earlier });
    }
    const waiting = names.filter(({ firmId }) => !clients.some((one) => one.firmId === firmId));
    return { clients, waiting, without };
  });
}

/** A frozen cycle reduced to what the reader may see. Costs a query each, so it is called only for compared clients. */
async function forReaderIn<
  T extends {
    readonly assessmentId: string;
    readonly revision: number;
    readonly rating: Rating;
    readonly opened: readonly string[] | null;
  },
>(tx: Tx, cycle: T): Promise<T> {
  const rating = ratingForReader(cycle.rating, await findReaderVoiceIn(tx, cycle));
  return { ...cycle, rating: ratingAsOpened(rating, cycle.opened) };
}
