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
import { BANDS, type Rating, SURENESS_WORDS, VERDICTS } from "./rating";
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
const part = z.enum([...PHASES, ...CELLS]);
const scores = z.strictObject({
  ...scoreSet,
  staged: maybe(
    z.strictObject({
      level: number,
      blocking: list(part),
      blockers: list(z.strictObject({ at: part, level: number, mustReach: number })),
    }),
  ),
  weakestHandover: maybe(
    z.strictObject({ phase, difference: number, odds: share, broken: z.boolean(), loopBalance: number }),
  ),
  cappedByRecords: z.strictObject({ ...scoreSet, recordsBehind: maybe(count), answersAbove3: maybe(count) }),
});

const side = z.enum(["low", "middle", "high"]);
const check = maybe(z.strictObject({ expected: number, stated: number, flag: z.boolean() }));
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
  checks: z.strictObject({ coordination: check, power: check }),
  transactionCost: maybe(
    z.strictObject({
      specificity: number,
      frequency: number,
      cell: z.strictObject({ specificity: side, frequency: side }),
      expected: z.enum(["market", "hierarchy"]).nullable(),
    }),
  ),
  assetBalance: maybe(number),
  trust: level.nullable(),
  mutualBenefit: level.nullable(),
};
const placement = {
  determinants: z.record(z.enum(DETERMINANTS), z.strictObject({ value: number, se: number })),
  membership: byMode,
  offModel: number,
  exclusion: number,
  ambiguity: number,
  mode: mode.nullable(),
  modeReason: z.enum(["between types", "does not fit a known type"]).nullable(),
  nearest: z.strictObject({ corner: z.enum(CORNERS), odds: share }),
  modalShare: byMode,
  modalShareOffModel: z.record(z.enum(OFF_MODEL), number),
};
const position = z.strictObject({
  links: list(
    z.union([z.strictObject({ ...linkFacts, ...placement }), z.strictObject({ ...linkFacts, ...missing.shape })]),
  ),
  portfolio: maybe(byMode),
  offModel: maybe(number),
  exclusion: maybe(number),
  requirementWeights: maybe(byMode),
  fitsKnownType: z.boolean(),
  exclusionLargest: z.boolean(),
  presentMode: maybe(mode),
  roles: maybe(byRole),
  presentRole: maybe(role),
  coverage: number,
  placedShare: number,
  customerHhi: maybe(z.strictObject({ low: number, high: number })),
  powerImbalance: maybe(z.strictObject({ imbalance: number, knownShare: number })),
  hasSubSuppliers: z.boolean(),
});

const moveParts = z.union([
  z.strictObject({
    kind: z.literal("reposition"),
    modeServe: number,
    transition: number,
    modifier: number,
    transitionModified: number,
    roleFloor: number,
    decidedBy: z.enum(["serve", "mode", "transition", "role"]),
    raise: number,
    required: number,
  }),
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
  parts: maybe(
    byCell(z.strictObject({ modes: byMode, transition: number, roles: byRole, serve: number, move: maybe(moveParts) })),
  ),
  means: z.strictObject({
    serve: maybe(number),
    move: maybe(number),
    changedByPosition: maybe(number),
    rolesAdd: maybe(number),
  }),
  signature: maybe(
    z.strictObject({
      line: byRole,
      se: number,
      own: z.strictObject({ roleScore: number, required: number }),
      aim: maybe(z.strictObject({ role, roleScore: number, required: number })),
    }),
  ),
  target: maybe(z.strictObject({ mode, role, upgrading: z.enum(UPGRADINGS).nullable(), year: z.int().nullable() })),
});

const band = list(z.enum(BANDS));
const letters = { index: number, band, wide: z.boolean(), bandOdds: z.record(z.enum(BANDS), share) };
const fit = maybe(
  z.strictObject({
    ...letters,
    byPhase: byPhase(maybe(number)),
    byLens: byLens(maybe(number)),
    indexByLens: number,
    indexByCell: number,
    lostByPhase: byPhase(number),
    mean: number,
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
    latent: number,
  }),
);
const verdict = maybe(
  z.strictObject({
    odds: share,
    verdict: z.enum(VERDICTS),
    level: number,
    required: number,
    low: number,
    high: number,
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
    cells: z.partialRecord(cell, number),
    reasons: list(
      z.strictObject({ cell, level: number, required: number, gap: number, oddsShort: share, effect: number }),
    ),
    modeFit: number,
    feasible: number,
    notAsked: list(z.string()),
    failed: list(z.string()),
    step: z.int().min(1).nullable(),
    forWeakestCell: cell.nullable(),
    forWeakestPhase: phase.nullable(),
    pinned: z.string().exactOptional(),
  }),
);
const rated = list(z.enum([...CELLS, ...PHASES, ...LENSES, "overall"]));
const surer = z.strictObject({
  voices: z.record(
    stratum,
    z.strictObject({
      phases: byPhase(number.nullable()),
      lenses: byLens(number.nullable()),
      overall: number.nullable(),
      settles: rated,
      opens: rated,
    }),
  ),
  records: maybe(z.strictObject({ ...letters, missing: count })),
});

const against = z.enum(["serve", "move"]);
const biggestGaps = maybe(
  z.strictObject({
    against,
    odds: z.partialRecord(cell, share),
    named: list(
      z.strictObject({
        cell,
        odds: share,
        level: number,
        required: number,
        expected: number,
        closing: z.strictObject({ points: number, band, wide: z.boolean() }),
      }),
    ),
  }),
);
const sureness = maybe(
  z.strictObject({
    word: z.enum(SURENESS_WORDS),
    reason: z.union([
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
  level: number.nullable(),
  capped: number.nullable(),
  cap: number,
  levels,
  dontKnow: count,
  open: count,
  notApplicable: z.string().nullable(),
  strata: maybe(list(z.strictObject({ stratum, level: number.nullable(), levels, dontKnow: count }))),
  records: list(
    z.strictObject({
      grade: z.enum(EVIDENCE_GRADES),
      date: z.string().nullable(),
      title: z.string(),
      cap: number,
      older: z.boolean(),
    }),
  ),
  withheld: z.enum(["level", "spread"]).exactOptional(),
});

/**
 * The zod schema of `trellis/rating@1`, from which its JSON Schema is generated.
 *
 * Fields added by kernel 1.3.0 are optional, because earlier results lack them; all fields of earlier
 * results are included. Unknown fields are rejected, so that no field can be added to a rating without being published
 * here.
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
  ownRecommendations: recommendations.exactOptional(),
  measureCells: z
    .strictObject({ eligible: list(z.strictObject({ cell, expectedShortfall: number })), passedOver: list(cell) })
    .exactOptional(),
  biggestGaps: biggestGaps.exactOptional(),
  surer: surer.exactOptional(),
  sureness: z.strictObject({ serve: sureness, move: sureness }).exactOptional(),
  extraLines: list(
    z.strictObject({
      item,
      required: number,
      level: number.nullable(),
      reached: z.boolean().nullable(),
      withheld: z.literal(true).exactOptional(),
    }),
  ),
  agreement: z.strictObject({ cells: byCell(agreement), phases: byPhase(agreement) }),
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
    dontKnow: byLens(z.strictObject({ count, answers: count })),
    notApplicable: list(item),
  }),
  opened: list(z.enum(RATING_SCOPES)).exactOptional(),
}) satisfies z.ZodType<Rating>;

/**
 * The JSON Schema of `trellis/rating@1`, draft 2020-12, as every server publishes it.
 *
 * Shape: nothing; gives the schema. Unit: none. Range: none. Edge cases: a later kernel may add fields, so that it refuses
 * none it does not know. Errors: none. Source: decision 0030.
 */
export const ratingJsonSchema = () =>
  z.toJSONSchema(ratingSchema, {
    reused: "ref",
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
