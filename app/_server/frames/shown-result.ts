import { z } from "zod";
import type { ListedResult } from "@/components/results/result-links";
import type { Rating } from "@/lib/rating";

const Revision = z.coerce.number().int().min(1).max(10_000);

/** The requested revision of a result, or the latest if none is requested; undefined if there is no such result. */
export function findShown<R extends ListedResult>(all: readonly R[], assessmentId: string, asked: string | undefined) {
  const own = all.filter((row) => row.assessmentId === assessmentId);
  const revision = Revision.safeParse(asked).data;
  const [latest] = own;
  const shown = asked === undefined ? latest : own.find((row) => row.revision === revision);
  return latest === undefined || shown === undefined ? undefined : { shown, latest };
}

type Readers = {
  readonly findRating: (assessmentId: string) => Promise<Rating | undefined>;
  readonly findValueAdded: (assessmentId: string) => Promise<number | null>;
};

/** The ratings of all cycles up to the shown one, and the value added stated for the last two. */
export async function readChange<R extends ListedResult>(
  { shown, rating, all }: { readonly shown: R; readonly rating: Rating; readonly all: readonly R[] },
  { findRating, findValueAdded }: Readers,
) {
  const earlier = latestOfEach(all.filter(({ figures }) => figures.cycle < shown.figures.cycle));
  const found = await Promise.all(
    earlier.map(async ({ assessmentId, figures }) => {
      const before = await findRating(assessmentId);
      return before === undefined ? [] : [{ year: String(figures.cycle), rating: before }];
    }),
  );
  const own = { year: String(shown.figures.cycle), rating };
  const [last] = earlier;
  const [before] = found[0] ?? [];
  return {
    cycles: [...found.flat().reverse(), own],
    after: { ...own, valueAdded: await findValueAdded(shown.assessmentId) },
    before: last && before && { ...before, valueAdded: await findValueAdded(last.assessmentId) },
  };
}

/** The latest revision of each cycle; newest cycle first. */
const latestOfEach = <R extends ListedResult>(results: readonly R[]): readonly R[] =>
  results.filter((own, at) => results.findIndex(({ assessmentId }) => assessmentId === own.assessmentId) === at);
