import type { Measure } from "@/lib/catalog";
import type { CellId } from "@/lib/instrument";
import type { Plan, PlanMeasure } from "@/lib/plan";
import { type Fit, isMissing, type Maybe, projectRating, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import type { Reading } from "@/lib/view/charts/reading";
import { countInEnglish, joinSentences, planWords, say } from "@/lib/words";
import { latticeReadings, lettersSaid, reasonInWords } from "../results/facts";
import { catalogOf } from "./measure";

export type ExpectedView =
  | { readonly kind: "none"; readonly title: string; readonly text: string }
  | {
      readonly kind: "projected";
      readonly title: string;
      /** Bands, what is left out, and the note that this is an upper limit. */
      readonly texts: readonly string[];
      readonly before: Readonly<Record<CellId, Reading>>;
      readonly after: Readonly<Record<CellId, Reading>>;
      readonly beforeSaid: string;
      readonly afterSaid: string;
      /** The legend of the squares. */
      readonly keySaid: string;
    };

const words = planWords;

/** "If all five work as expected": bands now and then, and both lattices; marked as an upper limit. */
export function expectedView(plan: Plan, rating: Rating, locale: Locale): ExpectedView {
  const measures = measuresToProject(plan.measures);
  const n = measures.length;
  const title = n === 1 ? words.expectedOne[locale] : say(words.expected, locale, { n, words: countInEnglish(n) });
  if (n === 0) return { kind: "none", title: words.expectedOne[locale], text: whyNothing(plan, locale) };
  if (isMissing(rating.fit.serve)) {
    const reason = reasonInWords(rating.fit.serve.insufficient, locale);
    return { kind: "none", title, text: say(words.expectedMissing, locale, { reason }) };
  }
  const { fit, verdicts } = projectRating(rating, measures);
  const bands = [
    bandSaid(rating.fit.serve, fit.serve, [words.expectedServe, words.expectedServeSame], locale),
    bandSaid(rating.fit.move, fit.move, [words.expectedMove, words.expectedMoveSame], locale),
  ].flatMap((said) => said ?? []);
  const own = plan.measures.filter(({ catalogId, state }) => catalogId === null && state !== "set-aside").length;
  const stop = locale === "zh" ? "。" : ".";
  return {
    kind: "projected",
    title,
    texts: [
      `${bands.join(locale === "zh" ? "；" : "; ")}${stop}`,
      ...(own === 0 ? [] : [say(words.ownLeftOut, locale, { n: own })]),
      words.upperLimit[locale],
    ],
    before: latticeReadings(rating).cells,
    after: latticeReadings({ ...rating, verdicts: { ...rating.verdicts, serve: verdicts } }).cells,
    beforeSaid: say(words.today, locale, { year: plan.cycle }),
    afterSaid: words.later[locale],
    keySaid: words.latticeKey[locale],
  };
}

/** Measures of this plan whose effect is still to come: active, not carried over, from the catalog. */
function measuresToProject(measures: readonly PlanMeasure[]): Measure[] {
  return measures.flatMap(({ state, carriedFromId, catalogId }) => {
    const known = catalogOf(catalogId);
    return state === "set-aside" || carriedFromId !== null || known === undefined ? [] : [known];
  });
}

/** Why nothing can be projected for a plan; measures set aside are ignored. */
function whyNothing({ measures }: Plan, locale: Locale): string {
  const taken = measures.filter(({ state }) => state !== "set-aside");
  const carried = taken.filter(({ carriedFromId }) => carriedFromId !== null).length;
  const why = [
    ...(taken.length > carried ? [words.expectedNone[locale]] : []),
    ...(carried > 0 ? [words.expectedCarried[locale]] : []),
  ];
  return why.length === 0 ? words.expectedEmpty[locale] : joinSentences(why, locale);
}

type Ways = readonly [changed: typeof words.expectedServe, same: typeof words.expectedServeSame];

function bandSaid(from: Maybe<Fit>, to: Maybe<Fit>, [changed, same]: Ways, locale: Locale): string | undefined {
  if (isMissing(from) || isMissing(to)) return undefined;
  const [before, after] = [lettersSaid(from, locale), lettersSaid(to, locale)];
  return before === after ? say(same, locale, { to: after }) : say(changed, locale, { from: before, to: after });
}
