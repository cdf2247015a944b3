import { and, eq } from "drizzle-orm";
import type { Assessment } from "@/lib/assessments";
import type { FieldEntry, FigureValue } from "@/lib/fields";
import type { FirmFigure } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import type { RoleShares } from "@/lib/position";
import { asActor, type Tx } from "../core/scope";
import { assessment, firmFigure, roleShares } from "../schema/assessments";
import type { SavedField } from "./saved-field";

const columns = { value: firmFigure.value, change: firmFigure.change } satisfies Readonly<
  Record<keyof FigureValue, unknown>
>;

/** A figure that a firm states for one cycle. It enters no score; null means "not stated". Source: method 4.5. */
export function figureField(assessment: Assessment, entry: FieldEntry & { kind: "figure" }): SavedField {
  const { figure, value } = entry;
  const here = and(
    eq(firmFigure.firmId, assessment.firmId),
    eq(firmFigure.assessmentId, assessment.id),
    eq(firmFigure.figure, figure),
  );
  const set = value ?? { value: null, change: null };
  return {
    key: `figure:${assessment.id}:${figure}`,
    kind: "figure",
    verb: "profile.edit",
    phase: undefined,
    wanted: value,
    async read(tx) {
      const [row] = await tx.select(columns).from(firmFigure).where(here);
      return row === undefined || (row.value === null && row.change === null) ? null : row;
    },
    async write(tx) {
      await tx
        .insert(firmFigure)
        .values({ firmId: assessment.firmId, assessmentId: assessment.id, figure, ...set })
        .onConflictDoUpdate({ target: [firmFigure.firmId, firmFigure.assessmentId, firmFigure.figure], set });
      return undefined;
    },
  };
}

/** The figures stated for one cycle. */
export async function listFirmFigures(
  actor: Actor,
  ids: { readonly firmId: string; readonly assessmentId: string },
): Promise<Readonly<Partial<Record<FirmFigure, FigureValue>>>> {
  return asActor(actor, (tx) => listFirmFiguresIn(tx, ids));
}

export async function listFirmFiguresIn(
  tx: Tx,
  ids: { readonly firmId: string; readonly assessmentId: string },
): Promise<Readonly<Partial<Record<FirmFigure, FigureValue>>>> {
  const rows = await tx
    .select({ figure: firmFigure.figure, ...columns })
    .from(firmFigure)
    .where(and(eq(firmFigure.firmId, ids.firmId), eq(firmFigure.assessmentId, ids.assessmentId)));
  return Object.fromEntries(rows.map(({ figure, ...value }) => [figure, value]));
}

type CycleShares = { readonly cycle: number; readonly shares: RoleShares };

/** The shares of sales by function of each cycle that states them, earliest cycle first. */
export async function listCycleShares(actor: Actor, ids: { readonly firmId: string }): Promise<CycleShares[]> {
  const rows = await asActor(actor, (tx) =>
    tx
      .select({
        cycle: assessment.cycle,
        shares: { OEA: roleShares.oea, OEM: roleShares.oem, ODM: roleShares.odm, OBM: roleShares.obm },
      })
      .from(roleShares)
      .innerJoin(assessment, and(eq(assessment.firmId, roleShares.firmId), eq(assessment.id, roleShares.assessmentId)))
      .where(eq(roleShares.firmId, ids.firmId))
      .orderBy(assessment.cycle),
  );
  return rows;
}
