import { currentInstrument, requirements1 } from "@/lib/catalog";
import { isMissing, type KeptScreening, rateScreening } from "@/lib/rating";
import { errorModelProvisional } from "@/lib/scoring";
import { toneOf } from "../results/tone";

type Claimed = Pick<KeptScreening, "answers" | "position" | "mainFunction">;

/** The figures shown for a claimed screening: level, requirement, and verdict; undefined if there are none. */
export function screeningFigures(screening: Claimed) {
  const rating = rateClaimed(screening);
  if (rating === undefined || isMissing(rating.overall) || isMissing(rating.required) || isMissing(rating.verdict)) {
    return undefined;
  }
  const { level, exclusionLargest } = rating.required;
  return { overall: rating.overall, required: level, newPosition: exclusionLargest, tone: toneOf(rating.verdict) };
}

function rateClaimed({ answers, position, mainFunction }: Claimed) {
  if (mainFunction === null) return undefined;
  const given = <K extends string, V>(cards: Readonly<Partial<Record<K, { value: V | null }>>>) =>
    Object.fromEntries(
      Object.entries<{ value: V | null } | undefined>(cards).flatMap(([key, card]) =>
        card === undefined || card.value === null ? [] : [[key, card.value]],
      ),
    );
  return rateScreening({
    instrument: currentInstrument,
    answers: given(answers),
    determinants: given(position),
    mainFunction,
    requirements: requirements1,
    errorModel: errorModelProvisional,
  });
}
