import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/policy";

export type UserActor = Extract<Actor, { kind: "user" }>;

export const asUser = (personId: string): UserActor => ({ kind: "user", personId });

/** A person who is not in the database. */
export const aStranger = (): UserActor => asUser(randomUUID());

export const aVisitor = (visitorId: string = randomUUID()): Actor => ({ kind: "visitor", visitorId });

export const aConfirmer = (confirmationId: string = randomUUID()): Actor => ({ kind: "confirmer", confirmationId });
