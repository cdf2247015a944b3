import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { type ContextId, LINK_FUNCTIONS, type Phase, phaseOf } from "@/lib/instrument";
import type { FirmVerb } from "@/lib/policy";
import { isItemId, SHARE_TOLERANCE } from "@/lib/rating";
import { askedItem } from "./answers";
import type { Assessment } from "./assessments";
import type { LinkField, ProfileField, RecordEntry } from "./record-entry";
import { aim, roleShares } from "./schema/assessments";
import { firm } from "./schema/firms";
import { link, linkAnswer } from "./schema/links";
import { contextAnswer, evidence, notApplicable, type RecordKind } from "./schema/records";
import type { Tx } from "./scope";

export type RecordRefusal =
  | "not-yours-to-do"
  | "phase-not-open"
  | "not-found"
  | "shares-over-one"
  | "share-missing"
  | "always-applies"
  | "unknown-item";

/** Where a record stands: the firm, and the assessment for those that belong to one. */
export type At = { readonly firmId: string; readonly assessment: Assessment | undefined };

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
    case "context":
      return at.assessment === undefined ? "not-found" : contextField(at.assessment, entry.factor, entry.value);
    case "shares":
      return at.assessment === undefined ? "not-found" : sharesField(at.assessment, entry.value);
    case "aim":
      return at.assessment === undefined ? "not-found" : aimField(at.assessment, entry.value);
    case "not-applicable":
      return at.assessment === undefined ? "not-found" : notApplicableField(at.assessment, entry);
    case "evidence":
      return at.assessment === undefined ? "not-found" : evidenceField(at.assessment, entry);
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
  const value =
    change.field === "functions" ? LINK_FUNCTIONS.filter((one) => change.value.includes(one)) : change.value;
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

/** Whether a customer's share would bring the register over the firm's sales. */
export async function isOverSales(
  tx: Tx,
  at: { readonly firmId: string; readonly share: number; readonly except?: string },
): Promise<boolean> {
  const [others] = await tx
    .select({ share: sql<number>`coalesce(sum(${link.share}), 0)` })
    .from(link)
    .where(
      and(
        eq(link.firmId, at.firmId),
        eq(link.direction, "customer"),
        isNull(link.endedAt),
        at.except === undefined ? undefined : ne(link.id, at.except),
      ),
    );
  return (others?.share ?? 0) + at.share > 1 + SHARE_TOLERANCE + 1e-9;
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

const idsOf = (at: Assessment) => ({ firmId: at.firmId, assessmentId: at.id });

function contextField(
  at: Assessment,
  factorId: ContextId,
  value: { readonly state: number | null; readonly effect: number | null },
): RecordField {
  const { state, effect } = value;
  return {
    key: `context:${at.id}:${factorId}`,
    kind: "context",
    verb: "context.edit",
    phase: "PRE",
    wanted: { state, effect },
    async read(tx) {
      const [row] = await tx
        .select({ state: contextAnswer.state, effect: contextAnswer.effect })
        .from(contextAnswer)
        .where(
          and(
            eq(contextAnswer.firmId, at.firmId),
            eq(contextAnswer.assessmentId, at.id),
            eq(contextAnswer.factorId, factorId),
          ),
        );
      return row ?? { state: null, effect: null };
    },
    async write(tx) {
      await tx
        .insert(contextAnswer)
        .values({ ...idsOf(at), factorId, state, effect })
        .onConflictDoUpdate({
          target: [contextAnswer.firmId, contextAnswer.assessmentId, contextAnswer.factorId],
          set: { state, effect },
        });
      return undefined;
    },
  };
}

function sharesField(at: Assessment, value: (RecordEntry & { kind: "shares" })["value"]): RecordField {
  const columns = { oea: value.OEA, oem: value.OEM, odm: value.ODM, obm: value.OBM };
  return {
    key: `shares:${at.id}`,
    kind: "shares",
    verb: "shares.edit",
    phase: "PRE",
    wanted: { OEA: value.OEA, OEM: value.OEM, ODM: value.ODM, OBM: value.OBM },
    read: async (tx) => (await findSharesIn(tx, at)) ?? null,
    async write(tx) {
      await tx
        .insert(roleShares)
        .values({ ...idsOf(at), ...columns })
        .onConflictDoUpdate({ target: [roleShares.firmId, roleShares.assessmentId], set: columns });
      return undefined;
    },
  };
}

export async function findSharesIn(tx: Tx, at: Pick<Assessment, "id" | "firmId">) {
  const [row] = await tx
    .select({ OEA: roleShares.oea, OEM: roleShares.oem, ODM: roleShares.odm, OBM: roleShares.obm })
    .from(roleShares)
    .where(and(eq(roleShares.firmId, at.firmId), eq(roleShares.assessmentId, at.id)));
  return row;
}

type AimRecord = NonNullable<(RecordEntry & { kind: "aim" })["value"]>;

function aimField(at: Assessment, value: AimRecord | null): RecordField {
  const here = and(eq(aim.firmId, at.firmId), eq(aim.assessmentId, at.id));
  return {
    key: `aim:${at.id}`,
    kind: "aim",
    verb: "aim.edit",
    phase: "PRE",
    wanted: value === null ? null : toAim(aimColumns(value)),
    read: async (tx) => (await findAimIn(tx, at)) ?? null,
    async write(tx) {
      if (value === null) await tx.delete(aim).where(here);
      else
        await tx
          .insert(aim)
          .values({ ...idsOf(at), ...aimColumns(value) })
          .onConflictDoUpdate({ target: [aim.firmId, aim.assessmentId], set: aimColumns(value) });
      return undefined;
    },
  };
}

const aimColumns = (value: AimRecord) => {
  const move = value.kind === "move" ? value : undefined;
  return {
    kind: value.kind,
    mode: move?.mode ?? null,
    role: move?.role ?? null,
    upgrading: move?.upgrading ?? null,
    year: move?.year ?? null,
    share: move?.share ?? null,
  };
};

function toAim(row: ReturnType<typeof aimColumns>): AimRecord {
  if (row.kind === "stay") return { kind: "stay" };
  return {
    kind: "move",
    ...(row.mode === null ? {} : { mode: row.mode }),
    ...(row.role === null ? {} : { role: row.role }),
    ...(row.upgrading === null ? {} : { upgrading: row.upgrading }),
    ...(row.year === null ? {} : { year: row.year }),
    ...(row.share === null ? {} : { share: row.share }),
  };
}

export async function findAimIn(tx: Tx, at: Pick<Assessment, "id" | "firmId">): Promise<AimRecord | undefined> {
  const [row] = await tx
    .select({
      kind: aim.kind,
      mode: aim.mode,
      role: aim.role,
      upgrading: aim.upgrading,
      year: aim.year,
      share: aim.share,
    })
    .from(aim)
    .where(and(eq(aim.firmId, at.firmId), eq(aim.assessmentId, at.id)));
  return row === undefined ? undefined : toAim(row);
}

function notApplicableField(
  at: Assessment,
  entry: RecordEntry & { kind: "not-applicable" },
): RecordField | RecordRefusal {
  const item = askedItem(at, entry.item);
  if (item === undefined) return "unknown-item";
  if (item.notApplicable === undefined) return "always-applies";
  const here = and(
    eq(notApplicable.firmId, at.firmId),
    eq(notApplicable.assessmentId, at.id),
    eq(notApplicable.itemId, item.id),
  );
  const reason = entry.value?.reason ?? null;
  return {
    key: `not-applicable:${at.id}:${item.id}`,
    kind: "not-applicable",
    verb: "not-applicable.edit",
    phase: phaseOf(item.cell),
    wanted: entry.value,
    async read(tx) {
      const [row] = await tx.select({ reason: notApplicable.reason }).from(notApplicable).where(here);
      return row ?? null;
    },
    async write(tx) {
      if (reason === null) await tx.delete(notApplicable).where(here);
      else
        await tx
          .insert(notApplicable)
          .values({ ...idsOf(at), itemId: item.id, reason })
          .onConflictDoUpdate({
            target: [notApplicable.firmId, notApplicable.assessmentId, notApplicable.itemId],
            set: { reason },
          });
      return undefined;
    },
  };
}

function evidenceField(at: Assessment, entry: RecordEntry & { kind: "evidence" }): RecordField | RecordRefusal {
  const { evidenceId: id, value } = entry;
  const here = and(eq(evidence.firmId, at.firmId), eq(evidence.assessmentId, at.id), eq(evidence.id, id));
  const item = value === null ? undefined : askedItem(at, value.item);
  if (value !== null && item === undefined) return "unknown-item";
  const columns =
    value === null ? undefined : { itemId: value.item, grade: value.grade, title: value.title, date: value.date };
  return {
    key: `evidence:${at.id}:${id}`,
    kind: "evidence",
    verb: "evidence.edit",
    phase: item === undefined ? undefined : phaseOf(item.cell),
    wanted: value === null ? null : { item: value.item, grade: value.grade, title: value.title, date: value.date },
    async read(tx) {
      const [row] = await tx
        .select({
          item: evidence.itemId,
          grade: evidence.grade,
          title: evidence.title,
          date: evidence.date,
          removed: evidence.removed,
        })
        .from(evidence)
        .where(here);
      if (row === undefined || row.removed) return null;
      return { item: row.item, grade: row.grade, title: row.title, date: row.date };
    },
    async write(tx) {
      const [row] = await tx.select({ item: evidence.itemId }).from(evidence).where(here);
      const held = row !== undefined && isItemId(row.item) ? askedItem(at, row.item) : undefined;
      if (held !== undefined && !["open", "returned"].includes(at.states[phaseOf(held.cell)])) return "phase-not-open";
      if (columns === undefined) await tx.update(evidence).set({ removed: true }).where(here);
      else
        await tx
          .insert(evidence)
          .values({ ...idsOf(at), id, ...columns })
          .onConflictDoUpdate({
            target: [evidence.firmId, evidence.assessmentId, evidence.id],
            set: { ...columns, removed: false },
          });
      return undefined;
    },
  };
}
