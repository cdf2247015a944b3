import { randomUUIDv7 } from "node:crypto";
import {
  isLevel,
  type Level,
  type LinkDirection,
  type LinkFunction,
  type LinkKind,
  type PartnerType,
  POSITION_IDS,
  type PositionId,
} from "@/lib/instrument";
import type { Tx } from "../core/scope";
import { link, linkAnswer } from "../schema/links";

/** One entry of an invented register. `firm` names the partner if it is a firm of the demo world. */
export type LinkPlan = {
  readonly partner: string;
  readonly direction: LinkDirection;
  readonly kind: LinkKind;
  readonly type: PartnerType;
  readonly country: string;
  readonly product: string;
  readonly since: number;
  readonly share: number;
  readonly shareOfPartner: number | null;
  readonly functions: readonly LinkFunction[];
  readonly answers: Readonly<Partial<Record<PositionId, Level>>>;
  readonly firm?: string;
};

/** Levels written as digits, in the order of the questions. Spaces only group the digits. */
export const levelsIn = (ids: readonly PositionId[], text: string): Partial<Record<PositionId, Level>> =>
  Object.fromEntries(
    [...text.replaceAll(" ", "")].flatMap((digit, index) => {
      const [id, level] = [ids[index], Number(digit)];
      return id !== undefined && isLevel(level) ? [[id, level]] : [];
    }),
  );

/** Inserts a firm's register. Partners in the demo world are referenced by id, as after a match. */
export async function insertLinks(
  tx: Tx,
  input: { readonly firmId: string; readonly idOf: ReadonlyMap<string, string>; readonly registeredAt?: Date },
  plans: readonly LinkPlan[],
): Promise<void> {
  const made = plans.map((plan) => ({ plan, id: randomUUIDv7() }));
  await tx.insert(link).values(
    made.map(({ plan, id }) => ({
      firmId: input.firmId,
      id,
      direction: plan.direction,
      kind: plan.kind,
      partnerName: plan.partner,
      partnerType: plan.type,
      partnerCountry: plan.country,
      product: plan.product,
      startYear: plan.since,
      share: plan.share,
      shareOfPartner: plan.shareOfPartner,
      functions: [...plan.functions],
      ...(input.registeredAt === undefined ? {} : { createdAt: input.registeredAt }),
      partnerFirmId: (plan.firm === undefined ? undefined : input.idOf.get(plan.firm)) ?? null,
    })),
  );
  const answers = made.flatMap(({ plan, id: linkId }) =>
    answered(plan).map(([questionId, level]) => ({ firmId: input.firmId, linkId, questionId, level })),
  );
  if (answers.length > 0) await tx.insert(linkAnswer).values(answers);
}

const answered = (plan: LinkPlan) =>
  POSITION_IDS.flatMap((id) => {
    const level = plan.answers[id];
    return level === undefined ? [] : [[id, level] as const];
  });
