import { and, eq, isNull, type SQL } from "drizzle-orm";
import { LINK_FUNCTIONS, type Phase, RESTRICTIONS } from "@/lib/instrument";
import type { FirmVerb } from "@/lib/policy";
import { aimField, contextField, notApplicableField, sharesField } from "./assessment-fields";
import type { Assessment } from "./assessments";
import { evidenceField } from "./evidence-field";
import { figureField } from "./firm-figures";
import { channelField, incidentField } from "./link-records";
import { isOverSales } from "./links";
import { eventField } from "./position-events";
import type { LinkField, ProfileField, RecordEntry } from "./record-entry";
import { firm } from "./schema/firms";
import { link, linkAnswer } from "./schema/links";
import type { RecordKind } from "./schema/records";
import type { Tx } from "./scope";

export type RecordRefusal =
  | "not-yours-to-do"
  | "phase-not-open"
  | "not-found"
  | "shares-over-one"
  | "share-missing"
  | "dates-crossed"
  | "always-applies"
  | "unknown-item"
  | "third-party-file"
  | "too-many-versions"
  | "no-room"
  | "date-ahead"
  | "day-out-of-range";

/** Where a record stands: the firm, and the assessment for those that belong to one. */
export type At = {
  readonly firmId: string;
  readonly assessment: Assessment | undefined;
  /** The record whose file is added in the same transaction. */
  readonly fileFor?: string | undefined;
};

/** One record: how it is read and written, who may, and in which phase. Values compare as JSON. */
export type RecordField = {
  readonly key: string;
  readonly kind: RecordKind;
  readonly verb: FirmVerb;
  /** The phase that must be open; `undefined` for what may change at any time. */
  readonly phase: Phase | undefined;
  readonly wanted: unknown;
  /** What stands now; `undefined` if the thing it belongs to is not there. */
  readonly read: (tx: Tx) => Promise<unknown>;
  /** Writes what is wanted, or says why not. */
  readonly write: (tx: Tx) => Promise<RecordRefusal | undefined>;
};

/** The record an entry changes, or why there is none. */
export function fieldOf(at: At, entry: RecordEntry): RecordField | RecordRefusal {
  switch (entry.kind) {
    case "profile":
      return profileField(at, entry.change);
    case "link":
      return linkField(at, entry.linkId, entry.change);
    case "link-answer":
      return linkAnswerField(at, entry);
    case "link-channel":
      return channelField(at, entry);
    case "link-incident":
      return incidentField(at, entry);
    case "event":
      return eventField(at, entry);
    case "figure":
      return at.assessment === undefined ? "not-found" : figureField(at.assessment, entry);
    case "context":
      return at.assessment === undefined ? "not-found" : contextField(at.assessment, entry.factor, entry.value);
    case "shares":
      return at.assessment === undefined ? "not-found" : sharesField(at.assessment, entry.value);
    case "aim":
      return at.assessment === undefined ? "not-found" : aimField(at.assessment, entry.value);
    case "not-applicable":
      return at.assessment === undefined ? "not-found" : notApplicableField(at.assessment, entry);
    case "evidence":
      return at.assessment === undefined ? "not-found" : evidenceField(at.assessment, entry, at.fileFor);
  }
}

/** Name, time zone and language enter no rating, so they may change at any time. */
const FREE_FIELDS: readonly ProfileField["field"][] = ["name", "timeZone", "locale"];

function profileField({ firmId }: At, change: ProfileField): RecordField {
  const here = eq(firm.id, firmId);
  return {
    key: `profile:${change.field}`,
    kind: "profile",
    verb: "profile.edit",
    phase: FREE_FIELDS.includes(change.field) ? undefined : "PRE",
    wanted: change.value,
    read: async (tx) => (await tx.select().from(firm).where(here))[0]?.[change.field],
    write: async (tx) =>
      done(
        await tx
          .update(firm)
          .set({ [change.field]: change.value })
          .where(here)
          .returning({ id: firm.id }),
      ),
  };
}

const done = (rows: readonly unknown[]): RecordRefusal | undefined =>
  rows.length === 0 ? "not-yours-to-do" : undefined;

function linkField({ firmId }: At, linkId: string, change: LinkField): RecordField {
  const here = and(eq(link.firmId, firmId), eq(link.id, linkId), isNull(link.endedAt));
  const value = inOrder(change);
  return {
    key: `link:${linkId}:${change.field}`,
    kind: "link",
    verb: "link.edit",
    phase: "PRE",
    wanted: value,
    read: async (tx) => (await tx.select().from(link).where(here))[0]?.[change.field],
    async write(tx) {
      if (change.field === "share" || change.field === "direction") {
        const refused = await refuseShares(tx, { firmId, linkId, change });
        if (refused !== undefined) return refused;
      }
      if ((change.field === "validFrom" || change.field === "validTo") && (await isCrossed(tx, here, change))) {
        return "dates-crossed";
      }
      return done(
        await tx
          .update(link)
          .set({ [change.field]: value })
          .where(here)
          .returning({ id: link.id }),
      );
    },
  };
}

/** Whether the link would end before it begins. */
async function isCrossed(
  tx: Tx,
  here: SQL | undefined,
  change: LinkField & { readonly field: "validFrom" | "validTo" },
): Promise<boolean> {
  const [days] = await tx.select({ validFrom: link.validFrom, validTo: link.validTo }).from(link).where(here);
  const validFrom = change.field === "validFrom" ? change.value : (days?.validFrom ?? null);
  const validTo = change.field === "validTo" ? change.value : (days?.validTo ?? null);
  return validFrom !== null && validTo !== null && validTo < validFrom;
}

/** A list of words in the order of the vocabulary, so that the same choice is the same value. */
function inOrder(change: LinkField): LinkField["value"] {
  if (change.field === "functions") return LINK_FUNCTIONS.filter((one) => change.value.includes(one));
  if (change.field === "restrictions") return RESTRICTIONS.filter((one) => change.value.includes(one));
  return change.value;
}

/** A customer link has a share of sales, and all of them together are no more than the firm's sales. */
async function refuseShares(
  tx: Tx,
  at: { readonly firmId: string; readonly linkId: string; readonly change: LinkField },
): Promise<RecordRefusal | undefined> {
  const [mine] = await tx
    .select({ direction: link.direction, share: link.share })
    .from(link)
    .where(and(eq(link.firmId, at.firmId), eq(link.id, at.linkId)));
  if (mine === undefined) return "not-found";
  const direction = at.change.field === "direction" ? at.change.value : mine.direction;
  const share = at.change.field === "share" ? at.change.value : mine.share;
  if (direction !== "customer") return undefined;
  if (share === null) return "share-missing";
  return (await isOverSales(tx, { firmId: at.firmId, share, except: at.linkId })) ? "shares-over-one" : undefined;
}

function linkAnswerField({ firmId }: At, entry: RecordEntry & { kind: "link-answer" }): RecordField {
  const { linkId, question: questionId, value: level } = entry;
  const here = and(eq(linkAnswer.firmId, firmId), eq(linkAnswer.linkId, linkId), eq(linkAnswer.questionId, questionId));
  const whole = and(eq(link.firmId, firmId), eq(link.id, linkId), isNull(link.endedAt));
  return {
    key: `link:${linkId}:${questionId}`,
    kind: "link",
    verb: "link.edit",
    phase: "PRE",
    wanted: level,
    async read(tx) {
      if ((await tx.$count(link, whole)) === 0) return undefined;
      return (await tx.select({ level: linkAnswer.level }).from(linkAnswer).where(here))[0]?.level ?? null;
    },
    async write(tx) {
      if (level === null) await tx.delete(linkAnswer).where(here);
      else
        await tx
          .insert(linkAnswer)
          .values({ firmId, linkId, questionId, level })
          .onConflictDoUpdate({
            target: [linkAnswer.firmId, linkAnswer.linkId, linkAnswer.questionId],
            set: { level },
          });
      return undefined;
    },
  };
}
