import { z } from "zod";
import { idSchema } from "@/lib/ids";
import {
  CHANNEL_DIRECTIONS,
  CHANNEL_FREQUENCIES,
  CHANNEL_KINDS,
  CONFIDENCES,
  CONTEXT_IDS,
  CONTRACT_TYPES,
  CURRENCIES,
  EVIDENCE_GRADES,
  FIRM_FIGURES,
  INCIDENT_KINDS,
  LINK_DIRECTIONS,
  LINK_FUNCTIONS,
  LINK_KINDS,
  LINK_SIDES,
  MODES,
  PARTNER_TYPES,
  POSITION_IDS,
  POSITION_MOVES,
  RESTRICTIONS,
  ROLES,
  UPGRADINGS,
  VALUE_BANDS,
} from "@/lib/instrument";
import { nameFault } from "@/lib/name-rules";
import { isItemId } from "@/lib/rating";
import { LOCALES } from "@/lib/result";

const level = z.literal([1, 2, 3, 4, 5]);
const share = z.number().min(0).max(1);
const words = z.string().trim().min(1).max(200);
/** A name that others may read in an e-mail. */
const name = words.refine((typed) => nameFault(typed) === undefined, {
  error: ({ input }) => nameFault(String(input)),
});
const country = z.string().regex(/^[A-Z]{2}$/);
const industry = z.string().regex(/^[0-9]{2}$/);
const year = z.int().min(1800).max(2200);
const item = z.string().refine(isItemId, { error: "not the id of an item" });

/** The revision that the change is based on; 0 if the field was never saved. */
const base = z.int().min(0);

const ProfileField = z.discriminatedUnion("field", [
  z.strictObject({ field: z.literal("name"), value: name }),
  z.strictObject({ field: z.literal("otherName"), value: name.nullable() }),
  z.strictObject({ field: z.literal("industry"), value: industry.nullable() }),
  z.strictObject({ field: z.literal("country"), value: country.nullable() }),
  z.strictObject({ field: z.literal("employees"), value: z.int().min(1).max(10_000_000).nullable() }),
  z.strictObject({ field: z.literal("timeZone"), value: z.string().max(64).refine(isTimeZone) }),
  z.strictObject({ field: z.literal("locale"), value: z.enum(LOCALES) }),
]);

const LinkField = z.discriminatedUnion("field", [
  z.strictObject({ field: z.literal("direction"), value: z.enum(LINK_DIRECTIONS) }),
  z.strictObject({ field: z.literal("kind"), value: z.enum(LINK_KINDS) }),
  z.strictObject({ field: z.literal("partnerName"), value: name }),
  z.strictObject({ field: z.literal("partnerOtherName"), value: name.nullable() }),
  z.strictObject({ field: z.literal("partnerType"), value: z.enum(PARTNER_TYPES).nullable() }),
  z.strictObject({ field: z.literal("partnerCountry"), value: country.nullable() }),
  z.strictObject({ field: z.literal("product"), value: words.nullable() }),
  z.strictObject({ field: z.literal("startYear"), value: year.nullable() }),
  z.strictObject({ field: z.literal("share"), value: share.nullable() }),
  z.strictObject({ field: z.literal("shareOfPartner"), value: share.nullable() }),
  z.strictObject({ field: z.literal("functions"), value: z.array(z.enum(LINK_FUNCTIONS)) }),
  z.strictObject({ field: z.literal("industry"), value: industry.nullable() }),
  z.strictObject({ field: z.literal("valueBand"), value: z.enum(VALUE_BANDS).nullable() }),
  z.strictObject({ field: z.literal("currency"), value: z.enum(CURRENCIES).nullable() }),
  z.strictObject({ field: z.literal("shareOfPartnerEstimated"), value: z.boolean().nullable() }),
  z.strictObject({ field: z.literal("contractType"), value: z.enum(CONTRACT_TYPES).nullable() }),
  z.strictObject({ field: z.literal("ownershipShare"), value: share.nullable() }),
  z.strictObject({ field: z.literal("owner"), value: z.enum(LINK_SIDES).nullable() }),
  z.strictObject({ field: z.literal("toolingOwner"), value: z.enum(LINK_SIDES).nullable() }),
  z.strictObject({ field: z.literal("exclusive"), value: z.boolean().nullable() }),
  z.strictObject({ field: z.literal("restrictions"), value: z.array(z.enum(RESTRICTIONS)) }),
  z.strictObject({ field: z.literal("source"), value: words.nullable() }),
  z.strictObject({ field: z.literal("confidence"), value: z.literal(CONFIDENCES).nullable() }),
  z.strictObject({ field: z.literal("validFrom"), value: z.iso.date().nullable() }),
  z.strictObject({ field: z.literal("validTo"), value: z.iso.date().nullable() }),
]);

/** A `RegisterChannel` of `lib/register`. */
const ChannelValue = z.strictObject({
  direction: z.enum(CHANNEL_DIRECTIONS),
  frequency: z.enum(CHANNEL_FREQUENCIES),
  tacitness: level.nullable(),
  costBearer: z.enum(LINK_SIDES).nullable(),
});

const IncidentValue = z.strictObject({ kind: z.enum(INCIDENT_KINDS), date: z.iso.date(), note: words.nullable() });

/** A change of the firm's position. A step up has no cause; a step down states whether it was chosen or forced. */
const EventValue = z
  .strictObject({
    move: z.enum(POSITION_MOVES),
    upgrading: z.enum(UPGRADINGS),
    chosen: z.boolean().nullable(),
    date: z.iso.date(),
    title: words,
  })
  .refine((event) => (event.move === "up") === (event.chosen === null), { error: "a step down is chosen or forced" });

const FigureValue = z.strictObject({ value: z.number().nullable(), change: z.number().nullable() });

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

/** A `RecordValue` of `lib/instrument`. */
const EvidenceValue = z.strictObject({
  item,
  grade: z.enum(EVIDENCE_GRADES),
  title: words,
  date: z.iso.date().nullable(),
});

/** A change of one field of the firm, as the fields handler accepts it. One field is what one card shows. */
export const FieldEntry = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("profile"), base, change: ProfileField }),
  z.strictObject({ kind: z.literal("link"), base, linkId: idSchema, change: LinkField }),
  z.strictObject({
    kind: z.literal("link-answer"),
    base,
    linkId: idSchema,
    question: z.enum(POSITION_IDS),
    value: level.nullable(),
  }),
  /** Null: no knowledge flows through this channel. */
  z.strictObject({
    kind: z.literal("link-channel"),
    base,
    linkId: idSchema,
    channel: z.enum(CHANNEL_KINDS),
    value: ChannelValue.nullable(),
  }),
  /**
   * The client creates the id of a new incident or event, so that a repeated request creates it only once. Null removes
   * it.
   */
  z.strictObject({
    kind: z.literal("link-incident"),
    base,
    linkId: idSchema,
    incidentId: idSchema,
    value: IncidentValue.nullable(),
  }),
  z.strictObject({ kind: z.literal("event"), base, eventId: idSchema, value: EventValue.nullable() }),
  z.strictObject({ kind: z.literal("figure"), base, figure: z.enum(FIRM_FIGURES), value: FigureValue.nullable() }),
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
  /** The client creates the id of a new record, so that a repeated request creates it only once. Null removes it. */
  z.strictObject({ kind: z.literal("evidence"), base, evidenceId: idSchema, value: EvidenceValue.nullable() }),
]);
export type FieldEntry = z.infer<typeof FieldEntry>;
export type ProfileField = z.infer<typeof ProfileField>;
export type LinkField = z.infer<typeof LinkField>;
export type IncidentValue = z.infer<typeof IncidentValue>;
export type EventValue = z.infer<typeof EventValue>;
export type FigureValue = z.infer<typeof FigureValue>;

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
