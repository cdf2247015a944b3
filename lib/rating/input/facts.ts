import { z } from "zod";
import {
  CELLS,
  CONTEXT_IDS,
  EVIDENCE_GRADES,
  type ItemId,
  LINK_DIRECTIONS,
  LINK_KINDS,
  MODES,
  POSITION_IDS,
  ROLES,
  UPGRADINGS,
} from "@/lib/instrument";
import { type inputRuleWords, WELL_FORMED } from "./input-details";

/** Tolerance for the sum of role shares and of customers' shares of sales. Source: method 2.4. */
export const SHARE_TOLERANCE = 0.005;

const TEXT_MAX = 2000;

/** Maximum length of an id. */
export const ID_MAX = 120;

/** A lone surrogate has no canonical form, and so no hash. */
const wellFormed = () => z.stringFormat(WELL_FORMED, (value) => value.isWellFormed());
const text = wellFormed().max(TEXT_MAX);
export const id = wellFormed().min(1).max(ID_MAX);
const share = z.number().min(0).max(1);
export const level = z.literal([1, 2, 3, 4, 5]);
export const effect = z.literal([-2, -1, 0, 1, 2]);

const ITEM_ID = new RegExp(`^(${CELLS.map((cell) => cell.replace(".", "\\.")).join("|")})\\.[1-9][0-9]*$`);

/**
 * Whether a text has the form of an item id. `readAssessment` checks whether the instrument has such an item.
 *
 * Shape: any value. Unit: none. Range: boolean. Edge cases: numbers have no leading zero. Errors: none.
 * Source: method 4.
 */
export function isItemId(value: unknown): value is ItemId {
  return typeof value === "string" && ITEM_ID.test(value);
}

/** The code of a rule; its message is in `inputRuleWords`. */
export const rule = (code: keyof typeof inputRuleWords): string => code;

export const itemId = z.custom<ItemId>(isItemId, { error: rule("not-an-item") });

const recordInput = z.strictObject({
  grade: z.enum(EVIDENCE_GRADES),
  /** A record of use without a date counts as too old. */
  date: z.iso.date().exactOptional(),
  title: text,
});

const linkInput = z
  .strictObject({
    id,
    partner: text,
    direction: z.enum(LINK_DIRECTIONS),
    kind: z.enum(LINK_KINDS),
    /** Share of the firm's sales for a customer link, of its purchases for a supplier link. */
    share: share.exactOptional(),
    /** Share of the partner's purchases (or sales) on this link, if the firm knows it. */
    shareOfPartner: share.exactOptional(),
    answers: z.partialRecord(z.enum(POSITION_IDS), level),
  })
  .refine((link) => link.direction === "supplier" || link.share !== undefined, {
    path: ["share"],
    error: rule("customer-share"),
  });

const moveAim = z.strictObject({
  kind: z.literal("move"),
  mode: z.enum(MODES).exactOptional(),
  role: z.enum(ROLES).exactOptional(),
  upgrading: z.enum(UPGRADINGS).exactOptional(),
  year: z.int().min(2000).max(2200).exactOptional(),
  share: share.exactOptional(),
});
export const aimInput = z.discriminatedUnion("kind", [moveAim, z.strictObject({ kind: z.literal("stay") })]);

const roleShares = z
  .strictObject({ OEA: share, OEM: share, ODM: share, OBM: share })
  .refine((roles) => Math.abs(roles.OEA + roles.OEM + roles.ODM + roles.OBM - 1) <= SHARE_TOLERANCE + 1e-9, {
    error: rule("role-shares"),
  });

export const unique = (rows: readonly { readonly id: string }[]) =>
  new Set(rows.map((row) => row.id)).size === rows.length;
const customerSum = (links: readonly z.infer<typeof linkInput>[]) =>
  links.reduce((sum, link) => sum + (link.direction === "customer" ? (link.share ?? 0) : 0), 0);

const variance = z.number().min(0).max(4);

/**
 * Minimum variance of the difference of two phases, in levels². The precision of a double is 4e-16 of the largest
 * variance, 4, so below about 1e-13 only rounding remains. Estimated variances are above 0.01.
 */
const VARIANCE_LEAST = 1e-9;

/** An error model estimated from answers; the declared one is never in an input. Source: method 3.4. */
const errorModelInput = z
  .strictObject({
    version: z.string().regex(/^e[1-9][0-9]{0,5}$/),
    item: variance,
    respondent: variance,
    respondentCell: variance,
    residual: variance,
  })
  // a respondent's general leniency is the same in every phase, so it cancels
  .refine(({ item, respondentCell, residual }) => item + respondentCell + residual >= VARIANCE_LEAST, {
    error: rule("no-error"),
  });

/** The facts of the firm that a rating needs besides answers: the same keys in the full and the reduced form. */
export const firmFacts = {
  instrument: z.strictObject({ id: z.string().min(1), version: z.string().min(1) }),
  firm: z.strictObject({ name: text, employees: z.int().min(1).nullable(), roles: roleShares.nullable() }),
  aim: aimInput.nullable(),
  /** Set once for the firm, each with its reason. */
  notApplicable: z.record(itemId, text),
  /** Records of an item; they apply to every respondent's answer to it. */
  evidence: z.record(itemId, z.array(recordInput)),
};

/** The context of the firm and the date: the same keys in both forms. */
export const firmSurroundings = {
  links: z
    .array(linkInput)
    .refine(unique, { error: rule("id-twice") })
    .refine((links) => customerSum(links) <= 1 + SHARE_TOLERANCE + 1e-9, {
      error: rule("customer-sum"),
    }),
  context: z.partialRecord(
    z.enum(CONTEXT_IDS),
    z.strictObject({ state: level.exactOptional(), effect: effect.exactOptional() }),
  ),
  /** The date of the result, in the firm's time zone. */
  asOf: z.iso.date(),
  /** The error model adopted at the time of the freeze; if absent, the published one. */
  errorModel: errorModelInput.exactOptional(),
  /** If absent, derived from the hash of the input. */
  seed: z.int().min(0).max(0xffffffff).exactOptional(),
};
