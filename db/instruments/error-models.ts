import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { ErrorModel } from "@/lib/scoring";
import { recordAuditIn } from "../audit/audit";
import { asNobody, asOperator, type Tx } from "../core/scope";
import { auditEntry } from "../schema/audit";
import { errorModel } from "../schema/error-models";

type OfInstrument = { readonly id: string; readonly version: string };

/** The error model adopted last for a questionnaire version. Undefined while the published one applies. */
export async function findErrorModelIn(tx: Tx, of: OfInstrument): Promise<ErrorModel | undefined> {
  const [found] = await tx
    .select(MODEL)
    .from(errorModel)
    .where(and(eq(errorModel.instrumentId, of.id), eq(errorModel.instrumentVersion, of.version)))
    .orderBy(desc(errorModel.adoptedAt), desc(sql`length(${errorModel.version})`), desc(errorModel.version))
    .limit(1);
  return found;
}

const MODEL = {
  version: errorModel.version,
  item: errorModel.item,
  respondent: errorModel.respondent,
  respondentCell: errorModel.respondentCell,
  residual: errorModel.residual,
};

const ADOPTED = {
  ...MODEL,
  instrumentId: errorModel.instrumentId,
  instrumentVersion: errorModel.instrumentVersion,
  firms: errorModel.firms,
  people: errorModel.people,
  adoptedAt: errorModel.adoptedAt,
};

/** All adopted error models, oldest first. They are public. */
export const listErrorModels = () =>
  asNobody((tx) => tx.select(ADOPTED).from(errorModel).orderBy(asc(errorModel.adoptedAt)));

/** All adopted error models with the reason of each, for the operator. */
export const listAdoptions = () =>
  asOperator((tx) =>
    tx
      .select({ ...ADOPTED, why: auditEntry.reason })
      .from(errorModel)
      .leftJoin(auditEntry, and(eq(auditEntry.act, "errors.adopt"), eq(auditEntry.objectId, errorModel.version)))
      .orderBy(asc(errorModel.adoptedAt)),
  );

type Adoption = {
  readonly instrument: OfInstrument;
  readonly components: Omit<ErrorModel, "version">;
  readonly firms: number;
  readonly people: number;
  readonly by: string;
  readonly reason: string;
};

/**
 * Adopts an estimated error model as e1, e2, …: new results use it, and frozen results keep theirs. Who adopted it and
 * why is written to the audit log. Returns its version. Concurrent calls wait for each other.
 */
export async function adoptErrorModel({
  instrument,
  components,
  firms,
  people,
  by,
  reason,
}: Adoption): Promise<string> {
  return asOperator(async (tx) => {
    await tx.execute(sql`lock table ${errorModel} in share row exclusive mode`);
    const version = `e${1 + (await tx.$count(errorModel))}`;
    await tx.insert(errorModel).values({
      version,
      instrumentId: instrument.id,
      instrumentVersion: instrument.version,
      item: components.item,
      respondent: components.respondent,
      respondentCell: components.respondentCell,
      residual: components.residual,
      firms,
      people,
    });
    const object = { kind: "error-model", id: version } as const;
    await recordAuditIn(tx, { act: "errors.adopt", object, reason: `${by}: ${reason}` });
    return version;
  });
}
