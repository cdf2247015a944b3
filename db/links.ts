import { randomUUIDv7 } from "node:crypto";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type {
  ChannelKind,
  ContractType,
  Currency,
  Level,
  LinkDirection,
  LinkFunction,
  LinkKind,
  LinkSide,
  PartnerType,
  PositionId,
  Restriction,
  ValueBand,
} from "@/lib/instrument";
import { isLevel } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { SHARE_TOLERANCE } from "@/lib/rating";
import { err, ok, type Result } from "@/lib/result";
import { isWritable } from "@/lib/workflow";
import { holdAssessmentIn } from "./answers";
import { listAssessmentsIn } from "./assessments";
import { listChannelsIn } from "./link-records";
import type { ChannelValue } from "./record-entry";
import { link, linkAnswer } from "./schema/links";
import { asActor, type Tx } from "./scope";

/** Customer links or bundles a register holds. Source: method 4.3. */
export const CUSTOMER_LINKS_MAX = 5;

export type Link = {
  readonly id: string;
  readonly direction: LinkDirection;
  readonly kind: LinkKind;
  readonly partnerName: string;
  readonly partnerType: PartnerType | null;
  readonly partnerCountry: string | null;
  readonly product: string | null;
  readonly startYear: number | null;
  readonly share: number | null;
  readonly shareOfPartner: number | null;
  readonly functions: readonly LinkFunction[];
  readonly industry: string | null;
  readonly valueBand: ValueBand | null;
  readonly currency: Currency | null;
  readonly shareOfPartnerEstimated: boolean | null;
  readonly contractType: ContractType | null;
  readonly ownershipShare: number | null;
  readonly owner: LinkSide | null;
  readonly toolingOwner: LinkSide | null;
  readonly exclusive: boolean | null;
  readonly restrictions: readonly Restriction[];
  readonly source: string | null;
  readonly confidence: number | null;
  readonly answers: Readonly<Partial<Record<PositionId, Level>>>;
  readonly channels: Readonly<Partial<Record<ChannelKind, ChannelValue>>>;
};

/** The live links of a firm with their answers: customers first, the largest share first. Empty for a stranger. */
export async function listLinks(actor: Actor, at: { readonly firmId: string }): Promise<Link[]> {
  return asActor(actor, (tx) => listLinksIn(tx, at));
}

export async function listLinksIn(tx: Tx, at: { readonly firmId: string }): Promise<Link[]> {
  const rows = await tx
    .select()
    .from(link)
    .where(and(eq(link.firmId, at.firmId), isNull(link.endedAt)))
    .orderBy(link.direction, sql`${link.share} desc nulls last`, link.id);
  const answers = await tx
    .select({ linkId: linkAnswer.linkId, question: linkAnswer.questionId, level: linkAnswer.level })
    .from(linkAnswer)
    .where(eq(linkAnswer.firmId, at.firmId));
  const channels = await listChannelsIn(tx, at);
  return rows.map(({ firmId: _f, partnerFirmId: _p, endedAt: _e, createdAt: _c, ...row }) => {
    const own = answers.filter((one) => one.linkId === row.id);
    return {
      ...row,
      answers: Object.fromEntries(own.map((one) => [one.question, levelOf(one.level)])),
      channels: Object.fromEntries(
        channels
          .filter((one) => one.linkId === row.id)
          .map(({ kind, direction, frequency, tacitness, costBearer }) => [
            kind,
            { direction, frequency, tacitness: tacitness === null ? null : levelOf(tacitness), costBearer },
          ]),
      ),
    };
  });
}

function levelOf(value: number): Level {
  if (!isLevel(value)) throw new Error(`a link answer holds level ${value}`);
  return value;
}

/** A live link with its answers; undefined if it is ended or not the actor's to see. */
export async function findLink(
  actor: Actor,
  at: { readonly firmId: string; readonly linkId: string },
): Promise<Link | undefined> {
  const links = await listLinks(actor, at);
  return links.find((one) => one.id === at.linkId);
}

export type NewLink = Pick<Link, "direction" | "kind" | "partnerName" | "share"> &
  Partial<Pick<Link, "partnerType" | "partnerCountry" | "product" | "startYear" | "shareOfPartner" | "functions">> & {
    /** Made by the form, so that a request sent twice makes one link. */
    readonly id?: string | undefined;
  };

export type LinkRefusal = "phase-not-open" | "share-missing" | "shares-over-one" | "too-many-customers" | "not-found";

/** Adds a link to the register and returns its id. Preparation of the latest cycle must be open. */
export async function createLink(
  actor: Actor,
  at: { readonly firmId: string; readonly link: NewLink },
): Promise<Result<string, LinkRefusal>> {
  const { id = randomUUIDv7(), functions = [], ...fields } = at.link;
  return asActor(actor, async (tx) => {
    if (!(await isRegisterOpen(tx, at.firmId))) return err("phase-not-open");
    const same = and(eq(link.firmId, at.firmId), eq(link.id, id));
    if ((await tx.$count(link, same)) > 0) return ok(id);
    if (fields.direction === "customer") {
      const refused = await refuseCustomer(tx, { firmId: at.firmId, share: fields.share });
      if (refused !== undefined) return err(refused);
    }
    await tx.insert(link).values({ ...fields, firmId: at.firmId, id, functions: [...functions] });
    return ok(id);
  });
}

async function refuseCustomer(
  tx: Tx,
  at: { readonly firmId: string; readonly share: number | null },
): Promise<LinkRefusal | undefined> {
  if (at.share === null) return "share-missing";
  const customers = and(eq(link.firmId, at.firmId), eq(link.direction, "customer"), isNull(link.endedAt));
  if ((await tx.$count(link, customers)) >= CUSTOMER_LINKS_MAX) return "too-many-customers";
  return (await isOverSales(tx, { firmId: at.firmId, share: at.share })) ? "shares-over-one" : undefined;
}

/** Ends a link: it leaves the register, and earlier results keep it. */
export async function endLink(
  actor: Actor,
  at: { readonly firmId: string; readonly linkId: string },
): Promise<Result<undefined, LinkRefusal>> {
  return asActor(actor, async (tx) => {
    if (!(await isRegisterOpen(tx, at.firmId))) return err("phase-not-open");
    const ended = await tx
      .update(link)
      .set({ endedAt: sql`now()` })
      .where(and(eq(link.firmId, at.firmId), eq(link.id, at.linkId), isNull(link.endedAt)))
      .returning({ id: link.id });
    return ended.length === 0 ? err("not-found") : ok(undefined);
  });
}

/** Two who change the register at once wait for each other; held against moves as well. */
export async function isRegisterOpen(tx: Tx, firmId: string): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`links:${firmId}`}, 0))`);
  const [latest] = await listAssessmentsIn(tx, { firmId });
  if (latest === undefined) return true;
  const states = await holdAssessmentIn(tx, latest.id);
  return states !== undefined && isWritable(states.PRE);
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
