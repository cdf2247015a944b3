import { redirect } from "next/navigation";
import { titled } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { findActor } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { currentScreening } from "@/app/_server/screening/visitor";
import { NoResult } from "@/components/screening/no-result";
import { ScreeningResult } from "@/components/screening/screening-result";
import { gpnLo1, requirements1, screening1 } from "@/lib/catalog";
import type { Role } from "@/lib/instrument";
import { type KeptScreening, rateScreening, type ScreeningRating } from "@/lib/rating";
import { errorModelProvisional } from "@/lib/scoring";
import { countPosition, firstOpenStep, hrefOf, STEPS } from "@/lib/view/screening/steps";
import { screeningWords } from "@/lib/words";

export const generateMetadata = titled(screeningWords.resultTitle);

/** The immediate result of the screening, in a dashed frame; or what is still missing. */
export default async function ScreeningResultPage() {
  const [locale, found, actor] = await Promise.all([currentLocale(), currentScreening(), findActor()]);
  if (typeof found === "string") redirect("/screening");
  const open = firstOpenStep(found);
  return (
    <PublicFrame>
      <div className="mx-auto max-w-[46rem]">
        {open === undefined && found.mainFunction !== null ? (
          <ScreeningResult
            locale={locale}
            rating={rate(found, found.mainFunction)}
            mainFunction={found.mainFunction}
            customerOpen={screening1.position.length - countPosition(found)}
            keepHref={actor === undefined ? "/sign-in?next=/firms/new" : "/firms/new"}
            changeHref={hrefOf(STEPS[0])}
          />
        ) : (
          <NoResult locale={locale} screening={found} href={hrefOf(open ?? STEPS[0])} />
        )}
      </div>
    </PublicFrame>
  );
}

function rate(screening: KeptScreening, mainFunction: Role): ScreeningRating {
  return rateScreening({
    instrument: gpnLo1,
    answers: chosenOf(screening.answers),
    determinants: chosenOf(screening.position),
    mainFunction,
    requirements: requirements1,
    errorModel: errorModelProvisional,
  });
}

/** The chosen values by question; questions without an answer are left out. */
function chosenOf<T>(
  cards: Readonly<Partial<Record<string, { readonly value: T | null }>>>,
): Partial<Record<string, T>> {
  const chosen: Partial<Record<string, T>> = {};
  for (const [id, card] of Object.entries(cards)) {
    if (card !== undefined && card.value !== null) chosen[id] = card.value;
  }
  return chosen;
}
