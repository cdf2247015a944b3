import { beforeAll, expect, test } from "vitest";
import { movePhase } from "@/db/moves";
import { acceptPhase, findResult } from "@/db/results";
import { currentInstrument, measures1, type Requirements, requirements1 } from "@/lib/catalog";
import { type AssessmentInput, assess } from "@/lib/rating";
import { errorModelProvisional } from "@/lib/scoring";
import { seededRandom } from "@/lib/stats";
import { useDatabase } from "@/tests/support/database";
import { aFrozenCycle, freeze } from "@/tests/support/factories";
import { hashOf, known } from "@/tests/support/rating";

beforeAll(async () => {
  await useDatabase();
});

/** The published requirements with one value changed, under a version of their own. */
const requirements2: Requirements = {
  ...requirements1,
  version: "2.0.0",
  serve: {
    ...requirements1.serve,
    "PRE.ORG": { market: 5, modular: 5, relational: 5, captive: 5, hierarchy: 5 },
  },
};

const freezeUnder2 = (input: AssessmentInput) => {
  const rating = assess(input, {
    instrument: currentInstrument,
    requirements: requirements2,
    measures: measures1,
    errorModel: errorModelProvisional,
    random: seededRandom,
    inputHash: hashOf(input),
  });
  return { ...freeze(input), rating, versions: { ...rating.versions } };
};

test("a requirement changed under a new version moves no frozen result, and the next one says which version it used", async () => {
  const at = await aFrozenCycle();
  const before = await findResult(at.manager, at);
  if (before === undefined) throw new Error("nothing frozen");

  const move = { assessmentId: at.assessmentId, phase: "EVA" } as const;
  await movePhase(at.manager, { ...move, event: "reopen", reason: "rated again under the new requirements" });
  await movePhase(at.manager, { ...move, event: "submit" });
  expect(await acceptPhase(at.manager, move, freezeUnder2)).toMatchObject({ ok: true, value: { revision: 2 } });

  const old = await findResult(at.manager, { ...at, revision: 1 });
  const now = await findResult(at.manager, at);
  expect(JSON.stringify(old?.rating)).toBe(JSON.stringify(before.rating));
  expect(old?.versions).toMatchObject({ requirement: "1.0.0" });
  expect(now?.versions).toMatchObject({ requirement: "2.0.0" });
  expect(now?.inputHash).toBe(before.inputHash);

  if (old === undefined || now === undefined) throw new Error("a revision is gone");
  expect(known(old.rating.requirement.serve)["PRE.ORG"]).toBeLessThan(4);
  expect(known(now.rating.requirement.serve)["PRE.ORG"]).toBe(5);
  const oddsOf = (rating: typeof old.rating) => known(known(rating.verdicts.serve).cells["PRE.ORG"]).odds;
  expect(oddsOf(now.rating)).toBeLessThan(oddsOf(old.rating));
});
