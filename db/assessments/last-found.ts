import { LRUCache } from "lru-cache";
import type { Assessment } from "@/lib/assessments";
import type { FirmRole, UserActor } from "@/lib/policy";

/** What a save expects to find as the person's last one found it. Only a hint: the database looks whether it is so. */
export type FoundAssessment = Pick<Assessment, "id" | "instrument"> & { readonly role: FirmRole };

type At = { readonly assessmentId: string };

/** One memory, although the framework bundles this file more than once. */
declare global {
  var trellisFound: LRUCache<string, FoundAssessment> | undefined;
}

/** People and assessments that are remembered; what nobody saved in for longest is forgotten first. */
globalThis.trellisFound ??= new LRUCache({ max: 10_000 });
const found = globalThis.trellisFound;

const keyOf = ({ personId }: UserActor, { assessmentId }: At) => `${personId} ${assessmentId}`;

export const lastFound = (actor: UserActor, at: At): FoundAssessment | undefined => found.get(keyOf(actor, at));

export function rememberFound(actor: UserActor, { id, instrument, role }: FoundAssessment): void {
  found.set(keyOf(actor, { assessmentId: id }), { id, instrument, role });
}

export const forgetFound = (actor: UserActor, at: At): void => void found.delete(keyOf(actor, at));
