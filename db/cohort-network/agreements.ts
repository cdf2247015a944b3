import { and, desc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { CONFIRMED_SCALES, type ConfirmedScale } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import { tabulate } from "@/lib/result";
import type { AgreementPart, Agreements, Confirmation } from "@/lib/snapshots";
import { asActor, type Tx } from "../core/scope";
import { cohortAgreement } from "../schema/agreements";
import { confirmation, confirmationAddress, confirmationScale } from "../schema/confirmations";

/**
 * The customers' verdicts on links of a cohort's firms, by scale: the latest one for each link, without answers or
 * addresses. The row rules limit it to what the current job may read.
 */
export async function readVerdictsIn(tx: Tx): Promise<Readonly<Record<ConfirmedScale, readonly Confirmation[]>>> {
  const rows = await tx
    .select({
      id: confirmation.id,
      firmId: confirmation.firmId,
      linkId: confirmation.linkId,
      buyerId: confirmationAddress.customerHash,
      scale: confirmationScale.scale,
      agreement: confirmationScale.agreement,
    })
    .from(confirmation)
    .innerJoin(
      confirmationAddress,
      and(eq(confirmationAddress.firmId, confirmation.firmId), eq(confirmationAddress.confirmationId, confirmation.id)),
    )
    .innerJoin(
      confirmationScale,
      and(eq(confirmationScale.firmId, confirmation.firmId), eq(confirmationScale.confirmationId, confirmation.id)),
    )
    .where(
      and(
        isNotNull(confirmation.givenAt),
        isNull(confirmation.withdrawnAt),
        ne(confirmationScale.agreement, "not-compared"),
      ),
    )
    .orderBy(desc(confirmation.givenAt), confirmation.id);
  return tabulate(CONFIRMED_SCALES, (scale) => {
    const latest = new Map<string, Confirmation>();
    for (const row of rows) {
      if (row.scale !== scale || latest.has(row.linkId)) continue;
      const { id, firmId, buyerId, agreement } = row;
      latest.set(row.linkId, { id, firmId, buyerId, agrees: agreement === "agree" });
    }
    return [...latest.values()];
  });
}

/** The confirmations behind every rate published so far, and the rates last published for this cohort. */
export async function readAgreementsIn(tx: Tx, { cohortId }: { readonly cohortId: string }) {
  const rows = await tx.select().from(cohortAgreement).orderBy(desc(cohortAgreement.at));
  return {
    earlier: tabulate(CONFIRMED_SCALES, (scale) =>
      rows.filter((row) => row.scale === scale && row.shown.length > 0).map((row) => row.shown),
    ),
    last: latestOf(rows.filter((row) => row.cohortId === cohortId)),
  };
}

/** The newest rate of each scale. Expects rows newest first. */
function latestOf(rows: readonly { readonly scale: ConfirmedScale; readonly rate: AgreementPart }[]) {
  const latest: Partial<Record<ConfirmedScale, AgreementPart>> = {};
  for (const { scale, rate } of rows) latest[scale] ??= rate;
  return latest;
}

export async function keepAgreementsIn(
  tx: Tx,
  ids: { readonly cohortId: string; readonly networkId: string },
  agreements: Agreements,
): Promise<void> {
  await tx.insert(cohortAgreement).values(CONFIRMED_SCALES.map((scale) => ({ ...ids, scale, ...agreements[scale] })));
}

/** How far the cohort's firms and their customers agree. Empty for anybody but its administrators. */
export async function findAgreements(
  actor: Actor,
  { cohortId }: { readonly cohortId: string },
): Promise<Readonly<Partial<Record<ConfirmedScale, AgreementPart>>>> {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({ scale: cohortAgreement.scale, rate: cohortAgreement.rate })
      .from(cohortAgreement)
      .where(eq(cohortAgreement.cohortId, cohortId))
      .orderBy(desc(cohortAgreement.at));
    return latestOf(rows);
  });
}
