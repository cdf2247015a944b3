import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { movePhase } from "@/db/assessments/moves";
import { asOperator } from "@/db/core/scope";
import { acceptPhase, findResult } from "@/db/results/results";
import { currentInstrument, measures1, type Requirements, requirements1 } from "@/lib/catalog";
import { type AssessmentInput, assess, type Rating } from "@/lib/rating";
import { errorModelProvisional } from "@/lib/scoring";
import { seededRandom } from "@/lib/stats";
import { useDatabase } from "@/tests/support/database";
import { aFrozenCycle } from "@/tests/support/factories";
import { frozenInputOf } from "@/tests/support/frozen-input";
import { hashOf, known } from "@/tests/support/rating";

beforeAll(async () => {
  await useDatabase();
});

/** Requirements of an earlier release: the published ones with one value that was changed since. */
const earlierRequirements: Requirements = {
  ...requirements1,
  version: "0.9.0",
  serve: {
    ...requirements1.serve,
    "PRE.ORG": { market: 5, modular: 5, relational: 5, captive: 5, hierarchy: 5 },
  },
};

/** Rates as an earlier release did, with other requirements and another error model. */
function rateEarlier(input: AssessmentInput): Rating {
  const rating = assess(input, {
    instrument: currentInstrument,
    requirements: earlierRequirements,
    measures: measures1,
    errorModel: { ...errorModelProvisional, version: "p1" },
    random: seededRandom,
    inputHash: hashOf(input),
  });
  return { ...rating, versions: { ...rating.versions, kernel: "1.2.0" } };
}

/** Stores a final result as an earlier release would have stored it. */
async function aResultOfEarlier() {
  const at = await aFrozenCycle();
  const input = await frozenInputOf(at);
  const rating = rateEarlier(input);
  await asOperator((tx) =>
    tx.execute(sql`update app.result
      set rating = ${JSON.stringify(rating)}::jsonb, versions = ${JSON.stringify(rating.versions)}::jsonb
      where assessment_id = ${at.assessmentId}`),
  );
  return at;
}

test("a requirement changed under a new version moves no frozen result, and the next one says which version it used", async () => {
  const at = await aResultOfEarlier();
  const before = await findResult(at.manager, at);
  if (before === undefined) throw new Error("nothing frozen");

  const move = { assessmentId: at.assessmentId, phase: "EVA" } as const;
  await movePhase(at.manager, { ...move, event: "reopen", reason: "rated again under the new requirements" });
  await movePhase(at.manager, { ...move, event: "submit" });
  expect(await acceptPhase(at.manager, move)).toMatchObject({ ok: true, value: { revision: 2 } });

  const old = await findResult(at.manager, { ...at, revision: 1 });
  const now = await findResult(at.manager, at);
  expect(JSON.stringify(old?.rating)).toBe(JSON.stringify(before.rating));
  expect(old?.versions).toMatchObject({ requirement: "0.9.0" });
  expect(old?.versions).toMatchObject({ kernel: "1.2.0", errorModel: "p1" });
  expect(now?.versions).toMatchObject({ kernel: "1.4.0", errorModel: "p2", requirement: "1.1.0" });
  const hashes = await asOperator((tx) =>
    tx.execute<{ hash: string }>(
      sql`select distinct input_hash as hash from app.result where assessment_id = ${at.assessmentId}`,
    ),
  );
  expect(hashes).toHaveLength(1);

  if (old === undefined || now === undefined) throw new Error("a revision is gone");
  expect(known(old.rating.requirement.serve)["PRE.ORG"]).toBe(5);
  expect(known(now.rating.requirement.serve)["PRE.ORG"]).toBeLessThan(4);
  const oddsOf = (rating: typeof old.rating) => known(known(rating.verdicts.serve).cells["PRE.ORG"]).odds;
  expect(oddsOf(now.rating)).toBeGreaterThan(oddsOf(old.rating));
});
