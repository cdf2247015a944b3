import { cellOf, type Lens, type Mode, PHASES } from "@/lib/instrument";
import { mean } from "@/lib/stats";
import { isMissing, type Maybe } from "./missing";
import type { Rating } from "./rating";

/** The row of figures of a frozen rating; null means insufficient, and the rating contains the reason. */
export type Figures = ReturnType<typeof figuresOf>;

/**
 * The row of figures of a rating, for roll-ups and trends.
 *
 * Shape: one rating. Unit: levels, points of fit, shares. Range: levels 1–5, fits 0–100, shares 0–1. Edge cases: a
 * figure missing in the rating is null. Errors: none. Source: method 3.1, 3.8.
 */
export function figuresOf(rating: Rating) {
  const { scores, position, fit } = rating;
  const { phases, lenses, cappedByRecords: capped } = scores;
  const weight = (mode: Mode) => pick(position.requirementWeights, (weights) => weights[mode]);
  const role = (name: "OEA" | "OEM" | "ODM" | "OBM") => pick(position.roles, (roles) => roles[name]);
  const required = (lens: Lens) =>
    pick(rating.requirement.serve, (cells) => mean(PHASES.map((phase) => cells[cellOf(phase, lens)])));
  return {
    overall: level(scores.overall),
    pre: level(phases.PRE),
    lrn: level(phases.LRN),
    app: level(phases.APP),
    eva: level(phases.EVA),
    org: level(lenses.ORG),
    net: level(lenses.NET),
    pos: level(lenses.POS),
    int: level(lenses.INT),
    overallCapped: level(capped.overall),
    preCapped: level(capped.phases.PRE),
    lrnCapped: level(capped.phases.LRN),
    appCapped: level(capped.phases.APP),
    evaCapped: level(capped.phases.EVA),
    orgCapped: level(capped.lenses.ORG),
    netCapped: level(capped.lenses.NET),
    posCapped: level(capped.lenses.POS),
    intCapped: level(capped.lenses.INT),
    orgRequired: required("ORG"),
    netRequired: required("NET"),
    posRequired: required("POS"),
    intRequired: required("INT"),
    market: weight("market"),
    modular: weight("modular"),
    relational: weight("relational"),
    captive: weight("captive"),
    hierarchy: weight("hierarchy"),
    offModel: pick(position.offModel, (share) => share),
    oea: role("OEA"),
    oem: role("OEM"),
    odm: role("ODM"),
    obm: role("OBM"),
    customerHhi: pick(position.customerHhi, ({ low }) => low),
    powerImbalance: pick(position.powerImbalance, ({ imbalance }) => imbalance),
    fitsKnownType: position.fitsKnownType,
    overallSem: pick(capped.overall, ({ sem }) => sem),
    preSem: pick(capped.phases.PRE, ({ sem }) => sem),
    lrnSem: pick(capped.phases.LRN, ({ sem }) => sem),
    appSem: pick(capped.phases.APP, ({ sem }) => sem),
    evaSem: pick(capped.phases.EVA, ({ sem }) => sem),
    coverage: position.coverage,
    serve: pick(fit.serve, (one) => one.index),
    serveCapped: pick(fit.serveCapped, (one) => one.index),
    move: pick(fit.move, (one) => one.index),
    staged: pick(scores.staged, (one) => one.level),
    recordsBehind: pick(capped.recordsBehind, (count) => count),
    answersAbove3: pick(capped.answersAbove3, (count) => count),
    respondents: rating.marks.respondents,
  };
}

const pick = <T extends object | number>(value: Maybe<T>, read: (known: T) => number): number | null =>
  isMissing(value) ? null : read(value);

const level = (score: Rating["scores"]["overall"]): number | null => pick(score, (known) => known.level);
