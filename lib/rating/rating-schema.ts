import { z } from "zod";
import { MEASURE_THEMES } from "@/lib/catalog";
import {
  CELLS,
  CONTEXT_IDS,
  CORNERS,
  EVIDENCE_GRADES,
  LENSES,
  LINK_DIRECTIONS,
  LINK_KINDS,
  MODES,
  OFF_MODEL,
  PHASES,
  ROLES,
  STRATA,
  UPGRADINGS,
} from "@/lib/instrument";
import { DETERMINANTS } from "@/lib/position";
import { aimInput, effect, level } from "./input/facts";
import { RATING_REASONS } from "./missing";
import { BANDS, SURENESS_WORDS, VERDICTS } from "./rating";
import { RATING_SCOPES } from "./readers/opened";

const number = z.number();
const count = z.int().min(0);
const share = z.number().min(0).max(1);
const cell = z.enum(CELLS);
const phase = z.enum(PHASES);
const stratum = z.enum(STRATA);
const mode = z.enum(MODES);
const role = z.enum(ROLES);
const item = z.templateLiteral([cell, ".", z.int().min(1)]);
const measure = z.templateLiteral(["M", z.int().min(1)]);

const missing = z.strictObject({ insufficient: z.enum(RATING_REASONS) });
const maybe = <T extends z.ZodType>(known: T) => z.union([known, missing]);
const list = <T extends z.ZodType>(one: T) => z.array(one).readonly();
const byCell = <T extends z.ZodType>(one: T) => z.record(cell, one);
const byPhase = <T extends z.ZodType>(one: T) => z.record(phase, one);
const byLens = <T extends z.ZodType>(one: T) => z.record(z.enum(LENSES), one);
const byMode = z.record(mode, number);
const byRole = z.record(role, number);
const levels = z.strictObject({ 1: count, 2: count, 3: count, 4: count, 5: count });

const score = z.strictObject({
  level: number,
  points: number,
  sem: number,
  answered: count,
  asked: count,
  prorated: z.boolean(),
});
const scoreSet = {
  cells: byCell(maybe(score)),
  phases: byPhase(maybe(score)),
  lenses: byLens(maybe(score)),
  overall: maybe(score),
};
const stage = z.enum([...PHASES, ...CELLS]);
const scores = z.strictObject({
  ...scoreSet,
  staged: maybe(
    z.strictObject({
      level: number,
      /** Phases and cells that prevent the next level, phases first. */
      blocking: list(stage),
      /** These phases and cells, each with its present level and the level it must reach. */
      blockers: list(z.strictObject({ at: stage, level: number, mustReach: number })),
    }),
  ),
  weakestHandover: maybe(
    z.strictObject({ phase, difference: number, odds: share, broken: z.boolean(), loopBalance: number }),
  ),
  /** Levels capped by records. The two counts are missing only after `ratingForReader`. */
  cappedByRecords: z.strictObject({ ...scoreSet, recordsBehind: maybe(count), answersAbove3: maybe(count) }),
});

const side = z.enum(["low", "middle", "high"]);
const check = maybe(z.strictObject({ expected: number, stated: number, flag: z.boolean() }));
/** What the firm stated about a link. */
const linkFacts = {
  id: z.string(),
  partner: z.string(),
  direction: z.enum(LINK_DIRECTIONS),
  kind: z.enum(LINK_KINDS),
  share: share.nullable(),
  dependence: z.strictObject({
    own: maybe(number),
    partner: maybe(number),
    imbalance: maybe(number),
    mutual: maybe(number),
  }),
  /** Whether the partner coordinates more, or has more power, than the mode suggests. */
  checks: z.strictObject({ coordination: check, power: check }),
  transactionCost: maybe(
    z.strictObject({
      specificity: number,
      frequency: number,
      cell: z.strictObject({ specificity: side, frequency: side }),
      expected: z.enum(["market", "hierarchy"]).nullable(),
    }),
  ),
  /** Specific assets of the firm minus those of the partner, −4 to 4. */
  assetBalance: maybe(number),
  trust: level.nullable(),
  mutualBenefit: level.nullable(),
};
/** Where a link lies among the modes. */
const placement = {
  determinants: z.record(z.enum(DETERMINANTS), z.strictObject({ value: number, se: number })),
  /** How typical the link is of each named mode. */
  membership: byMode,
  offModel: number,
  exclusion: number,
  ambiguity: number,
  mode: mode.nullable(),
  modeReason: z.enum(["between types", "does not fit a known type"]).nullable(),
  /** The nearest corner, and the probability that it is the nearest. */
  nearest: z.strictObject({ corner: z.enum(CORNERS), odds: share }),
  /** The probability that each named mode is the nearest. */
  modalShare: byMode,
  modalShareOffModel: z.record(z.enum(OFF_MODEL), number),
};
const position = z.strictObject({
  links: list(
    z.union([z.strictObject({ ...linkFacts, ...placement }), z.strictObject({ ...linkFacts, ...missing.shape })]),
  ),
  /** Soft membership weighted by sales, for display. */
  portfolio: maybe(byMode),
  offModel: maybe(number),
  exclusion: maybe(number),
  /** P of method 3.8 (1): the probability, by mode, that a sale runs through a link of that mode. */
  requirementWeights: maybe(byMode),
  /** False if the named modes have less than .01, so that P is the equal mixture. */
  fitsKnownType: z.boolean(),
  /** Whether exclusion is the largest of the eight corners; meeting today's requirements is then not enough. */
  exclusionLargest: z.boolean(),
  presentMode: maybe(mode),
  roles: maybe(byRole),
  presentRole: maybe(role),
  /** Share of sales over registered customer links, and over those with a placement. */
  coverage: number,
  placedShare: number,
  customerHhi: maybe(z.strictObject({ low: number, high: number })),
  powerImbalance: maybe(z.strictObject({ imbalance: number, knownShare: number })),
  hasSubSuppliers: z.boolean(),
});

const moveParts = z.union([
  /** Another role or mode, or a functional or chain move: the largest of four values. */
  z.strictObject({
    kind: z.literal("reposition"),
    modeServe: number,
    transition: number,
    modifier: number,
    /** Transition level plus modifier, capped. */
    transitionModified: number,
    roleFloor: number,
    decidedBy: z.enum(["serve", "mode", "transition", "role"]),
    raise: number,
    required: number,
  }),
  /** Process or product upgrading in the same mode and role. */
  z.strictObject({
    kind: z.literal("same position"),
    modifier: number,
    decidedBy: z.enum(["serve", "modifier"]),
    raise: number,
    required: number,
  }),
]);
const requirement = z.strictObject({
  serve: maybe(byCell(number)),
  move: maybe(byCell(number)),
  changedByPosition: maybe(byCell(number)),
  rolesAdd: maybe(byCell(number)),
  /** The components of each cell's required level: `serve` is the sum of `modes` (or `transition`) and `roles`. */
  parts: maybe(
    byCell(
      z.strictObject({
        modes: byMode,
        /** Used instead of the modes if exclusion is the largest corner; otherwise 0. */
        transition: number,
        roles: byRole,
        serve: number,
        /** Present if a move is intended; `serve + raise = required`. */
        move: maybe(moveParts),
      }),
    ),
  ),
  /** Means over the scored cells, computed by phase, so that they are comparable with the overall level. */
  means: z.strictObject({
    serve: maybe(number),
    move: maybe(number),
    changedByPosition: maybe(number),
    rolesAdd: maybe(number),
  }),
  /** The required line of the signature chart and its two marks. */
  signature: maybe(
    z.strictObject({
      line: byRole,
      /** Half-width of the band around the line. */
      se: number,
      own: z.strictObject({ roleScore: number, required: number }),
      aim: maybe(z.strictObject({ role, roleScore: number, required: number })),
    }),
  ),
  /** The complete aim: if mode or role is missing, it is the largest present one. */
  target: maybe(z.strictObject({ mode, role, upgrading: z.enum(UPGRADINGS).nullable(), year: z.int().nullable() })),
});

const band = list(z.enum(BANDS));
const letters = { index: number, band, wide: z.boolean(), bandOdds: z.record(z.enum(BANDS), share) };
const fit = maybe(
  z.strictObject({
    ...letters,
    /** Fit of each single phase and of each single lens. */
    byPhase: byPhase(maybe(number)),
    byLens: byLens(maybe(number)),
    /** Fit by method 3.8 (5) with lenses instead of phases, and with cells (the worked example). */
    indexByLens: number,
    indexByCell: number,
    /** Points that each phase loses; their sum is 100 − index. */
    lostByPhase: byPhase(number),
    mean: number,
    /** Quantiles of the draws. p05 to p95 holds 90 %, p10 to p90 holds 80 % ("likely"). */
    range: z.strictObject({
      p05: number,
      p10: number.exactOptional(),
      p25: number,
      p75: number,
      p90: number.exactOptional(),
      p95: number,
    }),
    ifRequirementsHigher: band,
    ifRequirementsLower: band,
    /** Sum over cells of levels above the requirement: an argument for moving, never a compensation. */
    latent: number,
  }),
);
const verdict = maybe(
  z.strictObject({
    odds: share,
    verdict: z.enum(VERDICTS),
    level: number,
    required: number,
    /** Comparison band: a required level up to `low` is met, from `high` on it is short. */
    low: number,
    high: number,
    /** Whether the verdict stays the same if the standard is half a level stricter or more lenient. */
    holdsEitherWay: z.boolean(),
  }),
);
const verdicts = maybe(
  z.strictObject({ cells: byCell(verdict), phases: byPhase(verdict), lenses: byLens(verdict), overall: verdict }),
);

const recommendations = list(
  z.strictObject({
    measure,
    theme: z.enum(MEASURE_THEMES),
    effort: number,
    value: number,
    priority: number,
    /** Levels the measure is expected to close, by cell. */
    cells: z.partialRecord(cell, number),
    reasons: list(
      z.strictObject({ cell, level: number, required: number, gap: number, oddsShort: share, effect: number }),
    ),
    modeFit: number,
    feasible: number,
    /** Conditions that count as met because they were not answered. */
    notAsked: list(z.string()),
    /** Conditions that fail; the measure then counts half. */
    failed: list(z.string()),
    /** The step to take next, from 1; null if all are done. */
    step: z.int().min(1).nullable(),
    /** The form of the measure for the size of the firm; the full one in results before kernel 1.4.0. */
    form: z.enum(["full", "small"]).exactOptional(),
    /** Chosen first, for the weakest cell for which a measure exists. */
    forWeakestCell: cell.nullable(),
    /** Set if it replaced the last choice because no chosen measure acted on the weakest phase. */
    forWeakestPhase: phase.nullable(),
    /** Why a consultant added it regardless of its priority. Never in a rating: only plans contain decisions. */
    pinned: z.string().exactOptional(),
  }),
);
const rated = list(z.enum([...CELLS, ...PHASES, ...LENSES, "overall"]));
const surer = z.strictObject({
  /**
   * By role group: the errors, in levels, if one more person of it answered everything; null if no answer gives a
   * level.
   */
  voices: z.record(
    stratum,
    z.strictObject({
      phases: byPhase(number.nullable()),
      lenses: byLens(number.nullable()),
      overall: number.nullable(),
      /** Parts with verdict "unclear" against the applicable requirement that would no longer be unclear. */
      settles: rated,
      /** Parts that would become "unclear": the first respondent of a new role group can increase an error. */
      opens: rated,
    }),
  ),
  /**
   * The fit to serve, capped by records, if every answer above 3 had a valid record; `missing` counts the answers above
   * 3 without one.
   */
  records: maybe(z.strictObject({ ...letters, missing: count })),
});

const against = z.enum(["serve", "move"]);
const biggestGaps = maybe(
  z.strictObject({
    against,
    /** For each scored cell, the share of draws in which its gap is the largest. */
    odds: z.partialRecord(cell, share),
    /** One to three cells, the likeliest first; empty if no cell is reliably short. */
    named: list(
      z.strictObject({
        cell,
        odds: share,
        level: number,
        required: number,
        /** Kelley's estimate of the true level, because part of the observed gap is due to chance. */
        expected: number,
        /** What closing only this gap would bring: points added to the fit, and the resulting letters. */
        closing: z.strictObject({ points: number, band, wide: z.boolean() }),
      }),
    ),
  }),
);
const sureness = maybe(
  z.strictObject({
    word: z.enum(SURENESS_WORDS),
    reason: z.union([
      /** Answers above 3 without a record, of so many. */
      z.strictObject({ kind: z.literal("records"), missing: count, of: count }),
      z.strictObject({ kind: z.literal("people"), respondents: count }),
    ]),
  }),
);

const agreement = maybe(
  z.strictObject({
    respondents: count,
    items: count,
    rwg: number,
    rwgLindell: number,
    averageDeviation: number,
    critical: number,
    verdict: z.enum(["supported", "unclear"]),
  }),
);
const detail = z.strictObject({
  /** Mean over respondent groups of the group's mean; null if nobody gave a level. */
  level: number.nullable(),
  capped: number.nullable(),
  cap: number,
  levels,
  dontKnow: count,
  open: count,
  notApplicable: z.string().nullable(),
  /** Withheld if a group is so small that an answer could be attributed to one person. */
  strata: maybe(list(z.strictObject({ stratum, level: number.nullable(), levels, dontKnow: count }))),
  records: list(
    z.strictObject({
      grade: z.enum(EVIDENCE_GRADES),
      date: z.string().nullable(),
      title: z.string(),
      /** The highest level that counts with this record alone. */
      cap: number,
      /** A record of use that is too old, or has no date. */
      older: z.boolean(),
    }),
  ),
  /**
   * What `ratingForReader` removed: also the level, or only the capped level and the counts. Never in a frozen rating.
   */
  withheld: z.enum(["level", "spread"]).exactOptional(),
});

/**
 * `trellis/rating@1`: everything the result page shows. Frozen unchanged; nothing recomputes it.
 *
 * The type `Rating` and the published JSON Schema follow from this schema. Fields added by kernel 1.2.0 or 1.3.0 are
 * optional, because earlier results lack them. Unknown fields are rejected, so that no field can be added to a rating
 * without being published here. Source: decision 0030.
 */
export const ratingSchema = z.strictObject({
  schema: z.literal("trellis/rating@1"),
  versions: z.strictObject({
    instrument: z.string(),
    kernel: z.string(),
    requirement: z.string(),
    errorModel: z.string(),
    measures: z.string(),
  }),
  inputHash: z.string(),
  seed: number,
  asOf: z.string(),
  aim: aimInput.nullable(),
  scores,
  /** Covariances of the errors of the cell levels, in levels². */
  errors: list(list(number)),
  position,
  requirement,
  fit: z.strictObject({ serve: fit, serveCapped: fit, move: fit }),
  verdicts: z.strictObject({ serve: verdicts, move: verdicts }),
  gaps: maybe(
    list(
      z.strictObject({
        cell,
        against,
        level: number,
        required: number,
        gap: number,
        oddsMeets: share,
      }),
    ),
  ),
  recommendations: maybe(recommendations),
  /**
   * Recommendations for the only member who answered, using what their own items show as done. Nobody else can read
   * them.
   */
  ownRecommendations: recommendations.exactOptional(),
  /**
   * Cells for which a measure was sought, the largest expected shortfall first, and those for which none could be
   * chosen first.
   */
  measureCells: z
    .strictObject({ eligible: list(z.strictObject({ cell, expectedShortfall: number })), passedOver: list(cell) })
    .exactOptional(),
  /** Cells that may have the biggest gap. */
  biggestGaps: biggestGaps.exactOptional(),
  /** What would make the rating more certain: more respondents, and the missing records. */
  surer: surer.exactOptional(),
  /** How certain the letters of a fit are. `surenessOf` computes it for results that lack it. */
  sureness: z.strictObject({ serve: sureness, move: sureness }).exactOptional(),
  /** Requirements on one item, reported separately from fit. */
  extraLines: list(
    z.strictObject({
      item,
      required: number,
      level: number.nullable(),
      reached: z.boolean().nullable(),
      /** Removed by `ratingForReader`. Never in a frozen rating. */
      withheld: z.literal(true).exactOptional(),
    }),
  ),
  agreement: z.strictObject({ cells: byCell(agreement), phases: byPhase(agreement) }),
  /** Differences between role groups: a finding, shown by role. Groups with fewer than three people are not shown. */
  split: z.strictObject({
    cellsWithoutAgreement: list(cell),
    differences: list(
      z.strictObject({ phase, strata: z.tuple([stratum, stratum]).readonly(), difference: number, limit: number }),
    ),
    byStratum: list(z.strictObject({ stratum, respondents: count, phases: byPhase(maybe(number)) })),
  }),
  context: z.partialRecord(
    z.enum(CONTEXT_IDS),
    z.strictObject({ state: level.exactOptional(), effect: effect.exactOptional() }),
  ),
  detail: z.record(item, detail),
  marks: z.strictObject({
    respondents: count,
    consultants: count,
    strata: list(stratum),
    singleView: z.boolean(),
    multiView: z.boolean(),
    reducedForm: z.boolean(),
    prorated: list(cell),
    splitView: z.boolean(),
    provisionalErrorModel: z.boolean(),
    evidenceStage: z.literal("v0"),
    coverageLow: z.boolean(),
    doesNotFitKnownType: z.boolean(),
    exclusionLargest: z.boolean(),
    /** "Don't know" answers of a lens, and all answers to its applicable items; a high share is a finding. */
    dontKnow: byLens(z.strictObject({ count, answers: count })),
    notApplicable: list(item),
  }),
  /** The scopes of the reader's access; `ratingAsOpened` removed everything else. Never in a frozen rating. */
  opened: list(z.enum(RATING_SCOPES)).exactOptional(),
});

/**
 * The JSON Schema of `trellis/rating@1`, draft 2020-12, as every server publishes it.
 *
 * Shape: nothing; gives the schema. Unit: none. Range: none. Edge cases: unknown fields are accepted, because a
 * later kernel may add some. Errors: none. Source: decision 0030.
 */
export const ratingJsonSchema = () =>
  z.toJSONSchema(ratingSchema, {
    reused: "ref",
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
