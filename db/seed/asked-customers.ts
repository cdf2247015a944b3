import { randomUUIDv7 } from "node:crypto";
import { CONFIRMED_IDS, CONFIRMED_SCALES } from "@/lib/instrument";
import { compareSides, type LinkAnswers } from "@/lib/position";
import type { Locale } from "@/lib/result";
import type { Tx } from "../core/scope";
import { confirmation, confirmationAddress, confirmationAnswer, confirmationScale } from "../schema/confirmations";
import { partnerEvent } from "../schema/matches";
import { insertAll } from "./insert-all";

/** Hashes of a request's link and of the customer, made with the server's key. */
export type ConfirmationSecrets = (input: { readonly confirmationId: string; readonly email: string }) => {
  readonly tokenHash: string;
  readonly customerHash: string;
};

/** A customer whom a firm asked about a link, and the answers of both sides if the customer has given theirs. */
type AskedCustomer = {
  readonly firmId: string;
  readonly linkId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly product: string;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly askedAt: Date;
  readonly given?: { readonly at: Date; readonly firm: LinkAnswers; readonly customer: LinkAnswers } | undefined;
};

/** The number of days a request is open, as in the application. */
const OPEN_DAYS = 30;
const DAY_MS = 86_400_000;

/** Inserts requests to customers, their answers and the verdicts, which are computed as in the application. */
export async function insertAskedCustomers(
  tx: Tx,
  asked: readonly AskedCustomer[],
  secrets: ConfirmationSecrets,
): Promise<void> {
  const made = asked.map((one) => ({ ...one, key: { firmId: one.firmId, confirmationId: randomUUIDv7() } }));
  await insertAll(made, (rows) =>
    tx.insert(confirmation).values(
      rows.map(({ key, given, email: _, ...one }) => ({
        ...one,
        id: key.confirmationId,
        instrumentVersion: "1.0.0",
        expiresAt: new Date(one.askedAt.getTime() + OPEN_DAYS * DAY_MS),
        givenAt: given?.at ?? null,
      })),
    ),
  );
  await insertAll(made, (rows) =>
    tx.insert(confirmationAddress).values(
      rows.map(({ key, given, email }) => ({
        ...key,
        ...secrets({ confirmationId: key.confirmationId, email }),
        email: given === undefined ? email : null,
      })),
    ),
  );
  const events = made.flatMap(({ firmId, linkId, askedBy, askedAt, given }) => [
    { firmId, linkId, event: "asked" as const, byPersonId: askedBy, at: askedAt },
    ...(given === undefined ? [] : [{ firmId, linkId, event: "given" as const, byPersonId: null, at: given.at }]),
  ]);
  await insertAll(events, (rows) => tx.insert(partnerEvent).values(rows));
  const givens = made.flatMap(({ key, given }) => (given === undefined ? [] : [{ key, ...given }]));
  const answers = givens.flatMap(({ key, at: savedAt, customer }) =>
    CONFIRMED_IDS.map((questionId) => ({
      ...{ ...key, questionId, savedAt },
      ...{ level: customer[questionId] ?? null, revision: 1 },
    })),
  );
  await insertAll(answers, (rows) => tx.insert(confirmationAnswer).values(rows));
  const scales = givens.flatMap(({ key, firm, customer }) => {
    const verdicts = compareSides({ firm, customer });
    return CONFIRMED_SCALES.map((scale) => ({ ...key, scale, agreement: verdicts[scale] }));
  });
  await insertAll(scales, (rows) => tx.insert(confirmationScale).values(rows));
}
