import { and, eq } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import type { FieldEntry } from "@/lib/fields";
import { type ContextId, phaseOf } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { askedItem } from "../assessments/save-answers";
import { asActor, type Tx } from "../core/scope";
import { aim, roleShares } from "../schema/assessments";
import { contextAnswer, notApplicable } from "../schema/records";
import type { FieldRefusal, SavedField } from "./saved-field";

const idsOf = (assessment: Assessment) => ({ firmId: assessment.firmId, assessmentId: assessment.id });

export function contextField(
  assessment: Assessment,
  factorId: ContextId,
  value: { readonly state: number | null; readonly effect: number | null },
): SavedField {
  const { state, effect } = value;
  return {
    key: `context:${assessment.id}:${factorId}`,
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
            eq(contextAnswer.firmId, assessment.firmId),
            eq(contextAnswer.assessmentId, assessment.id),
            eq(contextAnswer.factorId, factorId),
          ),
        );
      return row ?? { state: null, effect: null };
    },
    async write(tx) {
      await tx
        .insert(contextAnswer)
        .values({ ...idsOf(assessment), factorId, state, effect })
        .onConflictDoUpdate({
          target: [contextAnswer.firmId, contextAnswer.assessmentId, contextAnswer.factorId],
          set: { state, effect },
        });
      return undefined;
    },
  };
}

export function sharesField(assessment: Assessment, value: (FieldEntry & { kind: "shares" })["value"]): SavedField {
  const columns = { oea: value.OEA, oem: value.OEM, odm: value.ODM, obm: value.OBM };
  return {
    key: `shares:${assessment.id}`,
    kind: "shares",
    verb: "shares.edit",
    phase: "PRE",
    wanted: { OEA: value.OEA, OEM: value.OEM, ODM: value.ODM, OBM: value.OBM },
    read: async (tx) => (await findSharesIn(tx, assessment)) ?? null,
    async write(tx) {
      await tx
        .insert(roleShares)
        .values({ ...idsOf(assessment), ...columns })
        .onConflictDoUpdate({ target: [roleShares.firmId, roleShares.assessmentId], set: columns });
      return undefined;
    },
  };
}

/** The shares of sales by function and the aim that a firm has stated for a cycle. Null: not stated. */
export const findStated = (actor: Actor, input: Pick<Assessment, "id" | "firmId">) =>
  asActor(actor, async (tx) => ({
    roles: (await findSharesIn(tx, input)) ?? null,
    aim: (await findAimIn(tx, input)) ?? null,
  }));

export async function findSharesIn(tx: Tx, input: Pick<Assessment, "id" | "firmId">) {
  const [row] = await tx
    .select({ OEA: roleShares.oea, OEM: roleShares.oem, ODM: roleShares.odm, OBM: roleShares.obm })
    .from(roleShares)
    .where(and(eq(roleShares.firmId, input.firmId), eq(roleShares.assessmentId, input.id)));
  return row;
}

type AimRecord = NonNullable<(FieldEntry & { kind: "aim" })["value"]>;

export function aimField(assessment: Assessment, value: AimRecord | null): SavedField {
  const here = and(eq(aim.firmId, assessment.firmId), eq(aim.assessmentId, assessment.id));
  return {
    key: `aim:${assessment.id}`,
    kind: "aim",
    verb: "aim.edit",
    phase: "PRE",
    wanted: value === null ? null : toAim(aimColumns(value)),
    read: async (tx) => (await findAimIn(tx, assessment)) ?? null,
    async write(tx) {
      if (value === null) await tx.delete(aim).where(here);
      else
        await tx
          .insert(aim)
          .values({ ...idsOf(assessment), ...aimColumns(value) })
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

export async function findAimIn(tx: Tx, input: Pick<Assessment, "id" | "firmId">): Promise<AimRecord | undefined> {
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
    .where(and(eq(aim.firmId, input.firmId), eq(aim.assessmentId, input.id)));
  return row === undefined ? undefined : toAim(row);
}

export function notApplicableField(
  assessment: Assessment,
  entry: FieldEntry & { kind: "not-applicable" },
): SavedField | FieldRefusal {
  const item = askedItem(assessment, entry.item);
  if (item === undefined) return "unknown-item";
  if (item.notApplicable === undefined) return "always-applies";
  const here = and(
    eq(notApplicable.firmId, assessment.firmId),
    eq(notApplicable.assessmentId, assessment.id),
    eq(notApplicable.itemId, item.id),
  );
  const reason = entry.value?.reason ?? null;
  return {
    key: `not-applicable:${assessment.id}:${item.id}`,
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
          .values({ ...idsOf(assessment), itemId: item.id, reason })
          .onConflictDoUpdate({
            target: [notApplicable.firmId, notApplicable.assessmentId, notApplicable.itemId],
            set: { reason },
          });
      return undefined;
    },
  };
}
