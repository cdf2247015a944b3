import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { findClientRole } from "@/app/_server/frames/client-role";
import { passGate } from "@/app/_server/gate/gate";
import { done } from "@/app/_server/gate/outcome";
import { revokeEngagement } from "@/db/consultants/engagements";
import { idSchema } from "@/lib/ids";
import { useDatabase } from "@/tests/support/database";
import { anEngagement } from "@/tests/support/engagements";
import { anAssessment, aPerson } from "@/tests/support/factories";

beforeAll(async () => {
  await useDatabase();
});

test("after the engagement ended, a consultant's text is refused but not lost, and outsiders learn nothing", async () => {
  const at = await anAssessment();
  const { consultant, id } = await anEngagement(at);
  const definition = (verb: "client.note" | "client.read") => ({
    verb,
    input: z.object({ firmId: idSchema }),
    find: findClientRole,
    run: async () => done(undefined),
  });
  const press = passGate(definition("client.note"), consultant, { firmId: at.firmId });
  expect(await press).toMatchObject({ outcome: { status: "done" } });
  await revokeEngagement(at.manager, { firmId: at.firmId, id });
  const { actor: stranger } = await aPerson();
  const closed = { kind: "outcome", outcome: { status: "refused", reason: "access-closed" } };
  for (const [actor, firmId] of [
    [consultant, at.firmId],
    [stranger, at.firmId],
    [stranger, randomUUID()],
  ] as const) {
    expect(await passGate(definition("client.note"), actor, { firmId })).toEqual(closed);
    expect(await passGate(definition("client.read"), actor, { firmId })).toEqual({ kind: "not-found" });
  }
});
