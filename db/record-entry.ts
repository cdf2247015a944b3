import { z } from "zod";
import {
  CONTEXT_IDS,
  EVIDENCE_GRADES,
  LINK_DIRECTIONS,
  LINK_FUNCTIONS,
  LINK_KINDS,
  MODES,
  PARTNER_TYPES,
  POSITION_IDS,
  ROLES,
  UPGRADINGS,
} from "@/lib/instrument";
import { isItemId } from "@/lib/rating";
import { LOCALES } from "@/lib/result";

const level = z.literal([1, 2, 3, 4, 5]);
const share = z.number().min(0).max(1);
const words = z.string().trim().min(1).max(200);
const country = z.string().regex(/^[A-Z]{2}$/);
const year = z.int().min(1800).max(2200);
const item = z.string().refine(isItemId, { error: "not the id of an item" });

/** The revision that the change was based on; 0 for what was never saved. */
const base = z.int().min(0);

const ProfileField = z.discriminatedUnion("field", [
  z.strictObject({ field: z.literal("name"), value: words }),
  z.strictObject({
    field: z.literal("industry"),
    value: z
      .string()
      .regex(/^[0-9]{2}$/)
      .nullable(),
  }),
  z.strictObject({ field: z.literal("country"), value: country.nullable() }),
  z.strictObject({ field: z.literal("employees"), value: z.int().min(1).max(10_000_000).nullable() }),
  z.strictObject({ field: z.literal("timeZone"), value: z.string().max(64).refine(isTimeZone) }),
  z.strictObject({ field: z.literal("locale"), value: z.enum(LOCALES) }),
]);

const LinkField = z.discriminatedUnion("field", [
  z.strictObject({ field: z.literal("direction"), value: z.enum(LINK_DIRECTIONS) }),
  z.strictObject({ field: z.literal("kind"), value: z.enum(LINK_KINDS) }),
  z.strictObject({ field: z.literal("partnerName"), value: words }),
  z.strictObject({ field: z.literal("partnerType"), value: z.enum(PARTNER_TYPES).nullable() }),
  z.strictObject({ field: z.literal("partnerCountry"), value: country.nullable() }),
  z.strictObject({ field: z.literal("product"), value: words.nullable() }),
  z.strictObject({ field: z.literal("startYear"), value: year.nullable() }),
  z.strictObject({ field: z.literal("share"), value: share.nullable() }),
  z.strictObject({ field: z.literal("shareOfPartner"), value: share.nullable() }),
  z.strictObject({ field: z.literal("functions"), value: z.array(z.enum(LINK_FUNCTIONS)) }),
]);

const Shares = z
  .strictObject({ OEA: share, OEM: share, ODM: share, OBM: share })
  .refine((roles) => Math.abs(roles.OEA + roles.OEM + roles.ODM + roles.OBM - 1) <= 0.005 + 1e-9, {
    error: "the four shares must add to 1",
  });

const AimValue = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("move"),
    mode: z.enum(MODES).exactOptional(),
    role: z.enum(ROLES).exactOptional(),
    upgrading: z.enum(UPGRADINGS).exactOptional(),
    year: z.int().min(2000).max(2200).exactOptional(),
    share: share.exactOptional(),
  }),
  z.strictObject({ kind: z.literal("stay") }),
]);

const EvidenceValue = z.strictObject({
  item,
  grade: z.enum(EVIDENCE_GRADES),
  title: words,
  date: z.iso.date().nullable(),
});

/** One change of one record of the firm, as the records handler takes it: the unit is what one card shows. */
export const RecordEntry = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("profile"), base, change: ProfileField }),
  z.strictObject({ kind: z.literal("link"), base, linkId: z.uuid(), change: LinkField }),
  z.strictObject({
    kind: z.literal("link-answer"),
    base,
    linkId: z.uuid(),
    question: z.enum(POSITION_IDS),
    value: level.nullable(),
  }),
  z.strictObject({
    kind: z.literal("context"),
    base,
    factor: z.enum(CONTEXT_IDS),
    value: z.strictObject({ state: level.nullable(), effect: z.literal([-2, -1, 0, 1, 2]).nullable() }),
  }),
  z.strictObject({ kind: z.literal("shares"), base, value: Shares }),
  z.strictObject({ kind: z.literal("aim"), base, value: AimValue.nullable() }),
  /** Null: the item applies. */
  z.strictObject({
    kind: z.literal("not-applicable"),
    base,
    item,
    value: z.strictObject({ reason: words }).nullable(),
  }),
  /** A new record brings its own id, so that repeating the request makes it once. Null removes it. */
  z.strictObject({ kind: z.literal("evidence"), base, evidenceId: z.uuid(), value: EvidenceValue.nullable() }),
]);
export type RecordEntry = z.infer<typeof RecordEntry>;
export type ProfileField = z.infer<typeof ProfileField>;
export type LinkField = z.infer<typeof LinkField>;
export type EvidenceValue = z.infer<typeof EvidenceValue>;

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
