import { LRUCache } from "lru-cache";
import type { Assessment } from "@/lib/assessments";
import type { FirmRole, UserActor } from "@/lib/policy";

/** What a person's last save found, used as a guess for the next one. The database checks whether it still holds. */
export type FoundAssessment = Pick<Assessment, "id" | "instrument"> & { readonly role: FirmRole };

type At = { readonly assessmentId: string };

/** Stored on `globalThis` because the framework bundles this file more than once. */
declare global {
  var trellisFound: LRUCache<string, FoundAssessment> | undefined;
}

/** The maximum number of remembered pairs of person and assessment. The least recently used is dropped first. */
globalThis.trellisFound ??= new LRUCache({ max: 10_000 });
const found = globalThis.trellisFound;

const keyOf = ({ personId }: UserActor, { assessmentId }: At) => `${personId} ${assessmentId}`;

export const lastFound = (actor: UserActor, at: At): FoundAssessment | undefined => found.get(keyOf(actor, at));

export function rememberFound(actor: UserActor, { id, instrument, role }: FoundAssessment): void {
  found.set(keyOf(actor, { assessmentId: id }), { id, instrument, role });
}

export const forgetFound = (actor: UserActor, at: At): void => void found.delete(keyOf(actor, at));
