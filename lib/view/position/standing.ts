import {
  type Bounds,
  customerHhi,
  firmImbalance,
  loopPartners,
  ownConstraint,
  ownSteps,
  ownTier,
  ownUpstreamness,
  type SubSupplier,
} from "@/lib/position";
import { isInsufficient, type Locale } from "@/lib/result";
import { say, standingWords } from "@/lib/words";
import { numberInHalves, shareInPercent } from "@/lib/words/levels";
import { customersOf, networkLink, type ReadLink } from "../register/links";
import { joinWords } from "../results/facts";
import { concentrationFact, coverageOf, type FactReading } from "./states";

type StandingRow = FactReading & { readonly key: string; readonly name: string };

export type StandingFacts = {
  readonly links: readonly ReadLink[];
  readonly subSuppliers: readonly SubSupplier[];
  /** Share of unregistered sales that goes to final users, 0–1; null if not stated. */
  readonly finalOfRest: number | null;
};

/** The firm's standing in its registered network, in words; a missing figure has its reason. */
export function readStanding(facts: StandingFacts, locale: Locale): StandingRow[] {
  const { links } = facts;
  return [
    { key: "tier", name: standingWords.tier[locale], ...tierFact(links, locale) },
    { key: "steps", name: standingWords.steps[locale], ...stepsFact(facts, locale) },
    { key: "upstream", name: standingWords.upstream[locale], ...upstreamFact(facts, locale) },
    { key: "customers", name: standingWords.customers[locale], ...customersFact(links, locale) },
    { key: "partners", name: standingWords.partners[locale], ...partnersFact(links, locale) },
  ];
}

function tierFact(links: readonly ReadLink[], locale: Locale): FactReading {
  const tier = ownTier(links);
  if (isInsufficient(tier)) return none(standingWords.tierNone[locale], locale);
  const partner = { partner: tier.via };
  return tier.tier === 1
    ? { figure: standingWords.tierFirst[locale], line: say(standingWords.tierFirstLine, locale, partner) }
    : { figure: standingWords.tierSecond[locale], line: say(standingWords.tierSecondLine, locale, partner) };
}

const none = (line: string, locale: Locale): FactReading => ({ figure: standingWords.none[locale], line });

function stepsFact({ links, subSuppliers }: StandingFacts, locale: Locale): FactReading {
  const steps = ownSteps(links, subSuppliers);
  const partners = { partners: joinWords(loopPartners(links), locale) };
  if (isInsufficient(steps)) {
    const why = steps.reason === "closed-loop" ? standingWords.stepsClosed : standingWords.stepsNoLink;
    return none(say(why, locale, partners), locale);
  }
  const figure = say(standingWords.stepsFigure, locale, {
    before: numberInHalves(steps.before),
    after: numberInHalves(steps.after),
  });
  const line = partners.partners === "" ? standingWords.stepsLine : standingWords.stepsLoop;
  return { figure, line: say(line, locale, partners) };
}

function upstreamFact({ links, finalOfRest }: StandingFacts, locale: Locale): FactReading {
  const stages = ownUpstreamness(links, finalOfRest);
  if (isInsufficient(stages)) {
    const partners = joinWords(loopPartners(links), locale);
    const why = stages.reason === "closed-circle" ? standingWords.upstreamClosed : standingWords.upstreamNone;
    return none(say(why, locale, { partners }), locale);
  }
  return {
    figure: say(standingWords.upstreamFigure, locale, { range: inHalves(stages) }),
    line: say(standingWords.upstreamLine, locale, { share: shareInPercent(stages.coverage) }),
  };
}

/** Bounds in halves; a single number if both round to the same. */
function inHalves({ low, high }: Bounds): string {
  const [from, to] = [numberInHalves(low), numberInHalves(high)];
  return from === to ? from : `${from}–${to}`;
}

function customersFact(links: readonly ReadLink[], locale: Locale): FactReading {
  const fact = concentrationFact(links, locale);
  const hhi = customerHhi(links.map(networkLink));
  if (isInsufficient(hhi)) return fact;
  const rest = shareInPercent(Math.max(0, 1 - coverageOf(links)));
  if (rest === "0%") return { ...fact, line: standingWords.customersLineWhole[locale] };
  const { low, high } = hhi.effectiveCustomers;
  const same = low !== null && high !== null && Math.round(low) === Math.round(high);
  return {
    ...fact,
    line: say(same ? standingWords.customersLineEither : standingWords.customersLine, locale, { rest }),
  };
}

function partnersFact(links: readonly ReadLink[], locale: Locale): FactReading {
  const constraint = ownConstraint(links);
  if (isInsufficient(constraint)) return none(standingWords.partnersNone[locale], locale);
  const [from, to] = [Math.round(1 / constraint.high), Math.round(1 / constraint.low)];
  const range = from === to ? String(from) : `${from}–${to}`;
  return {
    figure: say(standingWords.partnersFigure, locale, { range }),
    line: standingWords.partnersLine[locale],
  };
}

/** The figures behind the words, for the table. Unknown values are words, never numbers. */
export function exactStanding({ links, finalOfRest }: StandingFacts, locale: Locale) {
  const [hhi, stages, constraint] = [
    customerHhi(links.map(networkLink)),
    ownUpstreamness(links, finalOfRest),
    ownConstraint(links),
  ];
  const imbalance = firmImbalance(links.map(networkLink));
  const row = (name: string, bounds: Bounds | undefined) => [
    name,
    bounds === undefined ? standingWords.none[locale] : bounds.low.toFixed(2),
    bounds === undefined ? standingWords.none[locale] : bounds.high.toFixed(2),
  ];
  const known = isInsufficient(imbalance)
    ? [standingWords.none[locale], standingWords.none[locale]]
    : [
        imbalance.imbalance.toFixed(2),
        say(standingWords.exactImbalanceOf, locale, { share: shareInPercent(imbalance.knownShare) }),
      ];
  return {
    caption: standingWords.exactCaption[locale],
    head: [standingWords.exactFigure[locale], standingWords.exactLow[locale], standingWords.exactHigh[locale]],
    rows: [
      row(standingWords.exactHhi[locale], isInsufficient(hhi) ? undefined : hhi),
      row(standingWords.exactUpstream[locale], isInsufficient(stages) ? undefined : stages),
      row(standingWords.exactConstraint[locale], isInsufficient(constraint) ? undefined : constraint),
      [standingWords.exactImbalance[locale], ...known],
    ],
  };
}

/** Whether the firm has registered anyone; otherwise nothing can be computed. */
export const hasStanding = (links: readonly ReadLink[]): boolean =>
  links.length > 0 && (customersOf(links).length > 0 || links.some((link) => link.kind === "single"));
