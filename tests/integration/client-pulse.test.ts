import { beforeAll, expect, test, vi } from "vitest";
import { closeWave } from "@/app/_server/secret-links/pulse";
import { asConsultant } from "@/db/consultants/clients";
import { findFirmPulseIn } from "@/db/pulse/pulse";
import type { EngagementScope } from "@/lib/engagement";
import { CELLS } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { useDatabase } from "@/tests/support/database";
import { anEngagement, inDays } from "@/tests/support/engagements";
import { aFrozenCycle } from "@/tests/support/factories";
import { aWave, linkOf, sendSheet } from "@/tests/support/pulse";

beforeAll(async () => {
  vi.stubEnv("CODE_HASH_KEY", "a key of the tests, 32 characters");
  await useDatabase();
});

test("figures of the pulse are read with the result they stand in, and not by their own scope alone", async () => {
  const at = await aFrozenCycle();
  const { waveId, units } = await aWave(at, [5]);
  const sheet = tabulate(CELLS, () => 3);
  for (let n = 1; n <= 5; n += 1) await sendSheet(linkOf(waveId, units[0]?.id ?? "", n), sheet);
  await closeWave(at.manager, { firmId: at.firmId, waveId });
  const read = async (scope: EngagementScope[]) => {
    const { consultant } = await anEngagement(at, { scope });
    const view = { firmId: at.firmId, view: "result" } as const;
    return asConsultant(consultant, view, async (tx) => ({
      found: await findFirmPulseIn(tx, { firmId: at.firmId, before: inDays(1) }),
    }));
  };
  expect((await read(["results", "pulse-figures"]))?.found).toBeDefined();
  expect((await read(["pulse-figures"]))?.found).toBeUndefined();
  expect((await read(["results"]))?.found).toBeUndefined();
});
