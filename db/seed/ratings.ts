import { randomUUIDv7 } from "node:crypto";
import { and, asc, eq, inArray, isNull, min } from "drizzle-orm";
import { currentInstrument } from "@/lib/catalog";
import type { ItemId } from "@/lib/instrument";
import type { AssessmentInput } from "@/lib/rating";
import type { Random } from "@/lib/result";
import { clip, mean, seededRandom, standardNormal } from "@/lib/stats";
import type { Tx } from "../core/scope";
import { assessment, assessmentPhase } from "../schema/assessments";
import { firm } from "../schema/firms";
import { consultantAnswer, consultantRating } from "../schema/ratings";
import { result, resultInput } from "../schema/results";

/** The same seed gives the same ratings. */
const SEED = "trellis demo ratings 1";

/** The number of cycles rated by both consultants. Source: method 3.5. */
const DOUBLES = 20;

/** How far consultants rate below the firm's own level on average, and how much further at the top of the scale. */
const LENIENCY = 0.3;
const LENIENCY_PER_LEVEL = 0.18;
const CYCLE_SPREAD = 0.22;
const ITEM_SPREAD = 0.55;
const CANNOT_JUDGE = 0.04;
const DAY_MS = 86_400_000;

/** A consultant of the demo, and by how many levels they are stricter than the other one. */
type Rater = { readonly personId: string; readonly severity: number };

type Rated = {
  readonly firmId: string;
  readonly assessmentId: string;
  readonly input: AssessmentInput;
  /** When the first phase was submitted: from then on a reviewer could see its levels. */
  readonly submittedAt: Date | null;
};

/**
 * Inserts blind ratings of twenty frozen cycles, each by two consultants independently, dated before any phase was
 * submitted to a reviewer.
 *
 * Invented, but with a typical pattern: firms rate themselves higher than consultants do, the more so at higher levels.
 */
export async function insertRatings(
  tx: Tx,
  input: { readonly firmIds: readonly string[]; readonly first: Rater; readonly second: Rater },
): Promise<void> {
  const random = seededRandom(SEED);
  const chance = { random, normal: standardNormal(random) };
  const place = ({ firmId }: Rated) => input.firmIds.indexOf(firmId);
  const cycles = (await listFrozenIn(tx, input.firmIds)).sort((a, b) => place(a) - place(b));
  if (cycles.length !== DOUBLES) throw new Error(`the demo world has ${cycles.length} cycles to rate twice`);
  for (const cycle of cycles) {
    const spread = chance.normal() * CYCLE_SPREAD;
    await insertRating(tx, { cycle, rater: input.first, spread, chance });
    await insertRating(tx, { cycle, rater: input.second, spread, chance });
  }
}

async function listFrozenIn(tx: Tx, firmIds: readonly string[]): Promise<Rated[]> {
  const rows = await tx
    .select({
      firmId: result.firmId,
      assessmentId: result.assessmentId,
      cycle: assessment.cycle,
      input: resultInput.input,
      submittedAt: min(assessmentPhase.submittedAt),
    })
    .from(result)
    .innerJoin(
      resultInput,
      and(
        eq(resultInput.firmId, result.firmId),
        eq(resultInput.assessmentId, result.assessmentId),
        eq(resultInput.revision, result.revision),
      ),
    )
    .innerJoin(assessment, and(eq(assessment.firmId, result.firmId), eq(assessment.id, result.assessmentId)))
    .innerJoin(firm, eq(firm.id, result.firmId))
    .innerJoin(
      assessmentPhase,
      and(eq(assessmentPhase.firmId, result.firmId), eq(assessmentPhase.assessmentId, result.assessmentId)),
    )
    .where(and(inArray(result.firmId, [...firmIds]), isNull(result.supersededAt)))
    .groupBy(result.firmId, result.assessmentId, assessment.cycle, firm.name, resultInput.input)
    .orderBy(asc(firm.name), asc(assessment.cycle));
  return rows;
}

type Chance = { readonly random: Random; readonly normal: () => number };
type Rating = { readonly cycle: Rated; readonly rater: Rater; readonly spread: number; readonly chance: Chance };

async function insertRating(tx: Tx, { cycle, rater, spread, chance }: Rating): Promise<void> {
  const { firmId, assessmentId, submittedAt, input } = cycle;
  if (submittedAt === null) throw new Error("a frozen cycle was never submitted");
  const id = randomUUIDv7();
  const ago = (days: number) => new Date(submittedAt.getTime() - days * DAY_MS);
  await tx.insert(consultantRating).values({
    firmId,
    id,
    assessmentId,
    consultantId: rater.personId,
    blind: true,
    begunAt: ago(5),
    givenAt: ago(2),
  });
  await tx.insert(consultantAnswer).values(
    currentInstrument.items.map((item) => ({
      firmId,
      ratingId: id,
      itemId: item.id,
      level: judge(selfLevel(input, item.id), rater.severity - spread, chance),
      evidenceSeen: chance.random() < 0.45,
      note: "",
      savedAt: ago(3),
    })),
  );
}

/** The mean level that the firm's people gave an item. The middle of the scale if nobody answered it. */
function selfLevel({ respondents }: AssessmentInput, item: ItemId): number {
  const levels = respondents.flatMap(({ answers }) => {
    const answer = answers[item];
    return answer !== undefined && "level" in answer ? [answer.level] : [];
  });
  return levels.length === 0 ? 3 : mean(levels);
}

/**
 * A consultant's level in half steps, or null for "cannot judge". Always makes all draws, so that one changes no other.
 */
function judge(self: number, severity: number, { random, normal }: Chance): number | null {
  const [unsure, noise] = [random() < CANNOT_JUDGE, normal() * ITEM_SPREAD];
  const level = self - LENIENCY - LENIENCY_PER_LEVEL * (self - 3) - severity + noise;
  return unsure ? null : clip(Math.round(level * 2) / 2, 1, 5);
}
